import type { ImportProblem, ImportRow } from '../../../../core/list-import/problems.ts';
import type { SpeakingRequest } from '../../../../core/session/vocabulary.ts';

/** Which rows of a list are looked at. */
export type Shown = 'all' | 'doubts' | 'bad';

export const isBad = (row: ImportRow): boolean => row.request === null;
const isDoubtful = (row: ImportRow): boolean => row.request !== null && row.problems.length > 0;

/** The rows that are looked at, in the order of the list. */
export const shownRows = (rows: readonly ImportRow[], shown: Shown): readonly ImportRow[] =>
  shown === 'all' ? rows : rows.filter(shown === 'bad' ? isBad : isDoubtful);

/** How many rows can come in, cannot, and are worth a look; and how often each doubt is raised. */
export type Counts = {
  readonly good: number;
  readonly bad: number;
  readonly doubtful: number;
  readonly by: Readonly<Partial<Record<ImportProblem['code'], number>>>;
};

export const countsOf = (rows: readonly ImportRow[]): Counts => {
  const by: Partial<Record<ImportProblem['code'], number>> = {};
  for (const { problems } of rows) for (const { code } of problems) by[code] = (by[code] ?? 0) + 1;
  const bad = rows.filter(isBad).length;
  return { good: rows.length - bad, bad, doubtful: rows.filter(isDoubtful).length, by };
};

/** Lines of the rows that ask for the floor again: twice in this list, or beside a request that waits. */
export const linesAgain = (rows: readonly ImportRow[]): readonly number[] =>
  rows
    .filter((row) => row.request !== null && row.problems.some(({ code }) => code === 'twice' || code === 'waiting'))
    .map(({ line }) => line);

/** What comes in, in the order of the list: all that can, but for those that were left out by hand. */
export const requestsOf = (rows: readonly ImportRow[], leftOut: ReadonlySet<number>): SpeakingRequest[] =>
  rows.flatMap(({ request, line }) => (request === null || leftOut.has(line) ? [] : [request]));
