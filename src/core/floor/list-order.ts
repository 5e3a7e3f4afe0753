import type { Entry, SessionState } from '../session/state.ts';

/** The places that never move by themselves while a round is open (DESIGN 5). */
export const SAFE_PLACES = 2;

const rank = (entry: Entry): number => (entry.tier === 'dignitary' ? 0 : entry.tier === 'group' ? 1 : 2);

const waiting = (state: SessionState, id: string): boolean => state.entries[id]?.status === 'waiting';

/** The floor round that runs or, before it, the first that is still to come; null when none is left. */
export const roundNow = (state: SessionState): number | null => {
  const rounds = state.items.filter((item) => item.kind === 'floor' && item.round !== null);
  const open = rounds.find((item) => item.id === state.currentItem) ?? rounds.find((item) => !state.runs[item.id]);
  return open?.round ?? null;
};

/**
 * Ids of those who wait, in the order in which they would be called in `round`: the next two places, who came back from
 * the absent, then dignitaries, groups and all others, each in order of inscription. Who asked for a later round is
 * left out.
 */
export const orderOf = (state: SessionState, round: number): readonly string[] => {
  const mine = state.inscribed.filter((id) => waiting(state, id) && (state.entries[id]?.round ?? 0) <= round);
  const byRank = [0, 1, 2].flatMap((r) => mine.filter((id) => rank(state.entries[id] as Entry) === r));
  const may = new Set(mine);
  const safe = state.safe.filter((id) => may.has(id));
  const first = safe.length > 0 ? safe : byRank.filter((id) => !state.returned.includes(id)).slice(0, SAFE_PLACES);
  return [...new Set([...first, ...state.returned.filter((id) => may.has(id)), ...byRank])];
};

/** All who wait, those of later rounds after those of this one: the list as the windows show it. */
export const wholeOrder = (state: SessionState): readonly string[] => {
  const round = roundNow(state) ?? Number.POSITIVE_INFINITY;
  const now = orderOf(state, round);
  const listed = new Set(now);
  const later = orderOf(state, Number.POSITIVE_INFINITY).filter((id) => !listed.has(id));
  return [...now, ...later];
};

/**
 * The safe places after a change: outside a floor round there are none; in one, whoever stood there and still waits
 * stays, and free places are filled from the order.
 */
export const settleSafePlaces = (state: SessionState): SessionState => {
  const round = state.items.find((item) => item.id === state.currentItem && item.kind === 'floor')?.round ?? null;
  if (round === null) return state.safe.length === 0 ? state : { ...state, safe: [] };
  const kept = state.safe.filter((id) => waiting(state, id));
  const safe = kept.length >= SAFE_PLACES ? kept : orderOf({ ...state, safe: kept }, round).slice(0, SAFE_PLACES);
  const same = safe.length === state.safe.length && safe.every((id, i) => id === state.safe[i]);
  return same ? state : { ...state, safe };
};
