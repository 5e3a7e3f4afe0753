import type { PlanFacts } from '../../../core/floor/reach.ts';
import { remaining } from '../../../core/timing/clock-face.ts';
import { duration, type Instant, plus } from '../../../core/timing/time.ts';
import type { EntryRow } from '../../../core/views/entry-list.ts';

/** Who waits for this round, next first. Outside a round: everybody. */
export const waitingRows = ({ floor, list }: Pick<PlanFacts, 'floor' | 'list'>): readonly EntryRow[] => {
  const round = floor.round?.round ?? Number.POSITIVE_INFINITY;
  return list.order.flatMap((id) => list.entries[id] ?? []).filter((row) => (row.round ?? 0) <= round);
};

/**
 * When each of them is expected to be called, by entry id: after what is left of the speaker, with a hand-over before
 * each. Empty outside a round, where nobody knows.
 */
export const expectedTimes = (view: Pick<PlanFacts, 'floor' | 'list'>, now: Instant): ReadonlyMap<string, Instant> => {
  const times = new Map<string, Instant>();
  const { floor } = view;
  if (floor.round === null) return times;
  let at = plus(now, duration(floor.now === null ? 0 : Math.max(0, remaining(floor.now.face, now))));
  for (const row of waitingRows(view)) {
    at = plus(at, floor.handOver);
    times.set(row.id, at);
    at = plus(at, row.limit);
  }
  return times;
};
