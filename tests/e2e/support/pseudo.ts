import { bundled, english, type Texts } from '../../../src/renderer/shared/i18n/resources.ts';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'ë',
  g: 'ğ',
  i: 'ï',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ô',
  r: 'ř',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  D: 'Ð',
  E: 'Ê',
  G: 'Ğ',
  I: 'Î',
  K: 'Ķ',
  L: 'Ļ',
  N: 'Ñ',
  O: 'Ö',
  R: 'Ř',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  Y: 'Ý',
  Z: 'Ž',
};

/** Text between placeholders and tags, which must come through untouched. */
const OUTSIDE = /(\{\{[^}]*\}\}|<\/?\w+\/?>)/;

const RIGHT_TO_LEFT = '\u202e';
const END = '\u202c';

/** Accents every letter that has one. */
const accent = (text: string): string => [...text].map((letter) => ACCENTED[letter] ?? letter).join('');

/** What English grows by in German or Russian. */
const LONGER = 0.35;

/** Arabic is hardly longer than English; what is mirrored is looked at in the smallest windows too. */
const LONGER_MIRRORED = 0.2;

/** Accents one text, part by part, and doubles as many vowels as make it that much longer with its two brackets. */
const lengthening = (share: number): ((part: string) => string) => {
  let read = 0;
  let added = '[]'.length;
  return (part) =>
    [...part]
      .map((letter) => {
        read += 1;
        const twice = /[aeiou]/.test(letter) && added < read * share;
        if (twice) added += 1;
        return accent(letter).repeat(twice ? 2 : 1);
      })
      .join('');
};

const mirror = (text: string): string => text.replace(/\S+/g, (word) => `${RIGHT_TO_LEFT}${word}${END}`);

const outside = (text: string, change: (part: string) => string): string =>
  text
    .split(OUTSIDE)
    .map((part) => (OUTSIDE.test(part) ? part : change(part)))
    .join('');

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many'] as const;

/** Every plural form, since the machine decides which rules an unknown language gets. */
const withPlurals = (texts: Texts): Texts => {
  const all: Record<string, string | Texts> = {};
  for (const [key, value] of Object.entries(texts)) {
    all[key] ??= value;
    if (key.endsWith('_other')) for (const form of CATEGORIES) all[`${key.slice(0, -'other'.length)}${form}`] ??= value;
    if (key.endsWith('_one')) all[key] = value;
  }
  return all;
};

const map = (texts: Texts, change: (text: string) => string): Texts =>
  withPlurals(
    Object.fromEntries(
      Object.entries(texts).map(([key, value]) => [
        key,
        typeof value === 'string' ? change(value) : map(value, change),
      ]),
    ),
  );

/** English with accents and a third longer, in brackets: shows what is not translated, cut off or too narrow. */
export const pseudo = (texts: Texts): Texts => map(texts, (text) => `[${outside(text, lengthening(LONGER))}]`);

/** The same read from right to left: shows what does not mirror. */
export const pseudoRightToLeft = (texts: Texts): Texts =>
  map(texts, (text) => {
    const longer = lengthening(LONGER_MIRRORED);
    return `[${outside(text, (part) => mirror(longer(part)))}]`;
  });

const each = (change: (texts: Texts) => Texts): Record<string, Texts> =>
  Object.fromEntries(Object.entries(english).map(([name, texts]) => [name, change(texts)]));

/** Gives the page the languages that are made for tests, `?lng=qps` and `?lng=qps-rtl`: before its texts are started. */
export const addPseudoLanguages = (): void => {
  bundled.qps = each(pseudo);
  bundled['qps-rtl'] = each(pseudoRightToLeft);
};
