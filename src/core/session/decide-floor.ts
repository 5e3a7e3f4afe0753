import { claimedNow } from '../floor/kept.ts';
import { limitOf } from '../floor/limits.ts';
import { categoryOf } from '../floor/rank.ts';
import { get } from '../table.ts';
import { used } from '../timing/clock-face.ts';
import { type Duration, duration, instant } from '../timing/time.ts';
import type { Callee, Command } from './commands.ts';
import { endCurrentItem, ending } from './ending.ts';
import type { EventData, SessionEvent } from './events.ts';
import { entryName, itemOf, joinedTo, slotName, slotOf, turnName } from './names.ts';
import { nextItem } from './next-step.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import { faceOf, type SessionState, type Turn } from './state.ts';
import type { Person } from './vocabulary.ts';

export type FloorCommand = Extract<
  Command,
  {
    type:
      | 'OpenMeeting'
      | 'StartItem'
      | 'EndItem'
      | 'Call'
      | 'Start'
      | 'Pause'
      | 'Resume'
      | 'AddTime'
      | 'EndTurn'
      | 'FloorToChair'
      | 'StartedAgo'
      | 'RestartTurn'
      | 'PutBack'
      | 'Adjourn'
      | 'SetScene';
  }
>;

/** Rules of the floor: gavel, items, calls, the clock, the room's scene. */
export const decideFloor = (state: SessionState, command: FloorCommand, context: DecideContext): Ruling => {
  if (command.type === 'SetScene') {
    if (command.scene === state.scene) return refuse('already-in-that-state');
    return { events: [{ type: 'SceneSet', data: { scene: command.scene } }] };
  }
  if (state.closedAt !== null) return refuse(command.type === 'Adjourn' ? 'already-done' : 'meeting-closed');
  if (command.type === 'OpenMeeting') return openMeeting(state, context);
  if (state.openedAt === null) return refuse('meeting-not-open');
  if (state.suspended !== null && command.type !== 'Adjourn') return refuse('meeting-suspended');
  if (state.openPoint !== null && command.type !== 'AddTime') return refuse('point-open');
  switch (command.type) {
    case 'StartItem':
      return startItem(state, command.ends, command.item);
    case 'EndItem':
      return endItem(state, command.ends, command.item);
    case 'Call':
      return call(state, command.ends, command.calls, context);
    case 'Adjourn':
      return ending(state, command.ends, [...endCurrentItem(state), { type: 'MeetingClosed', data: {} }]);
    default:
      return onTurn(state, command, context);
  }
};

const openMeeting = (state: SessionState, context: DecideContext): Ruling => {
  if (state.openedAt !== null) return refuse('already-done');
  const item = state.items[0];
  const slot = item?.slots[0];
  const events: SessionEvent[] = [{ type: 'MeetingOpened', data: {} }];
  if (item) events.push({ type: 'ItemStarted', data: { item: item.id } });
  if (slot) events.push(...callEvents(slotCall(state, slot.id, context)));
  return { events };
};

const startItem = (state: SessionState, ends: string | null, id: string): Ruling => {
  if (state.runs[id]) return refuse('already-done');
  if (nextItem(state)?.id !== id) return refuse('item-not-next');
  return ending(state, ends, [...endCurrentItem(state), { type: 'ItemStarted', data: { item: id } }]);
};

const endItem = (state: SessionState, ends: string | null, id: string): Ruling => {
  if (state.runs[id]?.endedAt) return refuse('already-done');
  if (state.currentItem !== id) return refuse('item-not-current');
  return ending(state, ends, [{ type: 'ItemEnded', data: { item: id } }]);
};

type Called = EventData<'TurnCalled'>;

/** What of a person a turn keeps. */
const inTurn = ({ honorific, name, title, displayTitle, shortTitle }: Person): Called['person'] => ({
  honorific,
  name,
  title,
  displayTitle,
  shortTitle,
});

const slotCall = (state: SessionState, id: string, { newId }: DecideContext): Called => {
  const found = slotOf(state, id);
  if (!found) throw new Error(`no slot ${id}`);
  const { item, slot } = found;
  const person = state.people.find((p) => p.id === slot.person);
  return {
    turn: newId(),
    item: item.id,
    kind: slot.kind,
    slot: slot.id,
    entry: null,
    person: person ? inTurn(person) : null,
    capacity: null,
    mode: slot.mode,
    language: null,
    allottedMs: slot.plannedMs,
    clock: slot.clock,
  };
};

const entryCall = (state: SessionState, id: string, item: string, { newId }: DecideContext): Called | null => {
  const entry = get(state.entries, id);
  if (!entry) return null;
  const { delegation, tier, onBehalfOf, speaker, title, mode, language, alsoOwn, states, kind } = entry;
  return {
    turn: newId(),
    item,
    kind,
    slot: null,
    entry: id,
    person: speaker === null ? null : { honorific: null, name: speaker, title, displayTitle: null, shortTitle: null },
    capacity: {
      delegation,
      category: categoryOf(state, entry),
      tier,
      onBehalfOf,
      alsoOwn,
      states,
      jointWith: joinedTo(state, id).map(entryName),
    },
    mode,
    language,
    allottedMs: limitOf(state, entry),
    clock: mode === 'video' ? 'hidden' : 'shown',
  };
};

/** Where the room's clock is hidden, calling starts (DESIGN 7); but a video starts when it is played. */
const callEvents = (called: Called): SessionEvent[] => {
  const event: SessionEvent = { type: 'TurnCalled', data: called };
  const starts = called.clock === 'hidden' && called.mode !== 'video';
  return starts ? [event, { type: 'TurnStarted', data: { turn: called.turn } }] : [event];
};

const call = (state: SessionState, ends: string | null, calls: Callee, context: DecideContext): Ruling => {
  const slot = 'slot' in calls ? slotOf(state, calls.slot) : null;
  if ('slot' in calls && !slot) return refuse('slot-unknown');
  const item = slot ? slot.item : itemOf(state, 'item' in calls ? calls.item : null);
  if (!item) return refuse('item-not-current');
  if (!slot && item.kind !== 'floor' && item.kind !== 'right-of-reply') return refuse('item-not-a-floor-round');

  // Who the button named first: a press whose turn has already ended was done, whoever stands next now.
  const gone = ending(state, ends, []);
  if ('refused' in gone) return gone;
  if (state.currentItem !== item.id && (state.runs[item.id] || nextItem(state)?.id !== item.id)) {
    return refuse(state.runs[item.id] ? 'already-done' : 'item-not-next');
  }

  const moves: SessionEvent[] =
    state.currentItem === item.id ? [] : [...endCurrentItem(state), { type: 'ItemStarted', data: { item: item.id } }];
  if (slot) {
    if (state.turns.some((turn) => turn.slot === slot.slot.id)) {
      return refuse('slot-done', { name: slotName(state, slot.slot) });
    }
    return ending(state, ends, [...moves, ...callEvents(slotCall(state, slot.slot.id, context))]);
  }
  const id = 'entry' in calls ? calls.entry : '';
  const called = entryCall(state, id, item.id, context);
  const entry = get(state.entries, id);
  if (!called || !entry) return refuse('entry-unknown');
  if (entry.status !== 'waiting') return refuse('entry-not-waiting', { name: entryName(entry) });
  if ((entry.kind === 'right-of-reply') !== (item.kind === 'right-of-reply')) return refuse('item-not-a-floor-round');
  if (!('kept' in calls)) return ending(state, ends, [...moves, ...callEvents(called)]);
  if (!claimedNow(state, item.round ?? 1).includes(id)) return refuse('kept-nobody');
  const reached: SessionEvent = { type: 'KeptPlacesReached', data: { item: item.id } };
  return ending(state, ends, [...moves, reached, ...callEvents(called)]);
};

type TurnCommand = Exclude<
  FloorCommand,
  { type: 'OpenMeeting' | 'StartItem' | 'EndItem' | 'Call' | 'Adjourn' | 'SetScene' }
>;

const onTurn = (state: SessionState, command: TurnCommand, context: DecideContext): Ruling => {
  const turn = state.turns.find((t) => t.id === command.turn);
  if (!turn) return refuse('turn-unknown');
  if (turn.status === 'ended') return refuse('already-done');
  const { id } = turn;
  switch (command.type) {
    case 'Start':
      if (turn.status !== 'called') return refuse('already-done');
      return { events: [{ type: 'TurnStarted', data: { turn: id } }] };
    case 'Pause':
      if (turn.status === 'paused') return refuse('already-done');
      if (turn.status !== 'running') return refuse('turn-not-running');
      return { events: [{ type: 'TurnPaused', data: { turn: id } }] };
    case 'Resume':
      if (turn.status === 'running') return refuse('already-done');
      if (turn.status !== 'paused') return refuse('turn-not-paused');
      return { events: [{ type: 'TurnResumed', data: { turn: id } }] };
    case 'AddTime':
      return addTime(turn, duration(command.ms));
    case 'EndTurn':
      if (turn.status === 'called') return { events: [{ type: 'CallWithdrawn', data: { turn: id } }] };
      return { events: [{ type: 'TurnEnded', data: { turn: id } }] };
    case 'FloorToChair':
      return floorToChair(turn, context);
    case 'StartedAgo':
      return startedAgo(state, turn, command.ms, context);
    case 'RestartTurn':
      if (turn.status === 'called') return refuse('already-done');
      return { events: [{ type: 'TurnRestarted', data: { turn: id, usedMs: used(faceOf(turn), context.at) } }] };
    case 'PutBack':
      if (turn.status !== 'called' && turn.mode !== 'video') return refuse('not-a-video', { name: turnName(turn) });
      return { events: [{ type: 'TurnPutBack', data: { turn: id, usedMs: used(faceOf(turn), context.at) } }] };
  }
};

/** Never before the call, nor before a point of order that was raised after it had ended. */
const startedAgo = (state: SessionState, turn: Turn, ms: number, { at }: DecideContext): Ruling => {
  const first = turn.intervals[0];
  const was = first?.from ?? at;
  const ends = state.turns.map((other) => other.endedAt ?? 0).filter((end) => end <= was);
  const floor = Math.max(turn.calledAt, ...ends);
  const from = instant(Math.min(was, Math.max(floor, was - ms)));
  if (from === was) return refuse('already-in-that-state');
  const corrected: SessionEvent = { type: 'StartCorrected', data: { turn: turn.id, from, was } };
  return { events: first ? [corrected] : [{ type: 'TurnStarted', data: { turn: turn.id } }, corrected] };
};

const addTime = (turn: Turn, ms: Duration): Ruling => {
  if (ms === 0) return refuse('already-in-that-state');
  if (turn.allotted + turn.adjusted + ms <= 0) return refuse('time-used-up');
  return { events: [{ type: 'TimeAdded', data: { turn: turn.id, ms } }] };
};

/** One step: the turn ends, and the podium has the floor; the time it uses is of kind `other` (DESIGN 5). */
const floorToChair = (turn: Turn, { newId }: DecideContext): Ruling => {
  if (turn.kind === 'other') return refuse('already-done');
  const last: SessionEvent = {
    type: turn.status === 'called' ? 'CallWithdrawn' : 'TurnEnded',
    data: { turn: turn.id },
  };
  const podium: Called = {
    turn: newId(),
    item: turn.item,
    kind: 'other',
    slot: null,
    entry: null,
    person: null,
    capacity: null,
    mode: 'in-room',
    language: null,
    allottedMs: duration(0),
    clock: 'hidden',
  };
  return { events: [last, ...callEvents(podium)] };
};
