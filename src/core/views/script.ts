import { limitOf } from '../floor/limits.ts';
import { orderOf } from '../floor/list-order.ts';
import { itemOf, slotName, slotOf, turnName } from '../session/names.ts';
import { type NextStep, nextSteps } from '../session/next-step.ts';
import { faceOf, roundsOf, type SessionState } from '../session/state.ts';
import { minutesText, remaining } from '../timing/clock-face.ts';
import { type Instant, instant } from '../timing/time.ts';
import { type Phrase, phrase } from './phrase.ts';

/** What the chair or moderator says next, before the one button is pressed; `later` once the round's time is used. */
export const scriptOf = (state: SessionState): { now: readonly Phrase[]; later: readonly Phrase[] } => {
  const steps = nextSteps(state);
  if (!steps) return { now: state.closedAt === null ? [] : [phrase('script.closed')], later: [] };
  return { now: sentences(state, steps.now), later: steps.later ? sentences(state, steps.later) : [] };
};

const sentences = (state: SessionState, step: NextStep): readonly Phrase[] => {
  switch (step.kind) {
    case 'open-meeting':
      return [phrase('script.open', { title: state.facts?.title ?? '' }), ...format(state)];
    case 'start': {
      const turn = state.turns.find((t) => t.id === step.turn);
      if (!turn) return [];
      return [phrase('script.called', { name: turnName(turn), time: minutesText(turn.allotted / 1000) })];
    }
    case 'resume': {
      const turn = state.turns.find((t) => t.id === step.turn);
      if (!turn) return [];
      const left = Math.ceil(Math.max(0, remaining(faceOf(turn), STILL)) / 1000);
      return [phrase('script.resume', { name: turnName(turn), time: minutesText(left) })];
    }
    case 'end-point':
      return pointEnded(state, step.turn);
    case 'call-kept':
    case 'call-entry':
      return [...thanks(state, step.ends), ...entryCalled(state, step)];
    case 'call-slot':
      return [...thanks(state, step.ends), slotCalled(state, step.slot)];
    case 'start-item':
      return [
        ...thanks(state, step.ends),
        phrase('script.list-empty', { round: itemOf(state, step.item)?.round ?? 1 }),
      ];
    case 'close-round': {
      const round = itemOf(state, step.item)?.round ?? 1;
      const key = round < roundsOf(state) ? 'script.close-round' : 'script.close-last-round';
      return [...thanks(state, step.ends), phrase(key, { round })];
    }
    case 'adjourn':
      return [phrase('script.adjourn')];
  }
};

/** Before the chair rules: the delegation is asked to state its point; then whoever was interrupted goes on. */
const pointEnded = (state: SessionState, id: string): readonly Phrase[] => {
  const point = state.turns.find((t) => t.id === id);
  const held = point?.point?.stopped ? state.turns.find((t) => t.id === point.point?.interrupts) : undefined;
  const name = point ? turnName(point) : '';
  const asked = name === '' ? phrase('script.point-unnamed') : phrase('script.point', { name });
  if (!held) return [asked];
  const left = Math.ceil(Math.max(0, remaining(faceOf(held), STILL)) / 1000);
  return [asked, phrase('script.resume', { name: turnName(held), time: minutesText(left) })];
};

/** A paused clock reads the same at every instant. */
const STILL: Instant = instant(0);

const format = (state: SessionState): readonly Phrase[] => {
  const count = roundsOf(state);
  const time = minutesText(state.limits.default / 1000);
  return count === 0 ? [] : [phrase('script.format', { count, time })];
};

const thanks = (state: SessionState, ends: string | null): readonly Phrase[] => {
  const turn = state.turns.find((t) => t.id === ends);
  const name = turn ? turnName(turn) : '';
  if (!turn || name === '' || turn.kind === 'chair') return [];
  const group = turn.capacity?.onBehalfOf ?? null;
  if (turn.kind !== 'intervention') return [phrase('script.thank', { name })];
  if (group === null || group === name) return [phrase('script.thank-delegation', { name })];
  return [phrase('script.thank-behalf', { name, group })];
};

const entryCalled = (
  state: SessionState,
  step: Extract<NextStep, { kind: 'call-entry' | 'call-kept' }>,
): readonly Phrase[] => {
  const entry = state.entries[step.entry];
  if (!entry) return [];
  const item = itemOf(state, step.item);
  const round = item?.round ?? 1;
  if (item?.kind === 'right-of-reply') return [phrase('script.right-of-reply', { name: entry.delegation })];
  const opens = state.currentItem !== step.item;
  const time = minutesText(limitOf(state, entry) / 1000);
  const group = entry.onBehalfOf === entry.delegation ? null : entry.onBehalfOf;
  const name = entry.delegation;
  const others = orderOf(state, round).filter((id) => id !== step.entry);
  const follower = step.kind === 'call-kept' ? undefined : state.entries[others[0] ?? '']?.delegation;
  return [
    ...(opens ? [phrase('script.open-round', { round, time })] : []),
    group === null ? phrase('script.give-delegation', { name }) : phrase('script.give-behalf', { name, group }),
    ...(follower === undefined ? [] : [phrase('script.followed', { name: follower })]),
  ];
};

const slotCalled = (state: SessionState, id: string): Phrase => {
  const found = slotOf(state, id);
  const name = found ? slotName(state, found.slot) : '';
  const kind = found?.slot.kind ?? 'other';
  if (!found || name === '' || kind === 'chair') return phrase('script.to-chair');
  if (kind === 'closing' && found.slot.clock === 'hidden') return phrase('script.to-closing-moderator', { name });
  const topic = found.item.title;
  if (kind === 'presentation' && topic !== null) return phrase('script.to-presentation-topic', { name, topic });
  return phrase(`script.to-${kind}`, { name, time: minutesText(found.slot.plannedMs / 1000) });
};
