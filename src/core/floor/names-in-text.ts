import { knownName, type NameIndex } from './names.ts';

const LONGEST = 1000;
/** Words of the longest official name. */
const MOST_WORDS = 10;

/**
 * The States named in a person's title, by their official English names: "Permanent Representative of the Niger" names
 * the Niger. Names only, no codes, since "and" and "are" are some; of names within names the longest. A hint, no more: there
 * is a State and a university of Georgia. What stands beyond 1,000 characters is not looked at.
 */
export function statesNamedIn(index: NameIndex, text: string): readonly string[] {
  const words = text.slice(0, LONGEST).split(/\s+/);
  const found = new Set<string>();
  for (let from = 0; from < words.length; ) {
    const name = longestFrom(index, words.slice(from, from + MOST_WORDS));
    if (name) found.add(name.official);
    from += name?.words ?? 1;
  }
  return [...found];
}

function longestFrom(index: NameIndex, words: readonly string[]): { official: string; words: number } | null {
  for (let count = words.length; count > 0; count--) {
    const text = words.slice(0, count).join(' ');
    const known = text.length > 3 ? knownName(index, text) : null;
    if (known?.kind === 'state') return { official: known.name, words: count };
  }
  return null;
}
