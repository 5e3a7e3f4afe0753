import type { Fragment, Row } from './pdf-page.ts';

/** A stretch of a page: rows to be read straight through, columns one after the other, or a table row by row. */
export type Stretch =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Fragment[])[] }
  | { readonly kind: 'table'; readonly at: number; readonly rows: readonly Row[] };

type Gap = { readonly from: number; readonly to: number };
type Run = { readonly first: number; readonly last: number; readonly gap: Gap; readonly both: number };

/** The least width of a gap that goes through several rows, in the size of their letters. */
const LEAST = 0.6;
const LEAST_ROWS = 3;
/** The least width of a column, as a share of both. */
const LEAST_COLUMN = 0.28;

/** A page's or a column's rows as stretches, from above to below. */
export const stretches = (rows: readonly Row[]): Stretch[] => {
  const run = widestRun(rows);
  if (run === null) return rows.length === 0 ? [] : [{ kind: 'rows', rows }];
  const at = (run.gap.from + run.gap.to) / 2;
  let own = rows.slice(run.first, run.last + 1);
  let end = run.last + 1;
  const isTable = !areColumns(own, at);
  if (!isTable) {
    end += columnFoot(rows.slice(end), own, run.gap);
    own = rows.slice(run.first, end);
  }
  const inside: Stretch = isTable
    ? { kind: 'table', at, rows: own }
    : { kind: 'columns', columns: [sideOf(own, at, true), sideOf(own, at, false)] };
  return [...stretches(rows.slice(0, run.first)), inside, ...stretches(rows.slice(end))];
};

/** How many of the rows below are still the left column's, which may be longer than the right one. */
const columnFoot = (below: readonly Row[], own: readonly Row[], gap: Gap): number => {
  let y = own.findLast(({ fragments }) => fragments.some((one) => one.end <= gap.from + 1))?.y ?? 0;
  const end = below.findIndex((row) => {
    const isNear = row.y - y < 1.5 * row.size && row.fragments.every((one) => one.end <= gap.from + 1);
    y = row.y;
    return !isNear;
  });
  return end < 0 ? below.length : end;
};

const sideOf = (rows: readonly Row[], at: number, isLeft: boolean): Fragment[] =>
  rows.flatMap(({ fragments }) => fragments.filter((one) => one.x < at === isLeft));

/** The run of rows through which one gap goes, with most rows on both of its sides. */
const widestRun = (rows: readonly Row[]): Run | null => {
  let best: Run | null = null;
  const tried = new Set<string>();
  rows.forEach((row, index) => {
    for (const gap of gapsOf(row)) {
      const key = `${best?.last ?? -1}:${Math.round(gap.from)}:${Math.round(gap.to)}`;
      if ((best && index <= best.last && best.gap.from >= gap.from && best.gap.to <= gap.to) || tried.has(key))
        continue;
      tried.add(key);
      const run = grown(rows, index, gap);
      if (run.both >= LEAST_ROWS && (best === null || run.both > best.both)) best = run;
    }
  });
  return best;
};

const gapsOf = ({ fragments, size }: Row): Gap[] =>
  fragments.slice(1).flatMap((right, index) => {
    const from = Math.max(...fragments.slice(0, index + 1).map((one) => one.end));
    return right.x - from >= LEAST * size ? [{ from, to: right.x }] : [];
  });

/** From one row as far up and down as a gap is left that no text crosses; rows on one side only do not end it. */
const grown = (rows: readonly Row[], index: number, start: Gap): Run => {
  let gap = start;
  let both = 1;
  const ends = { '-1': index, '1': index };
  for (const step of [1, -1] as const) {
    for (let at = index + step; ; at += step) {
      const row = rows[at];
      const next = row ? narrowed(gap, row) : null;
      if (!row || next === null) break;
      gap = next;
      const isBoth =
        row.fragments.some((one) => one.end <= gap.from + 1) && row.fragments.some((one) => one.x >= gap.to - 1);
      if (isBoth) {
        both += 1;
        ends[`${step}`] = at;
      } else if (row.fragments.every((one) => one.x >= gap.to - 1)) ends[`${step}`] = at;
    }
  }
  return { first: ends['-1'], last: ends['1'], gap, both };
};

const narrowed = (gap: Gap, row: Row): Gap | null => {
  const middle = (gap.from + gap.to) / 2;
  const from = Math.max(gap.from, ...row.fragments.filter((one) => one.x < middle).map((one) => one.end));
  const to = Math.min(gap.to, ...row.fragments.filter((one) => one.x >= middle).map((one) => one.x));
  return to - from >= LEAST * row.size ? { from, to } : null;
};

/**
 * Prose in columns runs on from line to line within each; labels and times beside what they stand for do not. Where prose
 * stands on the right alone, the left must have about as many lines, which labels never have.
 */
const areColumns = (rows: readonly Row[], at: number): boolean => {
  const left = sideLines(rows, at, true);
  const right = sideLines(rows, at, false);
  if (left.length < 5 || right.length < 5) return false;
  const [from, to] = [left, right].map(extent) as [Gap, Gap];
  const least = LEAST_COLUMN * (to.to - from.from);
  if (from.to - from.from < least || to.to - to.from < least) return false;
  return isProse(left) || (isProse(right) && left.length >= 0.7 * right.length);
};

const sideLines = (rows: readonly Row[], at: number, isLeft: boolean): (readonly Fragment[])[] =>
  rows.map(({ fragments }) => fragments.filter((one) => one.x < at === isLeft)).filter((one) => one.length > 0);

const extent = (lines: readonly (readonly Fragment[])[]): Gap => ({
  from: Math.min(...lines.flat().map((one) => one.x)),
  to: Math.max(...lines.flat().map((one) => one.end)),
});

const isProse = (lines: readonly (readonly Fragment[])[]): boolean =>
  lines.filter(([first]) => /^\p{Ll}/u.test(first?.text ?? '')).length >= 0.3 * lines.length;
