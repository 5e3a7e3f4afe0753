import { foldName } from '../../../core/floor/names-fold.ts';
import type { EntryRow } from '../../../core/views/entry-list.ts';
import type { Doing } from './doing.ts';

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

/** What can be done with the first of these people whose name has a word of the search, as far as it has the others too. */
export const foundWith = (
  rows: readonly EntryRow[],
  search: string,
  doingsOf: (row: EntryRow) => readonly Doing[],
): readonly Doing[] => {
  const words = wordsOf(search);
  const hits: Doing[] = [];
  for (const row of rows) {
    if (hits.length >= MOST) break;
    const name = foldName(row.name);
    if (words.some((word) => name.includes(word))) hits.push(...found(doingsOf(row), search));
  }
  return hits;
};
