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
  const own = order.indexOf(id);
  const isBehind = (row: Standing) => order.indexOf(row.id) > own;
  const passes =
    steps < 0 ? (row: Standing) => !isBehind(row) : (row: Standing) => isBehind(row) && (!row.kept || me.kept);
  let target: Standing | undefined;
  let left = Math.abs(steps);
  for (let i = from + Math.sign(steps); left > 0 && rows[i] !== undefined; i += Math.sign(steps)) {
    const row = rows[i] as Standing;
    if (!passes(row)) continue;
    target = row;
    left -= 1;
  }
  if (target === undefined) return null;
  // Without the entry itself every row behind it stands one further up: the index after the target is the target's own.
  return rows.indexOf(target);
};
