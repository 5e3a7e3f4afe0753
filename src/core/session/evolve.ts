import { limitsAfter } from '../floor/limits.ts';
import { dropFromOrder, settleAfterRound } from '../floor/list-order.ts';
import { all, put } from '../table.ts';
import { type Duration, duration, type Instant } from '../timing/time.ts';
import { evolveCorrection } from './correct-turn.ts';
import type { EventData, LoggedEvent } from './events.ts';
import { type CourseEvent, evolveCourse } from './evolve-course.ts';
import { type DiscussionEvent, evolveDiscussion } from './evolve-discussion.ts';
import { evolveList, type ListEvent, setEntry } from './evolve-list.ts';
import { evolveMessage, goneWithTurn, type MessageEvent } from './evolve-message.ts';
import { evolvePoint, type PointEvent } from './evolve-point.ts';
import { evolvePreparation, type PreparationEvent } from './evolve-preparation.ts';
import { evolveProgramme } from './evolve-programme.ts';
import type { EntryStatus, SessionState, Turn } from './state.ts';

/**
 * The state after an event. Total: an event whose subject is gone, or whose moment has passed because an earlier step
 * was taken back, changes nothing. Never throws. `Retracted` and `Restored` are read by the effective log, not here.
 */
export const evolve = (state: SessionState, event: LoggedEvent): SessionState =>
  goneWithTurn(state, evolved(state, event));

const evolved = (state: SessionState, event: LoggedEvent): SessionState => {
  switch (event.type) {
    case 'HostOpened':
    case 'Retracted':
    case 'Restored':
      return state;
    case 'SessionPrepared': {
      const { facts, people, items, limits } = event.data;
      return { ...state, imported: event.data, facts, people, items, limits, zone: facts.zone };
    }
    case 'NoteTaken':
      return { ...state, imported: event.data };
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
      return takeBackTurn(state, event.data.turn, ['called']);
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
    case 'StartCorrected':
      return onOpenTurn(state, event.data.turn, null, (turn) => startedAt(state, turn, event.data.from));
    case 'TurnCorrected':
      return evolveCorrection(state, event.data);
    case 'TurnRestarted':
      return onOpenTurn(state, event.data.turn, null, (turn) => ({ ...turn, intervals: [], status: 'called' }));
    case 'TurnPutBack':
      return takeBackTurn(state, event.data.turn, ['called', 'running', 'paused']);
    case 'LimitSet':
      return { ...state, limits: limitsAfter(state.limits, event.data.scope, event.data.ms) };
    case 'ClockCorrected':
      return { ...state, clockOffset: event.data.offsetMs, zone: event.data.zone };
    case 'ItemInserted':
    case 'ItemReplanned':
      return evolveProgramme(state, event);
    case 'FactsChanged':
    case 'PersonAdded':
    case 'PersonChanged':
    case 'PersonMoved':
    case 'PersonRemoved':
    case 'PersonReplaced':
    case 'ItemAdded':
    case 'ItemChanged':
    case 'ItemMoved':
    case 'ItemRemoved':
    case 'SlotsSet':
    case 'ScriptSet':
      return evolvePreparation(state, event satisfies PreparationEvent);
    case 'MeetingSuspended':
    case 'MeetingResumed':
    case 'MeetingExtended':
    case 'ItemSkipped':
    case 'ItemTakenUp':
    case 'ItemReopened':
      return evolveCourse(state, event satisfies CourseEvent, event.at);
    case 'NoteWritten':
    case 'NoteChanged':
    case 'NoteRemoved':
    case 'OutcomeTicked':
    case 'TurnTagged':
      return evolveDiscussion(state, event satisfies DiscussionEvent, event.at);
    case 'MessageSent':
    case 'MessageTakenDown':
    case 'MessageAcknowledged':
      return evolveMessage(state, event satisfies MessageEvent, event.at);
    case 'PointOfOrderRaised':
    case 'PointOfOrderNamed':
    case 'PointOfOrderRuled':
    case 'PointOfOrderEnded':
      return evolvePoint(state, event satisfies PointEvent, event.at);
    default:
      return evolveList(state, event satisfies ListEvent, event.at);
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

const startItem = (state: SessionState, id: string, at: Instant): SessionState => {
  if (state.currentItem !== null || state.openedAt === null || state.runs[id]) return state;
  if (!state.items.some((item) => item.id === id)) return state;
  return {
    ...state,
    currentItem: id,
    runs: { ...state.runs, [id]: { startedAt: at, endedAt: null, added: duration(0) } },
  };
};

const endItem = (state: SessionState, id: string, at: Instant): SessionState => {
  const run = state.runs[id];
  if (state.currentItem !== id || state.openTurn !== null || !run) return state;
  const ended = { ...state, currentItem: null, runs: { ...state.runs, [id]: { ...run, endedAt: at } } };
  const item = state.items.find((one) => one.id === id);
  return item?.kind === 'floor' ? settleAfterRound(ended, item.round ?? 1) : ended;
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
    point: null,
  };
  const called = { ...state, turns: [...state.turns, turn], openTurn: id, missed: null };
  if (data.entry === null) return called;
  const round = state.items.find((item) => item.id === data.item)?.round ?? null;
  const given = setEntry(called, data.entry, ['waiting'], 'called', { roundHeard: round });
  return given === called ? state : given;
};

/** No turn remains, and its entry waits where it stood. */
const takeBackTurn = (state: SessionState, id: string, from: readonly Turn['status'][]): SessionState => {
  const turn = state.turns.find((t) => t.id === id);
  if (!turn || state.openTurn !== id || !from.includes(turn.status)) return state;
  const without = { ...state, turns: state.turns.filter((t) => t.id !== id), openTurn: null };
  return turn.entry === null ? without : setEntry(without, turn.entry, ['called'], 'waiting', { roundHeard: null });
};

/** The first stretch of a turn began at another instant: not while another turn ran, whose end may since have been corrected. */
const startedAt = ({ turns }: SessionState, turn: Turn, from: Instant): Turn => {
  const was = turn.intervals[0]?.from ?? from;
  const ends = turns.flatMap(({ id, intervals }) => (id === turn.id ? [] : intervals.map(({ to }) => to ?? was)));
  const began = ends.reduce((at, end) => (end > at && end <= was ? end : at), from);
  return {
    ...turn,
    intervals: turn.intervals.map((stretch, i) => (i === 0 ? { ...stretch, from: began } : stretch)),
  };
};

const endTurn = (state: SessionState, id: string, at: Instant): SessionState => {
  const turn = state.turns.find((t) => t.id === id);
  if (!turn || state.openTurn !== id || turn.status === 'called') return state;
  const turns = state.turns.map((t) => (t.id === id ? { ...stop(t, at), status: 'ended' as const, endedAt: at } : t));
  const ended = { ...state, turns, openTurn: null };
  return turn.entry === null ? ended : dropFromOrder(setEntry(ended, turn.entry, ['called'], 'delivered'), turn.entry);
};

const AT_CLOSE: Partial<Record<EntryStatus, EntryStatus>> = { waiting: 'not-reached', held: 'not-admitted' };

const closeMeeting = (state: SessionState, at: Instant): SessionState => {
  if (state.openedAt === null || state.closedAt !== null) return state;
  const left = all(state.entries).flatMap((entry) => {
    const status = AT_CLOSE[entry.status];
    return status === undefined ? [] : [{ ...entry, status }];
  });
  const entries = put(state.entries, left);
  return { ...state, entries, order: [], rights: [], suspended: null, closedAt: at };
};
