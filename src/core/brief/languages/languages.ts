import { words } from '../text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';
import { merged } from './merged.ts';

/** Every language that notes are read in; the first is the one for texts in none of them. */
const languages: readonly [Language, ...Language[]] = [en, fr];
const readings = new Map<Language, Language>();

/** A language as notes in it are read: with the vocabulary of all others behind its own. */
export function readingOf(language: Language): Language {
  const known = readings.get(language);
  if (known) return known;
  const made = merged(
    language,
    languages.filter((other) => other !== language),
  );
  readings.set(language, made);
  return made;
}

/** The language most of whose small words stand in a text, and whether any does at all. */
export function detectLanguage(text: string): { language: Language; sure: boolean } {
  const list = words(text.slice(0, 20_000));
  let best: Language = languages[0];
  let most = 0;
  for (const language of languages) {
    const count = list.filter((word) => language.functionWords.has(word)).length;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return { language: readingOf(best), sure: most * 20 >= list.length && most > 0 };
}
