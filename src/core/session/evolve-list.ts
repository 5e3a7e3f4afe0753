import { claimedNow } from '../floor/kept.ts';
import {
  dropFromOrder,
  insertByRank,
  keptFirst,
  moveAfter,
  openRound,
  replaceByRank,
  returnToList,
  settleByRank,
  swapPlaces,
} from '../floor/list-order.ts';
import { rankOf } from '../floor/rank.ts';
import { get, put } from '../table.ts';
import type { Instant } from '../timing/time.ts';
import type { EventData, SessionEvent } from './events.ts';
import { wordsOf } from './request.ts';
import type { Entry, EntryStatus, SessionState } from './state.ts';

/** Events of the list of speakers. */
export type ListEvent = Extract<
  SessionEvent,
  {
    type:
      | 'EntriesInscribed'
      | 'EntryWithdrawn'
      | 'EntryMarkedAbsent'
      | 'EntryBroughtBack'
      | 'EntryMoved'
      | 'EntriesSwapped'
      | 'EntryChanged'
      | 'EntriesAdmitted'
      | 'EntriesNotAdmitted'
      | 'EntriesJoined'
      | 'EntrySplit'
      | 'ListOpened'
      | 'ListClosed'
      | 'ListTimesSet'
      | 'ListShownSet'
      | 'BlocksSet'
      | 'KeptSet'
      | 'MembershipSet'
      | 'KeptPlacesReached';
  }
>;

/** The state after an event of the list. Total, like `evolve`. */
export const evolveList = (state: SessionState, event: ListEvent, at: Instant): SessionState => {
  switch (event.type) {
    case 'EntriesInscribed':
      return inscribe(state, event.data.entries, at);
    case 'EntryWithdrawn':
      return withdraw(state, event.data.entry);
    case 'EntryMarkedAbsent':
      return markAbsent(state, event.data.entry);
    case 'EntryBroughtBack':
      return bringBack(state, event.data.entry);
    case 'EntryMoved':
      return moveAfter(state, event.data.entry, event.data.after, event.data.reason);
    case 'EntriesSwapped':
      return swapPlaces(state, event.data.entry, event.data.with, event.data.reason);
    case 'EntryChanged':
      return change(state, event.data);
    case 'EntriesAdmitted':
      return insertAll(setAll(state, event.data.entries, 'held', 'waiting'), event.data.entries);
    case 'EntriesNotAdmitted':
      return setAll(state, event.data.entries, 'held', 'not-admitted');
    case 'EntriesJoined':
      return join(state, event.data);
    case 'EntrySplit':
      return split(state, event.data.entry);
    case 'ListOpened':
    case 'ListClosed':
      return { ...state, gate: { ...state.gate, hand: { open: event.type === 'ListOpened', at } } };
    case 'ListTimesSet':
      return { ...state, gate: { ...state.gate, ...event.data } };
    case 'ListShownSet':
      return { ...state, gate: { ...state.gate, shown: event.data.shown } };
    case 'BlocksSet':
      return settleByRank({ ...state, blocks: event.data.blocks });
    case 'KeptSet':
      return { ...state, kept: event.data };
    case 'MembershipSet':
      return { ...state, membership: event.data };
    case 'KeptPlacesReached':
      return reachKept(state, event.data.item);
    default: {
      const unknown: never = event;
      return unknown;
    }
  }
};

/** The state with an entry's status changed, where it is one of `from`; else the same state. */
export const setEntry = (
  state: SessionState,
  id: string,
  from: readonly EntryStatus[],
  to: EntryStatus,
  more: Partial<Entry> = {},
): SessionState => {
  const entry = get(state.entries, id);
  if (!entry || !from.includes(entry.status)) return state;
  return { ...state, entries: put(state.entries, [{ ...entry, ...more, status: to }]) };
};

const setAll = (state: SessionState, ids: readonly string[], from: EntryStatus, to: EntryStatus): SessionState => {
  const set = ids.flatMap((id) => {
    const entry = get(state.entries, id);
    return entry?.status === from ? [{ ...entry, status: to }] : [];
  });
  return { ...state, entries: put(state.entries, set) };
};

/** Puts those of `ids` into their list that wait and are not in it: by rank, or rights of reply at its end. */
const insertAll = (state: SessionState, ids: readonly string[]): SessionState => {
  const known = new Set([...state.order, ...state.rights]);
  const waiting = [...new Set(ids)].filter((id) => get(state.entries, id)?.status === 'waiting' && !known.has(id));
  const isRight = (id: string) => get(state.entries, id)?.kind === 'right-of-reply';
  const rights = waiting.filter(isRight);
  const floor = waiting.filter((id) => !isRight(id));
  return insertByRank({ ...state, rights: [...state.rights, ...rights] }, floor);
};

const inscribe = (
  state: SessionState,
  requests: EventData<'EntriesInscribed'>['entries'],
  at: Instant,
): SessionState => {
  const seen = new Set<string>();
  const added: Entry[] = [];
  for (const request of requests) {
    if (seen.has(request.id) || get(state.entries, request.id) !== undefined) continue;
    seen.add(request.id);
    added.push(entryOf(request, state.inscribed.length + added.length + 1, at));
  }
  const waits = (kind: Entry['kind']) =>
    added.flatMap((entry) => (entry.status === 'waiting' && entry.kind === kind ? entry.id : []));
  const inscribed = [...state.inscribed, ...seen];
  const rights = [...state.rights, ...waits('right-of-reply')];
  return insertByRank({ ...state, entries: put(state.entries, added), inscribed, rights }, waits('intervention'));
};

const entryOf = (asked: EventData<'EntriesInscribed'>['entries'][number], number: number, at: Instant): Entry => ({
  ...wordsOf(asked),
  id: asked.id,
  number,
  inscribedAt: at,
  status: asked.held ? 'held' : 'waiting',
  roundHeard: null,
  late: asked.held,
  textReceived: false,
  joinedTo: null,
  placed: null,
  absences: 0,
});

const withdraw = (state: SessionState, id: string): SessionState => {
  if (hasSpokenJointly(state, id)) return state;
  const from: readonly EntryStatus[] = ['waiting', 'absent', 'held', 'joined'];
  const left = setEntry(state, id, from, 'withdrawn', { placed: null, joinedTo: null });
  return left === state ? state : dropFromOrder(left, id);
};

/** Ids of those who speak with an entry, in order of inscription. */
export const joinedWith = (state: SessionState, lead: string): readonly string[] =>
  state.inscribed.filter((id) => get(state.entries, id)?.joinedTo === lead);

const markAbsent = (state: SessionState, id: string): SessionState => {
  const absences = (get(state.entries, id)?.absences ?? 0) + 1;
  const left = setEntry(state, id, ['waiting'], 'absent', { absences, placed: null });
  if (left === state) return state;
  const waits = (one: string) => get(state.entries, one)?.status === 'waiting';
  const wasNext = [state.order.find(waits), state.rights.find(waits)].includes(id);
  return dropFromOrder(wasNext ? { ...left, missed: id } : left, id);
};

/** Who was absent stands behind the next two places; who had withdrawn or was not admitted stands by rank again. */
const bringBack = (state: SessionState, id: string): SessionState => {
  const was = get(state.entries, id);
  const back = setEntry(state, id, ['absent', 'withdrawn', 'not-admitted'], 'waiting');
  if (back === state) return state;
  return was?.status === 'absent' && was.kind === 'intervention' ? returnToList(back, id) : insertAll(back, [id]);
};

const change = (state: SessionState, { entry: id, change: said }: EventData<'EntryChanged'>): SessionState => {
  const entry = get(state.entries, id);
  if (!entry) return state;
  const next = {
    ...entry,
    ...(Object.fromEntries(Object.entries(said).filter(([, v]) => v !== undefined)) as typeof said),
  } as Entry;
  const changed = withTurn({ ...state, entries: put(state.entries, [next]) }, next);
  if (comesForward(state, entry, next))
    return insertAll(dropFromOrder(setEntry(changed, id, ['waiting'], 'waiting', { placed: null }), id), [id]);
  return rankOf(entry) === rankOf(next) ? changed : replaceByRank(changed, id);
};

/** Asked for a later round and now is for the open one: whoever was next in it stays next. */
const comesForward = (state: SessionState, was: Entry, now: Entry): boolean => {
  const round = openRound(state);
  return round !== null && now.status === 'waiting' && (was.round ?? 0) > round && (now.round ?? 0) <= round;
};

/** What is corrected while the entry has the floor is corrected in podium and room at once. */
const withTurn = (state: SessionState, entry: Entry): SessionState => {
  const open = state.turns.find((turn) => turn.id === state.openTurn);
  if (open?.entry !== entry.id || open.capacity === null) return state;
  const { delegation, category, tier, onBehalfOf, alsoOwn, states, speaker, title, language } = entry;
  const turn = {
    ...open,
    language,
    person: speaker === null ? null : { honorific: null, name: speaker, title, displayTitle: null, shortTitle: null },
    capacity: { ...open.capacity, delegation, category, tier, onBehalfOf, alsoOwn, states },
  };
  return { ...state, turns: state.turns.map((t) => (t.id === turn.id ? turn : t)) };
};

/** Who speaks with the one that joins speaks with its lead, too: a lead never speaks with another. */
const join = (state: SessionState, { lead, entry }: EventData<'EntriesJoined'>): SessionState => {
  if (lead === entry || get(state.entries, lead)?.status !== 'waiting') return state;
  const joined = setEntry(state, entry, ['waiting', 'absent'], 'joined', { joinedTo: lead, placed: null });
  if (joined === state) return state;
  const others = joinedWith(state, entry);
  const all = others.reduce((s, one) => setEntry(s, one, ['joined'], 'joined', { joinedTo: lead }), joined);
  return dropFromOrder(all, entry);
};

/** The statement that an entry joined has the floor or was delivered: it speaks in that one. */
export const hasSpokenJointly = (state: SessionState, id: string): boolean => {
  const lead = get(state.entries, get(state.entries, id)?.joinedTo ?? '');
  return lead?.status === 'called' || lead?.status === 'delivered';
};

const split = (state: SessionState, id: string): SessionState => {
  if (hasSpokenJointly(state, id)) return state;
  const alone = setEntry(state, id, ['joined'], 'waiting', { joinedTo: null });
  return alone === state ? state : insertAll(alone, [id]);
};

const reachKept = (state: SessionState, item: string): SessionState => {
  const round = openRound(state);
  if (state.currentItem !== item || round === null) return state;
  return keptFirst({ ...state, keptReached: item }, claimedNow(state, round));
};
