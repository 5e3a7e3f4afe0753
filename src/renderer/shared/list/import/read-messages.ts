import type { ListFacts } from '../../../../core/list-import/pasted-list.ts';
import type { ImportRow, ListRefusal, ListWarning } from '../../../../core/list-import/problems.ts';

/** What the reader of lists is given. */
export type Job = { readonly job: number; readonly text: string; readonly facts: ListFacts };

/** Rows come so many at a time: what a window takes in within a few ms. */
export const STRETCH = 500;

/** What it answers: rows in stretches and then the end, or why there are none. */
export type News =
  | { readonly job: number; readonly is: 'rows'; readonly rows: readonly ImportRow[]; readonly of: number }
  | { readonly job: number; readonly is: 'done'; readonly warnings: readonly ListWarning[] }
  | { readonly job: number; readonly is: 'refused'; readonly problem: ListRefusal };
