import type { Standing } from './standings.ts';

/**
 * Behind whom an entry goes to stand at `index` of the rows without it; null for the first place. Who has a kept place
 * stands far behind in the list itself, so nobody else can be put behind it.
 */
export const afterAt = (rows: readonly Standing[], id: string, index: number): string | null => {
  const me = rows.find((row) => row.id === id);
  const above = rows.filter((row) => row.id !== id).slice(0, Math.max(0, index));
  return above.findLast((row) => !row.kept || me?.kept)?.id ?? null;
};

/**
 * The index, among the rows without it, that an entry has `steps` places further down (up, where negative); null where it
 * cannot go that way. Rows that a move along the list does not pass are skipped: kept places, for everybody else.
 */
export const steppedIndex = (
  rows: readonly Standing[],
  order: readonly string[],
  id: string,
  steps: number,
): number | null => {
  const from = rows.findIndex((row) => row.id === id);
  const me = rows[from];
  if (me === undefined || steps === 0) return null;
  const at = new Map(order.map((one, i) => [one, i]));
  const own = at.get(id) ?? 0;
  const behind = (row: Standing) => (at.get(row.id) ?? 0) > own;
  const passed =
    steps < 0
      ? rows.slice(0, from).filter((row) => !behind(row))
      : rows.slice(from + 1).filter((row) => behind(row) && (!row.kept || me.kept));
  const target = steps < 0 ? (passed.at(steps) ?? passed[0]) : (passed[steps - 1] ?? passed.at(-1));
  if (target === undefined) return null;
  // Without the entry itself every row behind it stands one further up: the index after the target is the target's own.
  return rows.indexOf(target);
};
