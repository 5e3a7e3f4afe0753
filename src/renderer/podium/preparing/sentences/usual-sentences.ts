import i18next from 'i18next';
import { foldName } from '../../../../core/floor/names-fold.ts';

/** A sentence as the language has it; where a number changes its words, as it is of many. */
export type Usual = { readonly key: string; readonly text: string; readonly placeholders: readonly string[] };

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
/** What is said in a meeting, and not how names stand within it. */
const SPOKEN = ['script', 'moderator'];

const placeholdersOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{\{\s*([^,}\s]+)[^}]*\}\}/g)].map(([, name = '']) => name)),
];

/** The sentences that are said in a language, in the order of its texts; none where it has none. */
export const usualSentences = (language: string): readonly Usual[] => {
  const texts = (i18next.getResourceBundle(language, 'phrases') ?? {}) as Record<string, Record<string, string>>;
  const all = SPOKEN.flatMap((group) =>
    Object.entries(texts[group] ?? {}).map(([key, text]) => ({ key: `${group}.${key.replace(PLURAL, '')}`, text })),
  );
  const byKey = new Map(all.map(({ key, text }) => [key, text]));
  return [...byKey].map(([key, text]) => ({
    key,
    text,
    placeholders: placeholdersOf(all.flatMap((one) => (one.key === key ? one.text : [])).join(' ')),
  }));
};

/** The first placeholder of a text that its sentence does not have, or braces that are none; null where all is well. */
export const strangePlaceholder = (text: string, { placeholders }: Pick<Usual, 'placeholders'>): string | null => {
  const strange = placeholdersOf(text).find((name) => !placeholders.includes(name));
  if (strange !== undefined) return strange;
  return /\{\{|\}\}/.exec(text.replaceAll(/\{\{[^{}]*\}\}/g, ''))?.[0] ?? null;
};

/** Those with every word of the search in the usual or the session's own wording, accents and case aside. */
export const sentencesWith = (
  all: readonly Usual[],
  own: Readonly<Record<string, string>>,
  search: string,
): readonly Usual[] => {
  const wanted = foldName(search).split(' ').filter(Boolean);
  return all.filter(({ key, text }) => {
    const words = foldName(`${text} ${own[key] ?? ''}`);
    return wanted.every((word) => words.includes(word));
  });
};
