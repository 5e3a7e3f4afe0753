import { describe, expect, test } from 'vitest';
import { phrase } from '../../../../src/core/views/phrase.ts';
import { spokenIn } from '../../../../src/main/app/paper/texts.ts';
import {
  sentencesWith,
  strangePlaceholder,
  usualSentences,
} from '../../../../src/renderer/podium/preparing/sentences/usual-sentences.ts';
import { initTexts } from '../../../../src/renderer/shared/i18n/i18n.ts';
import { render } from '../../../../src/renderer/shared/i18n/use-phrase.ts';

const i18n = initTexts('podium', 'en');
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'];

describe('the usual sentences', () => {
  test.each(LANGUAGES)('are listed once each in %s, with the placeholders that they have', (language) => {
    const all = usualSentences(language);
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const usual of all) expect(strangePlaceholder(usual.text, usual)).toBeNull();
    expect(all.find(({ key }) => key === 'script.give-delegation')?.placeholders).toEqual(['name']);
    expect(all.find(({ key }) => key === 'script.format')?.placeholders.toSorted()).toEqual(['rounds', 'time']);
  });

  test('are found by any of their words, or by those of the session', () => {
    const all = usualSentences('en');
    const keys = (search: string) => sentencesWith(all, { 'script.thank': 'Many thanks, {{name}}.' }, search);
    expect(keys('MANY thanks').map(({ key }) => key)).toEqual(['script.thank']);
    expect(keys('video statement').length).toBeGreaterThan(2);
    expect(keys('zebra')).toEqual([]);
  });

  test('take no placeholder that they do not have, and no braces that are none', () => {
    const usual = { placeholders: ['name'] };
    expect(strangePlaceholder('Thank you, {{ name, article }}.', usual)).toBeNull();
    expect(strangePlaceholder('Thank you, {{who}}.', usual)).toBe('who');
    expect(strangePlaceholder('Thank you, {{name}.', usual)).toBe('{{');
    expect(strangePlaceholder('Thank you.', usual)).toBeNull();
  });
});

describe('a sentence in the session’s own wording', () => {
  const own = { 'script.give-delegation': 'The floor is yours, {{name, article}}!', 'script.constructor': 'x' };
  const said = phrase('script.give-delegation', { name: 'Netherlands (Kingdom of the)' });

  test('is said in the windows with the name in the form that it asks for; others are said as usual', () => {
    const t = i18n.getFixedT('en', ['session', 'phrases'] as const);
    expect(render(t, 'en', said, own)).toBe('The floor is yours, the Kingdom of the Netherlands!');
    expect(render(t, 'en', said)).toBe('I now give the floor to the Kingdom of the Netherlands.');
    expect(render(t, 'en', phrase('script.to-chair'), own)).toBe('The floor returns to the chair.');
  });

  test('is said on paper, and what was typed into it stays text', () => {
    const words = { 'script.give-delegation': '<b>Yours</b>, {{name, article}}!' };
    const html = spokenIn('en', words).say(said).html;
    expect(html).toContain('&lt;b&gt;Yours&lt;/b&gt;, <bdi>the Kingdom of the Netherlands</bdi>!');
  });
});
