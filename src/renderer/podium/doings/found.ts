import { foldName } from '../../../core/floor/names-fold.ts';
import type { EntryRow } from '../../../core/views/entry-list.ts';
import type { Doing } from './use-doings.ts';

/** As many of those who wait as can be told apart at a glance; more letters find the others. */
const MOST = 12;

const wordsOf = (search: string): readonly string[] => foldName(search).split(' ').filter(Boolean);
const hasAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

/** Those that have every word of the search, accents and case aside; those that begin with it first. */
export const found = (doings: readonly Doing[], search: string): readonly Doing[] => {
  const words = wordsOf(search);
  const hits = doings.filter(({ name, under }) => hasAll(foldName(`${name} ${under}`), words));
  const first = hits.filter(({ name }) => foldName(name).startsWith(words.join(' ')));
  return [...first, ...hits.filter((one) => !first.includes(one))];
};

/** The first who wait and have every word of the search in their name. */
export const named = (rows: readonly EntryRow[], search: string): readonly EntryRow[] => {
  const words = wordsOf(search);
  const hits: EntryRow[] = [];
  for (const row of rows) {
    if (hits.length === MOST) break;
    if (hasAll(foldName(row.name), words)) hits.push(row);
  }
  return hits;
};
