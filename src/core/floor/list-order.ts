import type { Entry, Placed, SessionState } from '../session/state.ts';
import { get, put } from '../table.ts';
import { arrange, rearrange, type Standing, settle } from './arrange.ts';
import { blockOf } from './rank.ts';

/** The places that never move by themselves while a round is open (DESIGN 5). */
export const SAFE_PLACES = 2;

/** Those who wait, in the order in which they get the floor, and the latest round that one of them asked for. */
type Waiting = { readonly entries: readonly Entry[]; readonly latest: number };

const waitingOf = (state: SessionState): Waiting => {
  const known = waiting.get(state);
  if (known) return known;
  const entries = waitingIn(state, state.order);
  const made = { entries, latest: entries.reduce((latest, { round }) => Math.max(latest, round ?? 0), 0) };
  waiting.set(state, made);
  return made;
};

/** Every view of a state asks for them. */
const waiting = new WeakMap<SessionState, Waiting>();

const waitingIn = ({ entries }: SessionState, ids: readonly string[]): readonly Entry[] =>
  ids.flatMap((id) => {
    const entry = get(entries, id);
    return entry?.status === 'waiting' ? entry : [];
  });

/** The number of the floor round that is open, or null. */
export const openRound = (state: SessionState): number | null =>
  state.items.find((item) => item.id === state.currentItem && item.kind === 'floor')?.round ?? null;

/** The floor round that runs or, before it, the first that is still to come; null when none is left. */
export const roundNow = (state: SessionState): number | null => {
  const rounds = state.items.filter((item) => item.kind === 'floor' && item.round !== null);
  const current = rounds.find((item) => item.id === state.currentItem);
  const open = current ?? rounds.find(({ id }) => !state.runs[id] && !state.skipped.includes(id));
  return open?.round ?? null;
};

const waitsFor = (state: SessionState, id: string, round: number): boolean => {
  const entry = get(state.entries, id);
  return entry?.status === 'waiting' && (entry.round ?? 0) <= round;
};

/** Those who wait, in the order in which they would be called in `round`; who asked for a later one is left out. */
export const waitingFor = (state: SessionState, round: number): readonly Entry[] => {
  const { entries, latest } = waitingOf(state);
  return latest <= round ? entries : entries.filter((entry) => (entry.round ?? 0) <= round);
};

/** Their ids. */
export const orderOf = (state: SessionState, round: number): readonly string[] => idsOf(waitingFor(state, round));

/** Who would be called first in `round`; undefined where nobody waits for it. */
export const firstOf = (state: SessionState, round: number): string | undefined =>
  state.order.find((id) => waitsFor(state, id, round));

/** Who asked for a later round than this stands behind the others. */
const byRound = (entries: readonly Entry[], round: number): readonly Entry[] => {
  const isLater = (entry: Entry) => (entry.round ?? 0) > round;
  return entries.some(isLater) ? [...entries.filter((entry) => !isLater(entry)), ...entries.filter(isLater)] : entries;
};

/** Ids of all who wait, those of later rounds after those of this one: the list as the windows show it. */
export const wholeOrder = (state: SessionState): readonly string[] =>
  idsOf(byRound(waitingOf(state).entries, roundNow(state) ?? Number.POSITIVE_INFINITY));

/** Ids of the rights of reply that wait, in order. */
export const rightsOrder = (state: SessionState): readonly string[] => idsOf(waitingIn(state, state.rights));

const standing = (state: SessionState, id: string): Standing => {
  const entry = get(state.entries, id) as Entry;
  return { id, block: blockOf(state.blocks, entry), number: entry.number, placed: entry.placed !== null };
};

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

/** How much of `state.order` is not touched by anything but a hand: up to the second who waits in the open round. */
const fixedLength = (state: SessionState): number => {
  const round = openRound(state);
  if (round === null) return 0;
  let found = 0;
  let length = 0;
  for (let at = 0; at < state.order.length && found < SAFE_PLACES; at += 1) {
    if (!waitsFor(state, state.order[at] ?? '', round)) continue;
    found += 1;
    length = at + 1;
  }
  return length;
};

/** Orders what stands behind the next two places. */
const behindFixed = (state: SessionState, order: (rest: readonly Standing[]) => readonly Standing[]): SessionState => {
  const fixed = fixedLength(state);
  const rest = state.order.slice(fixed).map((id) => standing(state, id));
  return { ...state, order: [...state.order.slice(0, fixed), ...idsOf(order(rest))] };
};

/** Puts entries that are not yet in the order where their blocks have them, never before the next two places. */
export const insertByRank = (state: SessionState, ids: readonly string[]): SessionState =>
  behindFixed(state, (rest) =>
    arrange(
      rest,
      ids.map((id) => standing(state, id)),
    ),
  );

/** Puts an entry whose rank changed where its block has it now; nobody else changes places. */
export const replaceByRank = (state: SessionState, id: string): SessionState =>
  state.order.includes(id) ? behindFixed(state, (rest) => rearrange(rest, id)) : state;

/** Orders anew after a change of the blocks; moved entries stay behind whom they stood behind. */
export const settleByRank = (state: SessionState): SessionState => behindFixed(state, settle);

const place = (state: SessionState, id: string, placed: Placed | null): SessionState => {
  const entry = get(state.entries, id);
  return entry ? { ...state, entries: put(state.entries, [{ ...entry, placed }]) } : state;
};

const listOf = (state: SessionState, id: string): 'order' | 'rights' =>
  get(state.entries, id)?.kind === 'right-of-reply' ? 'rights' : 'order';

/** Puts an entry behind another, or first. Nothing changes where one of them is not in that list. */
export const moveAfter = (
  state: SessionState,
  id: string,
  after: string | null,
  reason: string | null,
): SessionState => {
  const list = listOf(state, id);
  if (!state[list].includes(id) || id === after) return state;
  const others = state[list].filter((other) => other !== id);
  const at = after === null ? 0 : others.indexOf(after) + 1;
  if (after !== null && at === 0) return state;
  return place({ ...state, [list]: others.toSpliced(at, 0, id) }, id, {
    how: after === null ? 'next' : 'moved',
    reason,
  });
};

/** Two entries change places. */
export const swapPlaces = (state: SessionState, id: string, other: string, reason: string | null): SessionState => {
  const list = listOf(state, id);
  if (id === other || !state[list].includes(id) || !state[list].includes(other)) return state;
  const order = state[list].map((one) => (one === id ? other : one === other ? id : one));
  const placed: Placed = { how: 'swapped', reason };
  return place(place({ ...state, [list]: order }, id, placed), other, placed);
};

/**
 * Puts who came back behind the next two places, and behind those who came back before. Where no round is open nobody has
 * been told to be next, so it stands by rank.
 */
export const returnToList = (state: SessionState, id: string): SessionState => {
  if (openRound(state) === null) return insertByRank(state, [id]);
  let at = fixedLength(state);
  while (get(state.entries, state.order[at] ?? '')?.placed?.how === 'returned') at += 1;
  return place({ ...state, order: state.order.toSpliced(at, 0, id) }, id, { how: 'returned', reason: null });
};

/** Takes an entry out of the order: it no longer waits. */
export const dropFromOrder = (state: SessionState, id: string): SessionState => {
  const list = listOf(state, id);
  return state[list].includes(id) ? { ...state, [list]: state[list].filter((other) => other !== id) } : state;
};

/** From here on the kept places follow: who claims them goes first. */
export const keptFirst = (state: SessionState, claimed: readonly string[]): SessionState => {
  const first = claimed.reduce<SessionState>((s, id) => place(s, id, { how: 'kept', reason: null }), state);
  return { ...first, order: [...claimed, ...state.order.filter((id) => !claimed.includes(id))] };
};

/**
 * The end of a round: who came back or had a kept place stands by rank again; what a hand moved stays behind whom it stood
 * behind on the list as it was shown.
 */
export const settleAfterRound = (state: SessionState, round: number): SessionState => {
  const freed = state.order.filter((id) => ['returned', 'kept'].includes(get(state.entries, id)?.placed?.how ?? ''));
  const listed = state.order.flatMap((id) => get(state.entries, id) ?? []);
  const shown = { ...state, order: idsOf(byRound(listed, round)), keptReached: null };
  return settleByRank(freed.reduce<SessionState>((s, id) => place(s, id, null), shown));
};
