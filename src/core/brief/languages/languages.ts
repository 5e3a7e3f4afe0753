import { words } from '../text.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

/** Every language that notes are read in; the first is the one for texts in none of them. */
const languages: readonly [Language, ...Language[]] = [en];

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
  return { language: best, sure: most * 20 >= list.length && most > 0 };
}
