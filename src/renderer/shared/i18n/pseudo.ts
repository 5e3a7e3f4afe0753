import type { Texts } from './resources.ts';

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

const accent = (text: string): string =>
  // Every second vowel doubled makes English about a third longer, as German or Russian is.
  [...text]
    .map((letter, at) => (ACCENTED[letter] ?? letter) + (/[aeiou]/.test(letter) && at % 2 === 0 ? letter : ''))
    .join('');

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
export const pseudo = (texts: Texts): Texts => map(texts, (text) => `[${outside(text, accent)}]`);

/** The same read from right to left: shows what does not mirror. */
export const pseudoRightToLeft = (texts: Texts): Texts =>
  map(texts, (text) => `[${outside(text, (part) => mirror(accent(part)))}]`);
