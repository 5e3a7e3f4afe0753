import { words } from '../text.ts';
import { cached } from './cached.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';
import { merged, withGuests } from './merged.ts';

/** Every language that notes are read in; the first is the one for texts in none of them. */
export const languages: readonly [Language, ...Language[]] = [en, fr, es];

const readings = new Map<string, Language>();

/** A language as notes in it are read: with the vocabulary of all others behind its own, and all honorifics of its `guests`. */
export function readingOf(own: Language, guests: readonly Language[]): Language {
  const key = [own, ...guests].map((one) => one.code).join(' ');
  const known = readings.get(key);
  if (known) return known;
  const made =
    guests.length > 0
      ? withGuests(readingOf(own, []), guests)
      : merged(
          own,
          languages.filter((other) => other !== own),
        );
  readings.set(key, made);
  return made;
}

/** Words that of all known languages only this one has. */
const evidence = cached((language): ReadonlySet<string> => {
  const shared = new Set(languages.filter((other) => other !== language).flatMap(vocabulary));
  return new Set(vocabulary(language).filter((word) => !shared.has(word)));
});

const vocabulary = (language: Language): string[] => [
  ...language.functionWords,
  ...language.joiners,
  ...language.eventWords,
  ...language.rooms,
  ...language.offices,
  ...Object.keys(language.months),
  ...Object.keys(language.weekdays),
  ...Object.values(language.headings).flatMap((phrases) => phrases.flatMap(words)),
];

/** The language of a short text, if its words are plainly of one of them. */
export function languageOf(text: string): Language | null {
  const list = words(text);
  let best: Language | null = null;
  let most = 0;
  let second = 0;
  for (const language of languages) {
    const own = evidence(language);
    const count = list.reduce((sum, word) => sum + (own.has(word) ? 1 : 0), 0);
    if (count > most) {
      second = most;
      most = count;
      best = language;
    } else second = Math.max(second, count);
  }
  return most >= 2 * second && most > 0 ? best : null;
}

/** How much of a text is words of each language's small words, from 0 to 1. */
export function shares(text: string): { readonly language: Language; readonly share: number }[] {
  const list = words(text.slice(0, 20_000));
  return languages.map((language) => ({
    language,
    share: list.filter((word) => language.functionWords.has(word)).length / Math.max(1, list.length),
  }));
}
