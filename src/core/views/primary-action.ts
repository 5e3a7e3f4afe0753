import { limitOf } from '../floor/limits.ts';
import { waitingFor } from '../floor/list-order.ts';
import type { Command } from '../session/commands.ts';
import { itemOf, slotName, slotOf, turnName } from '../session/names.ts';
import { type NextStep, nextSteps } from '../session/next-step.ts';
import { leftOf, roundsOf, type SessionState, type Turn } from '../session/state.ts';
import type { Item } from '../session/vocabulary.ts';
import { get } from '../table.ts';
import { minutesText, shown } from '../timing/clock-face.ts';
import type { Duration, Instant } from '../timing/time.ts';
import { itemLabel } from './item-label.ts';
import { type Phrase, phrase } from './phrase.ts';

/**
 * What the one button does. `label` is what it says, `consequence` what the room will show. With `hold` the press is
 * held 0.5 s whatever the clock says; ending a turn with more than 30 s left is guarded by `ends`.
 */
export type PrimaryAction = {
  readonly label: Phrase;
  readonly consequence: Phrase;
  readonly command: Command;
  readonly ends: string | null;
  readonly hold: boolean;
};

/** `now` holds until `changesAt`; from then on `later`, with `oneMore` beside it (Shift+Space). */
export type Primary = {
  readonly now: PrimaryAction;
  readonly changesAt: Instant | null;
  readonly later: PrimaryAction | null;
  readonly oneMore: PrimaryAction | null;
};

/** The one button; null where there is nothing to do. */
export const primaryOf = (state: SessionState): Primary | null => {
  const steps = nextSteps(state);
  if (!steps) return null;
  const now = actionOf(state, steps.now);
  if (!steps.later) return { now, changesAt: null, later: null, oneMore: null };
  const next = now.label.params.next ?? '';
  const oneMore = { ...now, label: phrase('primary.one-more', { next }) };
  return { now, changesAt: steps.changesAt, later: actionOf(state, steps.later), oneMore };
};

/** The command that carries out a step: what button, rehearsal and tests send. */
export const commandOf = (step: NextStep): Command => {
  switch (step.kind) {
    case 'open-meeting':
      return { type: 'OpenMeeting' };
    case 'start':
      return { type: 'Start', turn: step.turn };
    case 'resume':
      return { type: 'Resume', turn: step.turn };
    case 'call-slot':
      return { type: 'Call', ends: step.ends, calls: { slot: step.slot } };
    case 'call-entry':
      return { type: 'Call', ends: step.ends, calls: { entry: step.entry, item: step.item } };
    case 'call-kept':
      return { type: 'Call', ends: step.ends, calls: { entry: step.entry, item: step.item, kept: true } };
    case 'end-point':
      return { type: 'EndPoint', turn: step.turn };
    case 'resume-meeting':
      return { type: 'ResumeMeeting' };
    case 'start-item':
      return { type: 'StartItem', ends: step.ends, item: step.item };
    case 'close-round':
      return { type: 'EndItem', ends: step.ends, item: step.item };
    case 'adjourn':
      return { type: 'Adjourn', ends: step.ends };
  }
};

const actionOf = (state: SessionState, step: NextStep): PrimaryAction => ({
  label: labelOf(state, step),
  consequence: consequenceOf(state, step),
  command: commandOf(step),
  ends: 'ends' in step ? step.ends : null,
  hold: step.kind === 'adjourn',
});

const turnOf = (state: SessionState, id: string | null): Turn | null => state.turns.find((t) => t.id === id) ?? null;

/** Whom the chair thanks: neither the chair itself, nor the podium's own time, nor the moderator who goes on. */
const thanked = (state: SessionState, ends: string | null): string | null => {
  const turn = turnOf(state, ends);
  if (!turn || !['presentation', 'intervention', 'reply', 'closing', 'right-of-reply'].includes(turn.kind)) return null;
  return turnName(turn) || null;
};

const labelOf = (state: SessionState, step: NextStep): Phrase => {
  switch (step.kind) {
    case 'open-meeting':
    case 'resume-meeting':
    case 'adjourn':
      return phrase(`primary.${step.kind}`);
    case 'start':
    case 'resume': {
      const turn = turnOf(state, step.turn);
      const name = turn ? turnName(turn) : '';
      return step.kind === 'start' && turn?.mode === 'video'
        ? phrase('primary.play', { name })
        : phrase(`primary.${step.kind}`, { name });
    }
    case 'end-point': {
      const held = heldBy(state, step.turn);
      const name = held ? turnName(held) : '';
      if (!held || name === '' || !stopped(state, step.turn)) return phrase('primary.end-point');
      const { over, seconds } = shown(leftOf(held));
      return phrase(over ? 'primary.resume-over' : 'primary.resume-left', { name, time: minutesText(seconds) });
    }
    case 'call-kept':
      return phrase('primary.to-kept', { next: get(state.entries, step.entry)?.delegation ?? '' });
    case 'call-entry': {
      const next = get(state.entries, step.entry)?.delegation ?? '';
      const item = itemOf(state, step.item);
      if (item?.kind === 'right-of-reply' && state.currentItem !== step.item)
        return phrase('primary.to-rights', { next });
      return giving(thanked(state, step.ends), next, state.currentItem === step.item ? null : (item?.round ?? 1));
    }
    case 'call-slot':
      return slotLabel(state, step);
    case 'start-item': {
      const item = itemOf(state, step.item);
      const round = item?.round ?? null;
      if (round === null) return item ? partLabel(state, item) : phrase('primary.start-item');
      const name = thanked(state, step.ends);
      return name === null
        ? phrase('primary.open-empty-round', { round })
        : phrase('primary.thank-open-empty-round', { name, round });
    }
    case 'close-round': {
      const round = itemOf(state, step.item)?.round ?? 1;
      const count = waitingFor(state, Number.POSITIVE_INFINITY).length;
      return round < roundsOf(state)
        ? phrase('primary.close-round', { round, count, next: round + 1 })
        : phrase('primary.close-last-round', { round, count });
    }
  }
};

/** A part without anybody to call: a break says until when. */
const partLabel = (state: SessionState, item: Item): Phrase => {
  if (item.kind !== 'break') return phrase('primary.start-part', { item: itemLabel(state, item) });
  if (item.resumes !== null) return phrase('primary.break-until', { time: item.resumes });
  return phrase('primary.break', { time: minutesText(item.plannedMs / 1000) });
};

/** The turn that a point of order interrupts, or null. */
const heldBy = (state: SessionState, point: string): Turn | null =>
  turnOf(state, turnOf(state, point)?.point?.interrupts ?? null);

/** True where the end of the point sets that turn's clock going again. */
const stopped = (state: SessionState, point: string): boolean => turnOf(state, point)?.point?.stopped ?? false;

const giving = (name: string | null, next: string, round: number | null): Phrase => {
  if (round !== null) {
    return name === null
      ? phrase('primary.open-round', { round, next })
      : phrase('primary.thank-open-round', { name, round, next });
  }
  return name === null ? phrase('primary.give', { next }) : phrase('primary.thank-give', { name, next });
};

const slotLabel = (state: SessionState, step: Extract<NextStep, { kind: 'call-slot' }>): Phrase => {
  const found = slotOf(state, step.slot);
  const next = found ? slotName(state, found.slot) : '';
  const item = found?.item;
  const first = state.currentItem !== step.item;
  if (found?.slot.kind === 'chair' || next === '') return phrase('primary.to-chair');
  if (item?.kind === 'statement') return phrase('primary.to', { next });
  if (item?.kind === 'introduction') return phrase('primary.to-moderator', { next });
  if (item?.kind === 'reply' && first) return phrase('primary.to-replies', { next });
  if (item?.kind === 'closing' && first) return phrase('primary.to-closing', { next });
  // After a round that ran out of names the chair turns back to the panel.
  if (first && step.ends !== null && itemOf(state, state.currentItem)?.kind === 'floor') {
    return phrase('primary.to', { next });
  }
  return giving(thanked(state, step.ends), next, null);
};

const consequenceOf = (state: SessionState, step: NextStep): Phrase => {
  if (state.scene !== 'auto') return phrase(`consequence.stays-${state.scene}`);
  switch (step.kind) {
    case 'open-meeting': {
      const slot = state.items[0]?.slots[0];
      const name = slot ? slotName(state, slot) : '';
      return name === '' ? phrase('consequence.title') : phrase('consequence.name-only', { name });
    }
    case 'start':
    case 'resume': {
      const turn = turnOf(state, step.turn);
      const key = step.kind === 'start' && turn?.mode === 'video' ? 'play' : step.kind;
      return phrase(`consequence.${key}`, { name: turn ? turnName(turn) : '' });
    }
    case 'end-point': {
      const held = heldBy(state, step.turn);
      const name = held ? turnName(held) : '';
      if (!held || name === '') return roundOrTitle(itemOf(state, state.currentItem));
      if (held.clock === 'hidden') return phrase('consequence.name-only', { name });
      return phrase(stopped(state, step.turn) ? 'consequence.resume' : 'consequence.again', { name });
    }
    case 'call-kept':
    case 'call-entry': {
      const entry = get(state.entries, step.entry);
      if (entry?.mode === 'video') return phrase('consequence.name-only', { name: entry.delegation });
      return entry ? called(entry.delegation, limitOf(state, entry)) : phrase('consequence.title');
    }
    case 'call-slot': {
      const slot = slotOf(state, step.slot)?.slot;
      const name = slot ? slotName(state, slot) : '';
      if (!slot || name === '') return phrase('consequence.title');
      return slot.clock === 'hidden' ? phrase('consequence.name-only', { name }) : called(name, slot.plannedMs);
    }
    case 'resume-meeting':
      return phrase('consequence.resume-meeting');
    case 'start-item':
      return roundOrTitle(itemOf(state, step.item));
    case 'close-round':
    case 'adjourn':
      return phrase('consequence.title');
  }
};

const called = (name: string, limit: Duration): Phrase =>
  phrase('consequence.called', { name, time: minutesText(limit / 1000) });

const roundOrTitle = (item: Item | null): Phrase =>
  item?.kind === 'break'
    ? phrase('consequence.break')
    : item?.round
      ? phrase('consequence.round', { round: item.round })
      : phrase('consequence.title');
