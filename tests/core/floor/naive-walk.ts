import { handOver } from '../../../src/core/floor/hand-over.ts';
import { limitOf } from '../../../src/core/floor/limits.ts';
import { orderOf } from '../../../src/core/floor/list-order.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { faceOf, hardStop, plannedStart, type SessionState, type Turn } from '../../../src/core/session/state.ts';
import type { Item } from '../../../src/core/session/vocabulary.ts';
import { get } from '../../../src/core/table.ts';
import { remaining } from '../../../src/core/timing/clock-face.ts';
import { type Instant, instant } from '../../../src/core/timing/time.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { TestSession } from '../../support/session.ts';

// What the plan promises, found out the hard way: the meeting is really held on. Every part takes its planned time, every
// speaker the whole limit, every hand-over what was measured; the chair presses the button, but begins nobody who would
// not be done by the line (the plan counts whole statements; the button offers names until the round's time is used).

export type Held = {
  readonly round: number;
  readonly startsAt: Instant;
  readonly heard: readonly { readonly id: string; readonly at: Instant }[];
  readonly left: readonly string[];
  /** The hand-over was measured the same throughout. */
  readonly steady: boolean;
};

const PODIUM_HAND_OVER = 30_000;
const HALF_A_DAY = 12 * 3_600_000;

/** The same session at the same moment, whose going on leaves the first as it is. */
export const fork = ({ projection, now }: TestSession): TestSession => {
  const s = Object.assign(new TestSession(), { projection, now });
  let count = 0;
  return Object.assign(s, { newId: () => `fork-${++count}` });
};

/** Holds the meeting to its end (whoever speaks in a part of the podium shares its minutes, however): what became of each round, when it ended, and whether the hand-over stayed as measured. */
export const holdOn = (from: TestSession): { rounds: readonly Held[]; endsAt: Instant; steady: boolean } => {
  const s = fork(from);
  const gap = handOver(s.state);
  const rounds: Held[] = [];
  const open = s.state.items.find(({ id }) => id === s.state.currentItem);
  if (s.state.openedAt === null) begin(s);
  else if (open?.kind === 'floor') rounds.push(round(s, open, gap));
  else if (open) finish(s, open);
  for (let item = coming(s.state); item; item = coming(s.state)) {
    const end = instant(s.now + item.plannedMs);
    if (item.kind === 'floor') {
      s.does({ type: 'StartItem', ends: s.state.openTurn, item: item.id });
      rounds.push(round(s, item, gap));
    } else s.does({ type: 'StartItem', ends: s.state.openTurn, item: item.id });
    s.now = end;
    close(s);
  }
  return { rounds, endsAt: s.now, steady: rounds.every(({ steady }) => steady) };
};

/** The next part that was not begun. Rights of reply that nobody asks for are not held, nor replies without time. */
const coming = (state: SessionState): Item | undefined => {
  const asked = state.rights.some((id) => get(state.entries, id)?.status === 'waiting');
  return state.items.find(
    ({ id, kind, plannedMs }) =>
      !state.runs[id] && (kind !== 'right-of-reply' || asked) && (kind !== 'reply' || plannedMs > 0),
  );
};

/** The gavel falls at the planned start, or now where that has passed (but not by half a day: that is another meeting). */
const begin = (s: TestSession): void => {
  const start = plannedStart(s.state) ?? s.now;
  if (s.now <= start || s.now - start >= HALF_A_DAY) s.now = start;
  const first = s.state.items[0];
  if (!first) return;
  s.does({ type: 'OpenMeeting' });
  const end = instant(s.now + first.plannedMs);
  s.now = end;
  close(s);
};

const open = (s: TestSession): Turn | undefined => s.state.turns.find(({ id }) => id === s.state.openTurn);

/** Lets whoever has the floor speak for what is left. */
const speak = (s: TestSession, gap: number): void => {
  if (s.state.openPoint !== null) s.does({ type: 'EndPoint', turn: s.state.openPoint });
  const turn = open(s);
  if (!turn) return;
  if (turn.status === 'called') {
    s.now = instant(Math.max(s.now, turn.calledAt + gap));
    s.does({ type: 'Start', turn: turn.id });
  }
  if (turn.status === 'paused') s.does({ type: 'Resume', turn: turn.id });
  s.now = instant(s.now + Math.max(0, remaining(faceOf(open(s) ?? turn), s.now)));
  s.does({ type: 'EndTurn', turn: turn.id });
};

/** Ends what runs, to the last of it. */
const close = (s: TestSession): void => {
  const item = s.state.currentItem;
  if (item !== null) s.does({ type: 'EndItem', ends: s.state.openTurn, item });
};

/** The rest of a part of the podium that runs: its speakers one after another, and no shorter than planned. */
const finish = (s: TestSession, item: Item): void => {
  const started = s.state.runs[item.id]?.startedAt ?? s.now;
  const turn = open(s);
  speak(s, turn?.kind === 'intervention' ? handOver(s.state) : PODIUM_HAND_OVER);
  const slots = item.slots.filter(({ id }) => !s.state.turns.some(({ slot }) => slot === id));
  for (const { id, plannedMs } of slots) {
    s.does({ type: 'Call', ends: null, calls: { slot: id } });
    s.now = instant(s.now + PODIUM_HAND_OVER + plannedMs);
    const called = open(s);
    if (called?.status === 'called') s.does({ type: 'Start', turn: called.id });
    if (called) s.does({ type: 'EndTurn', turn: called.id });
  }
  if (slots.length === 0) s.now = instant(Math.max(s.now, started + item.plannedMs));
  close(s);
};

/** When the last can be done: the round's time, or before it what the parts after it leave of the room's. */
const lineOf = (state: SessionState, item: Item): number => {
  const end = (state.runs[item.id]?.startedAt ?? 0) + item.plannedMs;
  const [start, stop] = [plannedStart(state), hardStop(state)];
  if (start === null || stop === null) return end;
  const { openedAt } = state;
  const another = openedAt !== null && (Math.abs(openedAt - start) > HALF_A_DAY || openedAt >= stop);
  const asked = state.rights.some((id) => get(state.entries, id)?.status === 'waiting');
  const after = state.items
    .slice(state.items.indexOf(item) + 1)
    .filter(({ id, kind }) => kind !== 'floor' && !state.runs[id] && (kind !== 'right-of-reply' || asked))
    .reduce((ms, { plannedMs }) => ms + plannedMs, 0);
  return Math.min(end, (another ? openedAt + (stop - start) : stop) - after);
};

const round = (s: TestSession, item: Item, gap: number): Held => {
  const startsAt = s.state.runs[item.id]?.startedAt ?? s.now;
  const end = instant(startsAt + item.plannedMs);
  const line = lineOf(s.state, item);
  speak(s, open(s)?.kind === 'intervention' ? gap : PODIUM_HAND_OVER);
  const heard: { id: string; at: Instant }[] = [];
  let steady = true;
  for (;;) {
    steady &&= handOver(s.state) === gap;
    const steps = nextSteps(s.state);
    const later = steps?.later?.kind === 'call-kept' && steps.changesAt !== null && s.now >= steps.changesAt;
    const step = later ? steps.later : steps?.now;
    if (step?.kind !== 'call-entry' && step?.kind !== 'call-kept') break;
    const entry = get(s.state.entries, step.entry);
    if (step.item !== item.id || !entry || s.now + gap + limitOf(s.state, entry) > line) break;
    s.does(commandOf(step));
    const turn = open(s);
    if (!turn) throw new Error('nobody was called');
    s.now = instant(s.now + gap);
    heard.push({ id: step.entry, at: s.now });
    if (turn.status === 'called') s.does({ type: 'Start', turn: turn.id });
    s.now = instant(s.now + turn.allotted);
    s.does({ type: 'EndTurn', turn: turn.id });
  }
  const left = orderOf(s.state, item.round ?? 1);
  s.now = instant(Math.max(s.now, end));
  close(s);
  return { round: item.round ?? 1, startsAt, heard, left, steady };
};
