import type { Facts } from '../session/facts.ts';
import { lengthOf } from '../session/session-from-brief.ts';
import type { Item } from '../session/vocabulary.ts';
import { type Duration, duration, type Instant, plus } from '../timing/time.ts';
import { instantOf } from '../timing/zone.ts';

/** The plan against the clock. */
export type Timetable = {
  /** When each item is to begin, in the order of the items. */
  readonly starts: readonly Instant[];
  readonly end: Instant;
  readonly hardStop: Instant;
  /** What is left before the hard stop once everything was held; negative where it does not fit. */
  readonly spare: Duration;
};

/**
 * When each item begins if all of them take as long as planned, from the planned start on. The instants are clock times of
 * the session's zone, without any correction of the host's clock. The zone must be known.
 */
export const timetableOf = (
  facts: Pick<Facts, 'date' | 'start' | 'end' | 'zone'>,
  items: readonly Pick<Item, 'plannedMs'>[],
): Timetable => {
  let at = instantOf(facts.date, facts.start, facts.zone);
  const hardStop = plus(at, lengthOf(facts));
  const starts = items.map(({ plannedMs }) => {
    const start = at;
    at = plus(at, plannedMs);
    return start;
  });
  return { starts, end: at, hardStop, spare: duration(hardStop - at) };
};
