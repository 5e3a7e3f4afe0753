import { expect, test } from 'vitest';
import type { Texts } from '../../../src/renderer/shared/i18n/resources.ts';

// All that is translated, for windows and record alike; English is the measure.
const files = import.meta.glob<Texts>('../../../resources/locales/*/*.json', { eager: true, import: 'default' });
const translated = Object.entries(files).map(([path, texts]) => {
  const [language = '', file = ''] = path.split('/').slice(-2);
  return { language, space: file.replace('.json', ''), texts };
});
const english = (space: string): Texts | undefined =>
  translated.find((one) => one.language === 'en' && one.space === space)?.texts;

const FORM = /_(zero|one|two|few|many|other)$/;

/** Every key with its text, plural forms under the key they are forms of. */
const flat = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([^,}\s]+)/g)].map(([, name]) => name).sort();
const keysOf = (texts: Texts) => [...new Set(flat(texts).map(([key]) => key.replace(FORM, '')))].sort();

/** The forms that a key has, and those that its language asks for. */
const formsOf = (texts: Texts, key: string) =>
  flat(texts)
    .filter(([name]) => FORM.test(name) && name.replace(FORM, '') === key)
    .map(([name]) => FORM.exec(name)?.[1])
    .sort();

test('the windows and the record have English texts, the room Arabic ones', () => {
  const there = translated.map(({ language, space }) => `${language}/${space}`);
  expect(there).toEqual(expect.arrayContaining(['en/podium', 'en/record', 'en/room', 'en/session', 'ar/room']));
});

test.each(translated)("$language/$space has exactly English's keys", ({ space, texts }) => {
  const measure = english(space);
  expect(measure, 'a namespace that English has').toBeDefined();
  expect(keysOf(texts)).toEqual(keysOf(measure ?? {}));
});

test.each(translated)('$language/$space has every plural form of its language', ({ language, texts }) => {
  for (const key of keysOf(texts)) {
    const type = key.endsWith('_ordinal') ? 'ordinal' : 'cardinal';
    const asked = [...new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories].sort();
    const forms = formsOf(texts, key);
    // A text for nothing at all (zero) may be added in any language.
    if (forms.length > 0)
      expect(
        forms.filter((form) => form !== 'zero' || asked.includes('zero')),
        key,
      ).toEqual(asked);
  }
});

test.each(translated)("$language/$space has English's placeholders", ({ space, texts }) => {
  const measure = new Map<string, string[][]>();
  for (const [key, text] of flat(english(space) ?? {})) {
    const base = key.replace(FORM, '');
    measure.set(base, [...(measure.get(base) ?? []), placeholders(text) as string[]]);
  }
  for (const [key, text] of flat(texts)) {
    const allowed = measure.get(key.replace(FORM, '')) ?? [];
    expect(allowed, key).toContainEqual(placeholders(text));
  }
});

test('no text is empty where English has words', () => {
  for (const { language, space, texts } of translated) {
    const measure = new Map(flat(english(space) ?? {}));
    for (const [key, text] of flat(texts))
      if (measure.get(key) !== '') expect(text.trim(), `${language}/${space} ${key}`).not.toBe('');
  }
});
