import { claimedNow } from '../floor/kept.ts';
import {
  dropFromOrder,
  insertByRank,
  keptFirst,
  moveAfter,
  openRound,
  returnToList,
  settleByRank,
  swapPlaces,
} from '../floor/list-order.ts';
import { rankOf } from '../floor/rank.ts';
import type { Instant } from '../timing/time.ts';
import type { EventData, SessionEvent } from './events.ts';
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
      return leave(state, event.data.entry, ['waiting', 'absent', 'held'], 'withdrawn');
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
  const entry = state.entries[id];
  if (!entry || !from.includes(entry.status)) return state;
  return { ...state, entries: { ...state.entries, [id]: { ...entry, ...more, status: to } } };
};

const setAll = (state: SessionState, ids: readonly string[], from: EntryStatus, to: EntryStatus): SessionState => {
  const entries = { ...state.entries };
  for (const id of ids) {
    const entry = entries[id];
    if (entry?.status === from) entries[id] = { ...entry, status: to };
  }
  return { ...state, entries };
};

/** Puts those of `ids` into the order that wait and are not in it. */
const insertAll = (state: SessionState, ids: readonly string[]): SessionState => {
  const known = new Set(state.order);
  return insertByRank(
    state,
    [...new Set(ids)].filter((id) => state.entries[id]?.status === 'waiting' && !known.has(id)),
  );
};

const inscribe = (
  state: SessionState,
  requests: EventData<'EntriesInscribed'>['entries'],
  at: Instant,
): SessionState => {
  const fresh = requests.filter((request) => !Object.hasOwn(state.entries, request.id));
  const entries = { ...state.entries };
  fresh.forEach(({ held, ...request }, i) => {
    entries[request.id] = {
      ...request,
      number: state.inscribed.length + i + 1,
      inscribedAt: at,
      status: held ? 'held' : 'waiting',
      roundHeard: null,
      late: held,
      textReceived: false,
      joinedTo: null,
      placed: null,
      absences: 0,
    };
  });
  const inscribed = { ...state, entries, inscribed: [...state.inscribed, ...fresh.map(({ id }) => id)] };
  const rights = fresh.filter(({ kind }) => kind === 'right-of-reply').map(({ id }) => id);
  const floor = fresh.filter(({ kind }) => kind === 'intervention').map(({ id }) => id);
  return insertAll({ ...inscribed, rights: [...state.rights, ...rights] }, floor);
};

const leave = (state: SessionState, id: string, from: readonly EntryStatus[], to: EntryStatus): SessionState => {
  const left = setEntry(state, id, from, to, { placed: null });
  return left === state ? state : dropFromOrder(left, id);
};

const markAbsent = (state: SessionState, id: string): SessionState => {
  const absences = (state.entries[id]?.absences ?? 0) + 1;
  const left = setEntry(state, id, ['waiting'], 'absent', { absences, placed: null });
  return left === state ? state : dropFromOrder(left, id);
};

/** Who was absent stands behind the next two places; who had withdrawn or was not admitted stands by rank again. */
const bringBack = (state: SessionState, id: string): SessionState => {
  const was = state.entries[id]?.status;
  const back = setEntry(state, id, ['absent', 'withdrawn', 'not-admitted'], 'waiting');
  if (back === state) return state;
  if (back.entries[id]?.kind === 'right-of-reply') return { ...back, rights: [...back.rights, id] };
  return was === 'absent' ? returnToList(back, id) : insertByRank(back, [id]);
};

const change = (state: SessionState, { entry: id, change: said }: EventData<'EntryChanged'>): SessionState => {
  const entry = state.entries[id];
  if (!entry) return state;
  const next = {
    ...entry,
    ...(Object.fromEntries(Object.entries(said).filter(([, v]) => v !== undefined)) as typeof said),
  } as Entry;
  const changed = withTurn({ ...state, entries: { ...state.entries, [id]: next } }, next);
  return rankOf(entry) === rankOf(next) ? changed : settleByRank(changed);
};

/** What is corrected while the entry has the floor is corrected in podium and room at once. */
const withTurn = (state: SessionState, entry: Entry): SessionState => {
  const open = state.turns.find((turn) => turn.id === state.openTurn);
  if (open?.entry !== entry.id || open.capacity === null) return state;
  const { delegation, category, tier, onBehalfOf, alsoOwn, states, speaker, title, language } = entry;
  const turn = {
    ...open,
    language,
    person: speaker === null ? null : { honorific: null, name: speaker, title },
    capacity: { ...open.capacity, delegation, category, tier, onBehalfOf, alsoOwn, states },
  };
  return { ...state, turns: state.turns.map((t) => (t.id === turn.id ? turn : t)) };
};

const join = (state: SessionState, { lead, entry }: EventData<'EntriesJoined'>): SessionState => {
  const joined = setEntry(state, entry, ['waiting', 'absent'], 'joined', { joinedTo: lead, placed: null });
  return joined === state || !state.entries[lead] ? state : dropFromOrder(joined, entry);
};

const split = (state: SessionState, id: string): SessionState => {
  const alone = setEntry(state, id, ['joined'], 'waiting', { joinedTo: null });
  return alone === state ? state : insertByRank(alone, [id]);
};

const reachKept = (state: SessionState, item: string): SessionState => {
  const round = openRound(state);
  if (state.currentItem !== item || round === null) return state;
  return keptFirst({ ...state, keptReached: item }, claimedNow(state, round));
};
