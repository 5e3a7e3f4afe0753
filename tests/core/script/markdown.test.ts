import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blanksOf, fill, wordsOf } from '../../../src/core/script/fill.ts';
import { parseScript } from '../../../src/core/script/markdown.ts';
import { PLACEHOLDERS, type Values } from '../../../src/core/script/placeholders.ts';
import { runs } from '../../support/scale.ts';

const plain = { strong: false, emphasis: false };
const text = (words: string, style: Partial<typeof plain> = {}) => ({ kind: 'text', text: words, ...plain, ...style });
const NOTHING = Object.fromEntries(PLACEHOLDERS.map((name) => [name, null])) as Values;
const values = (given: Partial<Values>): Values => ({ ...NOTHING, ...given });

describe('a script', () => {
  test('paragraphs are parted by an empty line; a single line break stays', () => {
    expect(parseScript('One\r\ntwo\n\n\nthree')).toEqual([
      { kind: 'paragraph', parts: [text('One\ntwo')] },
      { kind: 'paragraph', parts: [text('three')] },
    ]);
  });

  test('lists of both kinds, each line an item, whatever its bullet', () => {
    expect(parseScript('- a\n* b\n1. c\n2) d')).toEqual([
      { kind: 'list', ordered: false, items: [[text('a')], [text('b')]] },
      { kind: 'list', ordered: true, items: [[text('c')], [text('d')]] },
    ]);
  });

  test('emphasis, directions and placeholders within a line', () => {
    expect(parseScript('I *now* give **{{Speaker}}** [pause] the floor')).toEqual([
      {
        kind: 'paragraph',
        parts: [
          text('I '),
          text('now', { emphasis: true }),
          text(' give '),
          { kind: 'placeholder', name: 'speaker', strong: true, emphasis: false },
          text(' '),
          { kind: 'direction', text: 'pause' },
          text(' the floor'),
        ],
      },
    ]);
  });

  test.each(['2 * 3 * 4', '**open', 'a* b', '{{}}', '[]', '{{ a { }}', '{one}', '***'])('%s is text alone', (line) => {
    expect(parseScript(line)).toEqual([{ kind: 'paragraph', parts: [text(line)] }]);
  });

  test('a backslash makes a mark a letter', () => {
    expect(parseScript('\\*so\\* \\[pause\\] \\{{x}}')).toEqual([
      { kind: 'paragraph', parts: [text('*so* [pause] {{x}}')] },
    ]);
  });
});

describe('values', () => {
  test('stand where their placeholders stood, marks and braces in them as they are', () => {
    const filled = fill(parseScript('To {{speaker}}.'), values({ speaker: '**Ms** {{chair}} [x]' }));
    expect(wordsOf(filled)).toBe('To **Ms** {{chair}} [x].');
    expect(blanksOf(filled)).toEqual([]);
  });

  test('what is not known by that name and what has no value are blanks with their names', () => {
    const filled = fill(parseScript('{{speakr}} {{chair}} {{chair}} {{constructor}}'), values({}));
    expect(blanksOf(filled)).toEqual([
      { name: 'speakr', known: false },
      { name: 'chair', known: true },
      { name: 'constructor', known: false },
    ]);
  });
});

describe('any text', () => {
  const bits = fc.constantFrom(
    '*',
    '**',
    '[',
    ']',
    '{{',
    '}}',
    '\\',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '{{speaker}}',
    'a',
    ' ',
    '¶',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(bits, { maxLength: 120 }).map((all) => all.join('')),
  );

  test('is read, and no letter of it is lost', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const read = wordsOf(fill(parseScript(source), NOTHING));
        const letters = (of: string) => of.toLowerCase().replaceAll(/[^\p{L}¶]/gu, '');
        expect(letters(read)).toBe(letters(source));
      }),
      { numRuns: runs(2000, 20_000) },
    );
  });

  test('a placeholder never becomes words by itself', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const filled = fill(parseScript(source), values({ speaker: 'Ms. Ines Duarte' }));
        for (const { name, known } of blanksOf(filled)) {
          expect(name.trim()).not.toBe('');
          expect(known).toBe((PLACEHOLDERS as readonly string[]).includes(name));
        }
      }),
      { numRuns: runs(2000, 20_000) },
    );
  });

  test.each(['**a ', '{{', '[', '*', '- ', '\\', '[a', '{{a'])('20,000 letters of "%s" take no second', (bit) => {
    const began = performance.now();
    parseScript(bit.repeat(Math.floor(20_000 / bit.length)));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
