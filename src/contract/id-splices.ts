/** In place of `remove` ids of the earlier list, from its position `at` on, stand those of `insert`. */
export type Splice = { readonly at: number; readonly remove: number; readonly insert: readonly string[] };

/**
 * The smallest edit that makes `after` of `before`, in ascending order of positions: of ids that both hold, the fewest
 * are sent again. None for equal lists. O(n log n) in the ids between the common beginning and the common end.
 */
export const splicesBetween = (before: readonly string[], after: readonly string[]): readonly Splice[] => {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const ends = { before: before.length - tail, after: after.length - tail };
  const places = new Map<string, number>();
  for (let i = head; i < ends.before; i += 1) places.set(before[i] as string, i);
  const splices: Splice[] = [];
  let from = { before: head, after: head };
  for (const kept of [...longestRun(places, after, head, ends.after), ends]) {
    if (kept.before > from.before || kept.after > from.after) {
      const insert = after.slice(from.after, kept.after);
      splices.push({ at: from.before, remove: kept.before - from.before, insert });
    }
    from = { before: kept.before + 1, after: kept.after + 1 };
  }
  return splices;
};

/** The list after the edit. Throws a RangeError for positions that are not in the list or not in order. */
export const withSplices = (ids: readonly string[], splices: readonly Splice[]): readonly string[] => {
  const parts: (readonly string[])[] = [];
  let from = 0;
  for (const { at, remove, insert } of splices) {
    if (at < from || at + remove > ids.length) throw new RangeError('A splice lies outside its list.');
    parts.push(ids.slice(from, at), insert);
    from = at + remove;
  }
  return [...parts, ids.slice(from)].flat();
};

/** An id that stays where it is: its position in either list. */
type Kept = { readonly before: number; readonly after: number };

/** The most ids of `after`, between two positions, that stand in the same order in `places`: a longest increasing run. */
const longestRun = (places: ReadonlyMap<string, number>, after: readonly string[], start: number, end: number) => {
  const before = new Int32Array(end - start);
  const previous = new Int32Array(end - start);
  // ends[n]: of all runs of n + 1 ids, the last of the one whose last stands first in `places`.
  const ends: number[] = [];
  for (let i = 0; i < before.length; i += 1) {
    const place = places.get(after[start + i] as string);
    if (place === undefined) continue;
    before[i] = place;
    let low = 0;
    let high = ends.length;
    // Most ids stand in order: the end is looked at first.
    if (high > 0 && (before[ends[high - 1] as number] as number) < place) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((before[ends[middle] as number] as number) < place) low = middle + 1;
      else high = middle;
    }
    previous[i] = low === 0 ? -1 : (ends[low - 1] as number);
    ends[low] = i;
  }
  const run: Kept[] = [];
  for (let i = ends.at(-1) ?? -1; i !== -1; i = previous[i] as number)
    run.push({ before: before[i] as number, after: start + i });
  return run.reverse();
};
