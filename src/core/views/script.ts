import { limitOf } from '../floor/limits.ts';
import { waitingFor } from '../floor/list-order.ts';
import { valuesOf } from '../script/placeholders.ts';
import { type Prepared, preparedFor, usualVoice, whereOf } from '../script/prepared.ts';
import { opening, sentencesOf, slotSentence } from '../script/written.ts';
import { entryName, itemOf, joinedTo, slotOf, turnName } from '../session/names.ts';
import { type NextStep, nextSteps } from '../session/next-step.ts';
import { type Entry, leftOf, roundsOf, type SessionState, type Turn } from '../session/state.ts';
import type { Item } from '../session/vocabulary.ts';
import { get } from '../table.ts';
import { minutesText, shown } from '../timing/clock-face.ts';
import { forWhom } from './for-whom.ts';
import { type Phrase, phrase } from './phrase.ts';

/** A sentence that is written for the moment, or the text that was prepared for it. */
export type Said = Phrase | Prepared;

/** What the chair or moderator says next, before the one button is pressed; `later` once the round's time is used. */
export const scriptOf = (state: SessionState): { now: readonly Said[]; later: readonly Said[] } => {
  const steps = nextSteps(state);
  if (!steps) return { now: state.closedAt === null ? [] : [phrase('script.closed')], later: [] };
  return { now: sentences(state, steps.now), later: steps.later ? sentences(state, steps.later) : [] };
};

const sentences = (state: SessionState, step: NextStep): readonly Said[] => {
  switch (step.kind) {
    case 'open-meeting':
      return opened(state);
    case 'start': {
      const turn = state.turns.find((t) => t.id === step.turn);
      if (!turn) return [];
      if (turn.mode === 'video') return [phrase('script.play', { name: turnName(turn) })];
      return [phrase('script.called', { name: turnName(turn), time: minutesText(turn.allotted / 1000) })];
    }
    case 'resume': {
      const turn = state.turns.find((t) => t.id === step.turn);
      return turn ? goesOn(turn) : [];
    }
    case 'end-point':
      return pointEnded(state, step.turn);
    case 'call-kept':
    case 'call-entry':
      return [...thanks(state, step.ends), ...entryCalled(state, step)];
    case 'call-slot':
      return [...thanks(state, step.ends), ...slotCalled(state, step.slot)];
    case 'start-item': {
      const item = itemOf(state, step.item);
      return [...thanks(state, step.ends), ...(item ? itemStarted(state, item) : [])];
    }
    case 'close-round': {
      const round = itemOf(state, step.item)?.round ?? 1;
      const key = round < roundsOf(state) ? 'script.close-round' : 'script.close-last-round';
      return [...thanks(state, step.ends), phrase(key, { round })];
    }
    case 'adjourn': {
      const last = state.items.at(-1);
      return (last?.kind === 'chair' && preparedFor(state, last)) || [phrase('script.adjourn')];
    }
  }
};

/** The delegation is asked to state its point; once the chair has ruled, whoever was interrupted goes on. */
const pointEnded = (state: SessionState, id: string): readonly Phrase[] => {
  const point = state.turns.find((t) => t.id === id);
  const held = point?.point?.stopped ? state.turns.find((t) => t.id === point.point?.interrupts) : undefined;
  const name = point ? turnName(point) : '';
  const asked = name === '' ? phrase('script.point-unnamed') : phrase('script.point', { name });
  const next = held ? goesOn(held) : [];
  return point?.point?.ruledAt == null || next.length === 0 ? [asked, ...next] : next;
};

/** To whoever has the floor again; the chair says it to nobody where it is the chair's own. */
const goesOn = (turn: Turn): readonly Phrase[] => {
  const name = turnName(turn);
  if (name === '' || turn.kind === 'chair') return [];
  if (turn.clock === 'hidden') return [phrase('script.continue', { name })];
  const { over, seconds } = shown(leftOf(turn));
  if (over || seconds === 0) return [phrase('script.continue-conclude', { name })];
  return [phrase('script.resume', { name, time: minutesText(seconds) })];
};

/** The gavel, and with it the first part of the programme. */
const opened = (state: SessionState): readonly Said[] => {
  const [first] = state.items;
  if (!first) return [phrase('script.open', { title: state.facts?.title ?? '' })];
  const prepared = preparedFor(state, first);
  if (first.kind === 'chair' && prepared) return prepared;
  const values = { ...valuesOf(state, first), limit: minutesText(state.limits.default / 1000) };
  return [...opening(values, roundsOf(state)), ...(prepared ?? [])];
};

const itemStarted = (state: SessionState, item: Item): readonly Said[] => {
  const prepared = preparedFor(state, item);
  if (prepared) return prepared;
  if (item.kind === 'floor') return [phrase('script.list-empty', { round: item.round ?? 1 })];
  return sentencesOf(item, usualVoice(state, item), valuesOf(state, item), whereOf(state, item));
};

const thanks = (state: SessionState, ends: string | null): readonly Phrase[] => {
  const turn = state.turns.find((t) => t.id === ends);
  const name = turn ? turnName(turn) : '';
  if (!turn || name === '' || turn.kind === 'chair') return [];
  if (turn.kind !== 'intervention') return [phrase('script.thank', { name })];
  const whom = turn.capacity && forWhom(turn.capacity);
  return [whom ? phrase('script.thank-for', { name, whom }) : phrase('script.thank-delegation', { name })];
};

const entryCalled = (
  state: SessionState,
  step: Extract<NextStep, { kind: 'call-entry' | 'call-kept' }>,
): readonly Said[] => {
  const entry = get(state.entries, step.entry);
  if (!entry) return [];
  const item = itemOf(state, step.item);
  const round = item?.round ?? 1;
  if (item?.kind === 'right-of-reply') return [phrase('script.right-of-reply', { name: entry.delegation })];
  const opens = state.currentItem !== step.item;
  const time = minutesText(limitOf(state, entry) / 1000);
  const opening = opens ? ((item && preparedFor(state, item)) ?? [phrase('script.open-round', { round, time })]) : [];
  const follows = waitingFor(state, round).find(({ id }) => id !== step.entry);
  const follower = step.kind === 'call-kept' ? undefined : follows?.delegation;
  return [
    ...opening,
    given(state, entry),
    ...(follower === undefined ? [] : [phrase('script.followed', { name: follower })]),
  ];
};

/** A video is announced, not invited to speak. */
const given = (state: SessionState, entry: Entry): Phrase => {
  const key = entry.mode === 'video' ? 'video' : 'give';
  const whom = forWhom({ ...entry, jointWith: joinedTo(state, entry.id).map(entryName) });
  const name = entry.delegation;
  return whom ? phrase(`script.${key}-for`, { name, whom }) : phrase(`script.${key}-delegation`, { name });
};

/** The text of a part is said once, as its first turn is called; that of the chair's last part only as it adjourns. */
const slotCalled = (state: SessionState, id: string): readonly Said[] => {
  const found = slotOf(state, id);
  if (!found) return [phrase('script.to-chair')];
  const { item, slot } = found;
  const begins = state.currentItem !== item.id && !(item.kind === 'chair' && whereOf(state, item).isLast);
  return (
    (begins && preparedFor(state, item, slot)) || [
      slotSentence(slot, usualVoice(state, item), valuesOf(state, item, slot)),
    ]
  );
};
