import type { Language } from './languages/language.ts';
import { fold } from './text.ts';

export interface Addressed {
  /** As printed, "H.E. Mr."; null if the text begins with no honorific. */
  readonly honorific: string | null;
  readonly rest: string;
}

const LETTERS = /^(?:\p{Lu}\.(?![ªº])\s?){1,5}(?:\p{Lu}(?=\s+\p{Lu}))?/u;
const WORD = /^\p{L}+(?:-\p{L}+)?(?:\.[ªº])?\.?/u;
const bareForm = (token: string): string => token.replace(/[.\s]/g, '');

/** The longest run of single letters that is known ("S. E. M." of "S. E. M. J. Roy"), else the first word. */
function tokenOf(text: string, language: Language): string | undefined {
  const letters = LETTERS.exec(text)?.[0].match(/\p{Lu}\.?\s?/gu) ?? [];
  for (let count = letters.length; count > 0; count -= 1) {
    const token = letters.slice(0, count).join('');
    if (language.honorifics.has(bareForm(token))) return token;
  }
  return WORD.exec(text)?.[0];
}

/** Takes the honorifics off the start of a text. Those that also begin offices count only before a name. */
export function takeHonorific(text: string, language: Language): Addressed {
  const limit = text.slice(0, 120);
  let at = 0;
  let skipped = 0;
  for (let count = 0; count < 6; count += 1) {
    const rest = limit.slice(at);
    const phrase = language.honorificPhrases.find(
      (words) => rest.startsWith(`${words} `) || rest.startsWith(`${words}. `),
    );
    const token = phrase ?? tokenOf(rest, language);
    if (token === undefined) break;
    const bare = bareForm(token);
    const behind = rest.slice(token.length).replace(/^\.?\s*/, '');
    const capitals = bare.length > 1 && bare === bare.toUpperCase() && (token.endsWith('.') || /[ªº]/.test(bare));
    const plain =
      phrase !== undefined || language.honorifics.has(bare) || (capitals && language.honorifics.has(title(bare)));
    // "la Sra. ...", "S.E. el Sr. ...": an article, if a honorific stands behind it.
    if (!plain && language.articles.has(fold(bare)) && !token.endsWith('.')) {
      const honored = tokenOf(behind, language) ?? '';
      const named = behind.slice(honored.length).trimStart();
      if (
        language.honorifics.has(bareForm(honored)) ||
        (at > 0 && language.officeHonorifics.has(title(bareForm(honored))) && beginsName(named, language)) ||
        language.honorificPhrases.some((words) => behind.startsWith(words))
      ) {
        if (at === 0) skipped = rest.length - behind.length;
        at += rest.length - behind.length;
        continue;
      }
    }
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
  if (at === skipped) return { honorific: null, rest: text };
  const rest = text.slice(at).trim();
  const honorific = text
    .slice(skipped, at)
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
