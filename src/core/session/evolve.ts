import { SAFE_PLACES, settleSafePlaces } from '../floor/list-order.ts';
import { type Duration, duration, type Instant } from '../timing/time.ts';
import type { EventData, LoggedEvent } from './events.ts';
import type { Entry, EntryStatus, SessionState, Turn } from './state.ts';

/**
 * The state after an event. Total: an event whose subject is gone, or whose moment has passed because an earlier step
 * was taken back, changes nothing. Never throws. `Retracted` and `Restored` are read by the effective log, not here.
 */
export const evolve = (state: SessionState, event: LoggedEvent): SessionState => settleSafePlaces(apply(state, event));

const apply = (state: SessionState, event: LoggedEvent): SessionState => {
  switch (event.type) {
    case 'HostOpened':
    case 'Retracted':
    case 'Restored':
      return state;
    case 'SessionPrepared': {
      const { facts, people, items, limits } = event.data;
      return { ...state, facts, people, items, limits, zone: facts.zone };
    }
    case 'MeetingOpened':
      return state.openedAt === null ? { ...state, openedAt: event.at } : state;
    case 'MeetingClosed':
      return closeMeeting(state, event.at);
    case 'ItemStarted':
      return startItem(state, event.data.item, event.at);
    case 'ItemEnded':
      return endItem(state, event.data.item, event.at);
    case 'TurnCalled':
      return call(state, event.data, event.at);
    case 'CallWithdrawn':
      return withdrawCall(state, event.data.turn);
    case 'TurnStarted':
      return onOpenTurn(state, event.data.turn, 'called', (turn) => run(turn, event.at));
    case 'TurnPaused':
      return onOpenTurn(state, event.data.turn, 'running', (turn) => ({ ...stop(turn, event.at), status: 'paused' }));
    case 'TurnResumed':
      return onOpenTurn(state, event.data.turn, 'paused', (turn) => run(turn, event.at));
    case 'TimeAdded':
      return onOpenTurn(state, event.data.turn, null, (turn) => ({
        ...turn,
        adjusted: duration(turn.adjusted + event.data.ms),
      }));
    case 'TurnEnded':
      return endTurn(state, event.data.turn, event.at);
    case 'SceneSet':
      return { ...state, scene: event.data.scene };
    case 'EntriesInscribed':
      return inscribe(state, event.data.entries, event.at);
    case 'EntryWithdrawn':
      return setEntry(state, event.data.entry, ['waiting', 'absent'], 'withdrawn');
    case 'EntryMarkedAbsent':
      return dropFromReturned(setEntry(state, event.data.entry, ['waiting'], 'absent'), event.data.entry);
    case 'EntryBroughtBack':
      return bringBack(state, event.data.entry);
    case 'LimitSet':
      return { ...state, limits: limitsWith(state, event.data) };
    case 'ClockCorrected':
      return { ...state, clockOffset: event.data.offsetMs, zone: event.data.zone };
    default: {
      const unknown: never = event;
      return unknown;
    }
  }
};

const run = (turn: Turn, at: Instant): Turn => ({
  ...turn,
  status: 'running',
  intervals: [...turn.intervals, { from: at, to: null }],
});

const stop = (turn: Turn, at: Instant): Turn => ({
  ...turn,
  intervals: turn.intervals.map((stretch) => (stretch.to === null ? { ...stretch, to: at } : stretch)),
});

const onOpenTurn = (
  state: SessionState,
  id: string,
  status: Turn['status'] | null,
  change: (turn: Turn) => Turn,
): SessionState => {
  if (state.openTurn !== id) return state;
  const turns = state.turns.map((turn) =>
    turn.id === id && (status === null || turn.status === status) ? change(turn) : turn,
  );
  return { ...state, turns };
};

const setEntry = (
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

const dropFromReturned = (state: SessionState, id: string): SessionState =>
  state.returned.includes(id) ? { ...state, returned: state.returned.filter((other) => other !== id) } : state;

const startItem = (state: SessionState, id: string, at: Instant): SessionState => {
  if (state.currentItem !== null || state.openedAt === null || state.runs[id]) return state;
  if (!state.items.some((item) => item.id === id)) return state;
  return { ...state, currentItem: id, runs: { ...state.runs, [id]: { startedAt: at, endedAt: null } } };
};

const endItem = (state: SessionState, id: string, at: Instant): SessionState => {
  const run = state.runs[id];
  if (state.currentItem !== id || state.openTurn !== null || !run) return state;
  return { ...state, currentItem: null, runs: { ...state.runs, [id]: { ...run, endedAt: at } } };
};

const call = (state: SessionState, data: EventData<'TurnCalled'>, at: Instant): SessionState => {
  if (state.openTurn !== null || state.currentItem !== data.item || state.closedAt !== null) return state;
  const { turn: id, allottedMs, ...said } = data;
  const turn: Turn = {
    ...said,
    id,
    allotted: allottedMs,
    adjusted: 0 as Duration,
    calledAt: at,
    intervals: [],
    endedAt: null,
    status: 'called',
  };
  const called = { ...state, turns: [...state.turns, turn], openTurn: id };
  if (data.entry === null) return called;
  const round = state.items.find((item) => item.id === data.item)?.round ?? null;
  const given = setEntry(called, data.entry, ['waiting'], 'called', { roundHeard: round });
  return given === called ? state : dropFromReturned(given, data.entry);
};

const withdrawCall = (state: SessionState, id: string): SessionState => {
  const turn = state.turns.find((t) => t.id === id);
  if (!turn || state.openTurn !== id || turn.status !== 'called') return state;
  const without = { ...state, turns: state.turns.filter((t) => t.id !== id), openTurn: null };
  if (turn.entry === null) return without;
  const back = setEntry(without, turn.entry, ['called'], 'waiting', { roundHeard: null });
  return { ...back, safe: [turn.entry, ...back.safe].slice(0, SAFE_PLACES) };
};

const endTurn = (state: SessionState, id: string, at: Instant): SessionState => {
  const turn = state.turns.find((t) => t.id === id);
  if (!turn || state.openTurn !== id || turn.status === 'called') return state;
  const turns = state.turns.map((t) => (t.id === id ? { ...stop(t, at), status: 'ended' as const, endedAt: at } : t));
  const ended = { ...state, turns, openTurn: null };
  return turn.entry === null ? ended : setEntry(ended, turn.entry, ['called'], 'delivered');
};

const inscribe = (
  state: SessionState,
  requests: EventData<'EntriesInscribed'>['entries'],
  at: Instant,
): SessionState => {
  const fresh = requests.filter((request) => !Object.hasOwn(state.entries, request.id));
  const entries = { ...state.entries };
  fresh.forEach((request, i) => {
    const number = state.inscribed.length + i + 1;
    entries[request.id] = { ...request, number, inscribedAt: at, status: 'waiting', roundHeard: null };
  });
  return { ...state, entries, inscribed: [...state.inscribed, ...fresh.map((request) => request.id)] };
};

const bringBack = (state: SessionState, id: string): SessionState => {
  const back = setEntry(state, id, ['absent'], 'waiting');
  return back === state ? state : { ...back, returned: [...back.returned, id] };
};

const limitsWith = (state: SessionState, { scope, ms }: EventData<'LimitSet'>): SessionState['limits'] => {
  const { limits } = state;
  if ('tier' in scope) return { ...limits, byTier: { ...limits.byTier, [scope.tier]: ms } };
  if ('category' in scope) return { ...limits, byCategory: { ...limits.byCategory, [scope.category]: ms } };
  return { ...limits, default: ms };
};

const closeMeeting = (state: SessionState, at: Instant): SessionState => {
  if (state.openedAt === null || state.closedAt !== null) return state;
  const entries = Object.fromEntries(
    Object.entries(state.entries).map(([id, entry]) => [
      id,
      entry.status === 'waiting' ? { ...entry, status: 'not-reached' as const } : entry,
    ]),
  );
  return { ...state, entries, closedAt: at };
};
