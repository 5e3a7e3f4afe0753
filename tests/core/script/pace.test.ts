import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill } from '../../../src/core/script/fill.ts';
import { parseScript } from '../../../src/core/script/markdown.ts';
import { paceOf, paceOfScript, paceOfText } from '../../../src/core/script/pace.ts';
import type { Values } from '../../../src/core/script/placeholders.ts';

const script = (text: string, values: Partial<Values> = {}) => fill(parseScript(text), values as Values);

describe('the pace of a text', () => {
  test('is 110 words a minute: 220 words take two minutes', () => {
    expect(paceOf(220)).toEqual({ unit: 'words', count: 220, perMinute: 110, seconds: 120 });
    expect([paceOf(0).seconds, paceOf(1).seconds, paceOf(214).seconds]).toEqual([0, 1, 117]);
  });

  test.each([
    ['en', 'Mr. Chair, we don’t agree - at all.', 7],
    ['fr', 'Qu’en dites-vous : l’eau, c’est la vie !', 6],
    ['ar', 'شكراً السيد الرئيس', 3],
    ['ru', 'Благодарю вас, господин председатель.', 4],
    ['en', ' \n ', 0],
  ])('counts words in %s: “%s”', (language, text, count) => {
    expect(paceOfText(text, language)).toMatchObject({ unit: 'words', count });
  });

  test('counts characters in Chinese, and a number or foreign word as one', () => {
    expect(paceOfText('感谢主席先生。', 'zh')).toMatchObject({ unit: 'characters', count: 6 });
    expect(paceOfText('第2轮 UNDP 发言', 'zh-Hans')).toMatchObject({ unit: 'characters', count: 6 });
    expect(paceOfText('字'.repeat(400), 'zh').seconds).toBe(120);
  });

  test('of a script leaves directions and marks out and counts the values put in', () => {
    const text = '**Thank you**, {{speaker}}. [pause and look up] {{next}} follows:\n\n- one\n- two';
    expect(paceOfScript(script(text, { speaker: 'Ms. Rita Amaral', next: null }), 'en').count).toBe(9);
  });

  test('two texts one after the other take as many words as both', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom('en', 'zh'), (a, b, language) => {
        const count = (text: string) => paceOfText(text, language).count;
        expect(count(`${a}\n${b}`)).toBe(count(a) + count(b));
      }),
    );
  });
});
