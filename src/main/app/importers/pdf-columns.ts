import type { Fragment, Row } from './pdf-page.ts';

/** A stretch of a page: rows to be read straight through, columns one after the other, or a table row by row. */
export type Stretch =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Fragment[])[] }
  | { readonly kind: 'table'; readonly at: number; readonly rows: readonly Row[] };

type Gap = { readonly from: number; readonly to: number };
/** `least`: how many lines there are on the side that has fewer. */
type Run = { readonly first: number; readonly last: number; readonly gap: Gap; readonly least: number };

/** The least width of a gap that goes through several rows, in the size of their letters. */
const LEAST = 0.6;
/** What must be left of it beside every row. */
const LEAST_KEPT = 0.35;
const LEAST_ROWS = 3;
/** The least width of a column, as a share of both. */
const LEAST_COLUMN = 0.28;

/** A page's or a column's rows as stretches, from above to below. */
export const stretches = (rows: readonly Row[]): Stretch[] => {
  const run = widestRun(rows);
  if (run === null) return rows.length === 0 ? [] : [{ kind: 'rows', rows }];
  const at = run.gap.to - 1;
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

/** The run of rows through which one gap goes, with most lines on both of its sides. */
const widestRun = (rows: readonly Row[]): Run | null => {
  let best: Run | null = null;
  const tried = new Set<string>();
  for (const [index, row] of rows.entries()) {
    for (const gap of gapsOf(row, rows[index + 1])) {
      // The same gap from another row of the same run.
      const key = `${Math.round(gap.to)}`;
      if ((best && index <= best.last && Math.abs(best.gap.to - gap.to) < 1) || tried.has(`${index - 1}:${key}`)) {
        tried.add(`${index}:${key}`);
        continue;
      }
      tried.add(`${index}:${key}`);
      const run = grown(rows, index, gap);
      if (run && run.least >= LEAST_ROWS && (best === null || run.least > best.least)) best = run;
    }
  }
  return best;
};

/** Where a row, or two rows whose lines stand beside each other on baselines of their own, leaves a gap. */
const gapsOf = (row: Row, next: Row | undefined): Gap[] => {
  const near = next && next.y - row.y < 0.95 * Math.min(row.size, next.size) ? next.fragments : [];
  const fragments = [...row.fragments, ...near].sort((a, b) => a.x - b.x);
  const gaps: Gap[] = [];
  let from = Number.POSITIVE_INFINITY;
  for (const { x, end } of fragments) {
    if (x - from >= LEAST * row.size) gaps.push({ from, to: x });
    from = Math.max(from === Number.POSITIVE_INFINITY ? end : from, end);
  }
  return gaps;
};

/**
 * From one row as far up and down as a gap is left that no text crosses: what begins at its right end or beyond is on the
 * right, and all else must end before it. Rows on the left alone do not end the run, and do not belong to its ends.
 */
const grown = (rows: readonly Row[], index: number, { from: start, to }: Gap): Run | null => {
  let from = start;
  let [first, last] = [index, index];
  const lines = { left: 0, right: 0 };
  const add = (at: number): boolean => {
    const row = rows[at];
    if (!row) return false;
    const left = row.fragments.filter((one) => one.x < to - 1);
    const end = Math.max(from, ...left.map((one) => one.end));
    if (to - end < LEAST_KEPT * row.size) return false;
    from = end;
    if (left.length > 0) lines.left += 1;
    if (left.length < row.fragments.length) {
      lines.right += 1;
      [first, last] = [Math.min(first, at), Math.max(last, at)];
    }
    return true;
  };
  for (let at = index; add(at); ) at += 1;
  for (let at = index - 1; add(at); ) at -= 1;
  // Only what stands beside the other side counts.
  const left = rows.slice(first, last + 1).filter(({ fragments }) => fragments.some((one) => one.x < to - 1)).length;
  return { first, last, gap: { from, to }, least: Math.min(left, lines.right) };
};

/**
 * Prose in columns runs on from line to line within each, and columns are of one width and keep their own baselines; labels
 * and times beside what they stand for do neither. Where prose stands on the right alone, the left must have about as many
 * lines, which labels never have.
 */
const areColumns = (rows: readonly Row[], at: number): boolean => {
  const left = sideLines(rows, at, true);
  const right = sideLines(rows, at, false);
  if (left.length < 3 || right.length < 3) return false;
  const [from, to] = [left, right].map(extent) as [Gap, Gap];
  const width = to.to - from.from;
  if (Math.min(from.to - from.from, to.to - to.from) < LEAST_COLUMN * width) return false;
  const middle = (at - from.from) / width;
  const alone = 2 * rows.length - left.length - right.length;
  if (middle > 0.4 && middle < 0.62 && alone >= 0.3 * rows.length && left.length >= 0.4 * right.length) return true;
  if (left.length < 5 || right.length < 5) return false;
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
