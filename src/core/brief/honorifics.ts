import type { Language } from './languages/language.ts';
import { fold } from './text.ts';

export interface Addressed {
  /** As printed, "H.E. Mr."; null if the text begins with no honorific. */
  readonly honorific: string | null;
  readonly rest: string;
}

const TOKEN = /^(?:\p{Lu}\.\s?){2,4}|^\p{L}+(?:-\p{L}+)?\.?/u;

/** Takes the honorifics off the start of a text. Those that also begin offices count only before a name. */
export function takeHonorific(text: string, language: Language): Addressed {
  const limit = text.slice(0, 120);
  let at = 0;
  for (let count = 0; count < 5; count += 1) {
    const rest = limit.slice(at);
    const phrase = language.honorificPhrases.find(
      (words) => rest.startsWith(`${words} `) || rest.startsWith(`${words}. `),
    );
    const token = phrase ?? TOKEN.exec(rest)?.[0];
    if (token === undefined) break;
    const bare = token.replace(/[.\s]/g, '');
    const behind = rest.slice(token.length).replace(/^\.?\s*/, '');
    const plain =
      phrase !== undefined || language.honorifics.has(bare) || language.honorifics.has(bare.replace(/^HE/, '') || '-');
    const doubtful =
      language.officeHonorifics.has(bare) ||
      (bare === bare.toUpperCase() && language.officeHonorifics.has(title(bare)));
    if (!plain && !(doubtful && (beginsName(behind, language) || takeHonorific(behind, language).honorific !== null)))
      break;
    // "Sr", "Mr" and so on stand before a space, a full stop or a capital; "HE" is no pronoun before a verb.
    if (!/^(?:\.|\s|$)/.test(rest.slice(token.length)) && !token.endsWith('.') && !token.endsWith(' ')) break;
    const length = rest.length - behind.length;
    at += Math.max(length, 1);
  }
  if (at === 0) return { honorific: null, rest: text };
  const rest = text.slice(at).trim();
  const honorific = text
    .slice(0, at)
    .trim()
    .replace(/\.(?=\p{L}{2})/gu, '. ');
  return beginsName(rest, language) || /^["“(]?\p{Lu}/u.test(rest)
    ? { honorific, rest }
    : { honorific: null, rest: text };
}

const title = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase();

/** A capitalized word, or a particle and one, that is neither an office nor an organization. */
export function beginsName(text: string, language: Language): boolean {
  const [first = '', second = ''] = text.slice(0, 80).split(/[\s,;(]+/);
  const word = fold(first).replace(/\.$/, '');
  if (language.particles.has(word) && !language.joiners.has(word)) return /^\p{L}/u.test(second);
  return (
    /^[‘'ʻ]?\p{Lu}/u.test(first) &&
    !language.offices.has(word) &&
    !language.organizations.has(word) &&
    !language.joiners.has(word)
  );
}

/** Whether a text begins with an honorific and a name. */
export function startsWithPerson(text: string, language: Language): boolean {
  return takeHonorific(text.slice(0, 160), language).honorific !== null;
}
