import type { Line, RowLine } from './lines.ts';

/** Whether a line can be gone to: a request, or the heading that opens what is done. */
const canBeGoneTo = (line: Line | undefined): boolean =>
  line?.kind === 'row' || (line?.kind === 'head' && line.part === 'done');

/** The index of the line that can be gone to, so many further on; of the last one there is where they run out. */
export const stepped = (lines: readonly Line[], from: number, steps: number): number => {
  const by = Math.sign(steps);
  let at = from;
  let left = Math.abs(steps);
  for (let i = from + by; i >= 0 && i < lines.length && left > 0; i += by)
    if (canBeGoneTo(lines[i])) {
      at = i;
      left -= 1;
    }
  return at;
};

/** The line that can be gone to at an index, after it or before it; -1 for none. */
export const nearest = (lines: readonly Line[], index: number): number => {
  const start = Math.min(index, lines.length - 1);
  const after = stepped(lines, start - 1, 1);
  return canBeGoneTo(lines[after])
    ? after
    : stepped(lines, start + 1, -1) <= start
      ? stepped(lines, start + 1, -1)
      : -1;
};

/**
 * The index, among the rows without it, at which a row stands that is dropped before a line; null where it may not be
 * dropped or stands there already.
 */
export const dropIndex = (lines: readonly Line[], mine: RowLine, before: number): number | null => {
  if (mine.standing === null) return null;
  const above = lines.slice(0, before).findLast((line) => line.kind === 'row' && line.part === mine.part);
  const place = above?.kind === 'row' ? (above.standing?.place ?? 0) : 0;
  const index = mine.standing.place <= place ? place - 1 : place;
  return index === mine.standing.place - 1 ? null : index;
};
