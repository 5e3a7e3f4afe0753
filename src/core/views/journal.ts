import { lastRetracted, lastStep } from '../session/decide-undo.ts';
import type { Line, Projection, Step } from '../session/effective-log.ts';
import type { LoggedEvent } from '../session/events.ts';
import { lastDone } from '../session/silence.ts';
import { faceOf } from '../session/state.ts';
import { eventLabel, stepLabel } from '../session/step-label.ts';
import type { ClockFace } from '../timing/clock-face.ts';
import { duration, type Instant, plus } from '../timing/time.ts';
import { type Phrase, phrase } from './phrase.ts';

/** A step that can be taken back or done again. From `holdFrom` on the key must be held 0.5 s. */
export type StepOffer = {
  readonly commandId: string;
  readonly label: Phrase;
  readonly holdFrom: Instant | null;
};

/** What was done last, and what can be taken back or done again. */
export type Journal = {
  readonly last: { readonly at: Instant; readonly label: Phrase } | null;
  readonly undo: StepOffer | null;
  readonly redo: StepOffer | null;
  /** The list's own line: this window's Ctrl+Z and Ctrl+Shift+Z. */
  readonly undoList: StepOffer | null;
  readonly redoList: StepOffer | null;
  readonly events: number;
};

/** The journal as the seat of `actor` sees it: the list's line of undo is its own. */
export const journalOf = (p: Projection, actor: string): Journal => {
  const offer = (step: Step | null) => step && offerOf(p, step);
  const undo = (line: Line) => offer(lastStep(p, line, actor));
  const redo = (line: Line) => offer(lastRetracted(p, line, actor));
  return {
    last: lastEvent(p),
    undo: undo('floor'),
    redo: redo('floor'),
    undoList: undo('list'),
    redoList: redo('list'),
    events: p.events.length,
  };
};

/** What was done last. */
export const lastEvent = (p: Projection): Journal['last'] => {
  const event = lastDone(p.events);
  return event ? { at: event.at, label: labelOf(p, event, stepOf(p, event.commandId)) } : null;
};

/** An event in words: those of its `step` where it has one; of taking back and doing again, what was. */
export const labelOf = (p: Projection, event: LoggedEvent, step: Step | undefined): Phrase => {
  if (event.type !== 'Retracted' && event.type !== 'Restored') return step ? stepLabel(p, step) : eventLabel(p, event);
  const named = stepOf(p, event.data.commandId);
  return phrase(`journal.${event.type}`, { step: named ? stepLabel(p, named) : phrase('step.nothing') });
};

const stepOf = (p: Projection, commandId: string): Step | undefined =>
  p.steps.findLast((step) => step.commandId === commandId);

/** Taking back a turn that ran for more than this is held 0.5 s (DESIGN 3). */
const LONG_TURN = duration(10_000);

const offerOf = (p: Projection, step: Step): StepOffer => {
  const opens = step.events.find((e) => e.type === 'TurnCalled' || e.type === 'TurnStarted');
  const turn = p.state.turns.find((t) => opens && 'turn' in opens.data && t.id === opens.data.turn);
  return { commandId: step.commandId, label: stepLabel(p, step), holdFrom: turn ? holdFrom(faceOf(turn)) : null };
};

const holdFrom = (face: ClockFace): Instant | null => {
  if (face.runningSince !== null) return plus(face.runningSince, duration(Math.max(0, LONG_TURN - face.used)));
  return face.used > LONG_TURN ? (0 as Instant) : null;
};
