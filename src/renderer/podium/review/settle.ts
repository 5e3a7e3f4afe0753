import type { Brief } from '../../../core/brief/brief.ts';
import { type Draft, isAsRead, isGiven } from './draft.ts';

/** Something that the note leaves open: a value that a chair needs, or what does not fit together. */
export type Open = {
  readonly id: string;
  readonly field: string;
  /** Why it is doubted; null where the value is missing. */
  readonly why: string | null;
  /** The note's words, where the doubt names them. */
  readonly text: string;
};

/** What is to be settled: first what no session can be without, then doubts, then what a chair would miss. */
export const toSettle = ({ missing, doubts }: Pick<Brief, 'missing' | 'doubts'>): readonly Open[] => {
  const needed = (field: string) => ['title', 'date', 'start', 'end'].includes(field);
  const lack = (field: string): Open => ({ id: `missing-${field}`, field, why: null, text: '' });
  return [
    ...missing.filter(needed).map(lack),
    ...doubts.map(({ field, text, why }, at) => ({ id: `doubt-${at}`, field, why, text })),
    ...missing.filter((field) => !needed(field)).map(lack),
  ];
};

/** Settled is what was corrected or filled in, and a doubt that somebody says is none. */
export const isSettled = (open: Open, was: Draft, now: Draft, waved: ReadonlySet<string>): boolean =>
  waved.has(open.id) ||
  (open.why === null ? isGiven(open.field, now) : !isAsRead(open.field === 'asOf' ? 'date' : open.field, was, now));
