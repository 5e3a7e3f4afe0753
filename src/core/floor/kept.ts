import type { Entry, SessionState } from '../session/state.ts';
import type { Kept } from '../session/vocabulary.ts';
import { get } from '../table.ts';
import { waitingFor } from './list-order.ts';

type Claimant = Pick<Entry, 'category' | 'tier'>;

/** Which kept place an entry may claim: an NHRI or NGO that no tier ranks higher; else null. */
export const placeKept = ({ category, tier }: Claimant): keyof Kept | null =>
  tier === null && (category === 'nhri' || category === 'ngo') ? category : null;

/**
 * Which of those waiting, in order, have a kept place: as many as the round keeps of each category. A place that nobody
 * claims is released: it holds nobody else back.
 */
export const claimedOf = <T extends Claimant>(kept: Kept, waiting: readonly T[]): readonly T[] => {
  const free = { ...kept };
  return waiting.filter((entry) => {
    const place = placeKept(entry);
    if (place === null || free[place] === 0) return false;
    free[place] -= 1;
    return true;
  });
};

/** Places that the open round still keeps: less those already taken in it. */
export const keptLeft = (state: SessionState): Kept => {
  const taken = { nhri: 0, ngo: 0 };
  for (const { item, entry } of state.turns) {
    const given = item === state.currentItem && entry !== null ? get(state.entries, entry) : undefined;
    const place = given ? placeKept(given) : null;
    if (place !== null) taken[place] += 1;
  }
  return { nhri: Math.max(0, state.kept.nhri - taken.nhri), ngo: Math.max(0, state.kept.ngo - taken.ngo) };
};

/** Ids of those who wait for the open round with a kept place. */
export const claimedNow = (state: SessionState, round: number): readonly string[] =>
  claimedOf(keptLeft(state), waitingFor(state, round)).map(({ id }) => id);
