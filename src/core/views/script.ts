import { limitOf } from '../floor/limits.ts';
import { waitingFor } from '../floor/list-order.ts';
import { wordsOf } from '../script/fill.ts';
import { valuesOf } from '../script/placeholders.ts';
import { languageOf, type Prepared, preparedFor, usualVoice, whereOf } from '../script/prepared.ts';
import { beginning, opening, sentencesOf, slotSentence } from '../script/written.ts';
import { saysReady } from '../session/message.ts';
import { entryName, itemOf, joinedTo, openTurnOf, personName, slotOf, turnName } from '../session/names.ts';
import { type NextStep, nextSteps } from '../session/next-step.ts';
import { type Entry, leftOf, roundsOf, type SessionState, type Turn } from '../session/state.ts';
import type { Item, Kind, Voice } from '../session/vocabulary.ts';
import { get } from '../table.ts';
import { minutesText, shown } from '../timing/clock-face.ts';
import { forWhom } from './for-whom.ts';
import { handIsOpen, listAtOpening, listNews } from './list-said.ts';
import { type Phrase, phrase } from './phrase.ts';

/** A sentence that is written for the moment, or the text that was prepared for it. */
export type Said = Phrase | Prepared;

/** What a sentence is said for. */
export type Moment =
  | 'opening'
  | 'opening-speaker'
  | 'to-moderator'
  | 'panellist'
  | 'first-on-list'
  | 'next'
  | 'right-of-reply'
  | 'start'
  | 'resume'
  | 'point-of-order'
  | 'round'
  | 'close-round'
  | 'replies'
  | 'closing-remarks'
  | 'item'
  | 'adjourn'
  | 'closed';

/**
 * What is said next, and in whose voice. `sayAs`: how the names in it are pronounced, to stand beside it and never in it.
 * `overTime`: said before it once the time of who has the floor is used.
 */
export type NextSentence = {
  readonly voice: Voice;
  readonly moment: Moment;
  readonly said: readonly Said[];
  readonly sayAs: readonly { readonly name: string; readonly sayAs: string }[];
  readonly overTime: Phrase | null;
  /** Said first: what the podium asks of who has the floor. */
  readonly asks: readonly Phrase[];
};

type Told = Pick<NextSentence, 'voice' | 'moment' | 'said'>;

/**
 * What the chair or moderator says next, before the one button is pressed; `later` once the round's time is used. Texts
 * that were prepared are those in `language`. Null where there is nothing to say.
 */
export const scriptOf = (
  state: SessionState,
  language: string = languageOf(state),
): { now: NextSentence | null; later: NextSentence | null } => {
  const steps = nextSteps(state);
  if (steps) {
    const later = steps.later && sentence(state, tell(state, steps.later, language));
    return { now: sentence(state, tell(state, steps.now, language)), later };
  }
  const closed: Told = { voice: 'chair', moment: 'closed', said: [phrase('script.closed')] };
  return { now: state.closedAt === null ? null : sentence(state, closed), later: null };
};

/** What the chair says as well while it is up. */
const ASKED = ['conclude', 'slow-down'] as const;

const sentence = (state: SessionState, told: Told): NextSentence => {
  const turn = openTurnOf(state);
  const counts = turn?.status === 'running' && turn.kind !== 'chair' && turn.clock === 'shown';
  const asks = ASKED.filter((ready) => state.openPoint === null && state.messages.some((up) => saysReady(up, ready)));
  return {
    ...told,
    sayAs: sayAsOf(state, told.said),
    overTime: counts && !asks.includes('conclude') ? phrase('script.conclude') : null,
    asks: asks.map((ready) => phrase(`script.${ready}`)),
  };
};

/** Whoever is given the floor before whoever is thanked: the first are said last. */
const sayAsOf = ({ people }: SessionState, said: readonly Said[]): NextSentence['sayAs'] => {
  const lastSaid = (name: string): number =>
    said.findLastIndex((one) =>
      'key' in one ? Object.values(one.params).includes(name) : wordsOf(one.script).includes(name),
    );
  return people
    .flatMap(({ sayAs, ...person }) => {
      const at = lastSaid(personName(person));
      return sayAs === null || at < 0 ? [] : [{ at, name: person.name, sayAs }];
    })
    .sort((a, b) => b.at - a.at)
    .map(({ name, sayAs }) => ({ name, sayAs }));
};

const tell = (state: SessionState, step: NextStep, language: string): Told => {
  const chair = (moment: Moment, said: readonly Said[]): Told => ({ voice: 'chair', moment, said });
  switch (step.kind) {
    case 'open-meeting':
      return opened(state, language);
    case 'start': {
      const turn = state.turns.find((t) => t.id === step.turn);
      return { voice: voiceTo(state, turn), moment: 'start', said: turn ? [started(turn)] : [] };
    }
    case 'resume': {
      const turn = state.turns.find((t) => t.id === step.turn);
      return { voice: voiceTo(state, turn), moment: 'resume', said: turn ? goesOn(turn) : [] };
    }
    case 'end-point':
      return chair('point-of-order', pointEnded(state, step.turn));
    case 'resume-meeting':
      return chair('resume', [phrase('script.resume-meeting')]);
    case 'call-kept':
    case 'call-entry':
      return entryCalled(state, step, language);
    case 'call-slot':
      return before(state, step.ends, slotCalled(state, step.slot, language));
    case 'start-item': {
      const item = itemOf(state, step.item);
      return before(state, step.ends, item ? itemStarted(state, item, language) : chair('item', []));
    }
    case 'close-round': {
      const round = itemOf(state, step.item)?.round ?? 1;
      const key = round < roundsOf(state) ? 'script.close-round' : 'script.close-last-round';
      return before(state, step.ends, chair('close-round', [phrase(key, { round })]));
    }
    case 'adjourn': {
      const last = state.items.at(-1);
      const prepared = last?.kind === 'chair' && preparedFor(state, last, undefined, language);
      return prepared ? spoken('adjourn', prepared) : chair('adjourn', [phrase('script.adjourn')]);
    }
  }
};

const spoken = (moment: Moment, prepared: readonly [Prepared]): Told => ({
  voice: prepared[0].voice,
  moment,
  said: prepared,
});

/** Whoever gave a turn the floor goes on to speak to it. */
const voiceTo = (state: SessionState, turn: Turn | undefined): Voice => {
  const item = turn ? itemOf(state, turn.item) : null;
  return item ? usualVoice(state, item) : 'chair';
};

/** The same after the thanks, whoever was looked for in vain, and what has become of the list since the last call. */
const before = (state: SessionState, ends: string | null, told: Told): Told => {
  const missed = state.missed === null ? undefined : get(state.entries, state.missed);
  const absent = missed?.status === 'absent' ? [phrase('script.absent', { name: missed.delegation })] : [];
  // A round says itself what becomes of the list.
  const news = told.moment === 'close-round' || told.moment === 'round' ? [] : listNews(state);
  return { ...told, said: [...thanks(state, ends), ...absent, ...news, ...told.said] };
};

const started = (turn: Turn): Phrase => {
  const name = turnName(turn);
  if (turn.mode === 'video') return phrase(turn.capacity ? 'script.play' : 'script.play-person', { name });
  return phrase('script.called', { name, time: minutesText(turn.allotted / 1000) });
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
const opened = (state: SessionState, language: string): Told => {
  const chair = (said: readonly Said[]): Told => ({ voice: 'chair', moment: 'opening', said });
  const [first] = state.items;
  if (!first) return chair([phrase('script.open', { title: state.facts?.title ?? '' })]);
  const prepared = preparedFor(state, first, undefined, language);
  if (first.kind === 'chair' && prepared) return spoken('opening', prepared);
  const limit = minutesText(state.limits.default / 1000);
  const rounds = roundsOf(state);
  const open = opening({ ...valuesOf(state, first, undefined, language), limit }, rounds);
  return chair([...open, ...(rounds === 0 ? [] : listAtOpening(state)), ...(prepared ?? [])]);
};

const itemStarted = (state: SessionState, item: Item, language: string): Told => {
  const moment = item.kind === 'floor' ? 'round' : 'item';
  const prepared = preparedFor(state, item, undefined, language);
  if (prepared) return spoken(moment, prepared);
  const voice = usualVoice(state, item);
  if (item.kind === 'floor') {
    const round = item.round ?? 1;
    const time = minutesText(state.limits.default / 1000);
    const opens = handIsOpen(state)
      ? phrase('script.list-empty', { round })
      : phrase('script.open-round', { round, time });
    return { voice, moment, said: [opens] };
  }
  const values = valuesOf(state, item, undefined, language);
  return { voice, moment, said: sentencesOf(item, voice, values, whereOf(state, item)) };
};

const thanks = (state: SessionState, ends: string | null): readonly Phrase[] => {
  const turn = state.turns.find((t) => t.id === ends);
  const name = turn ? turnName(turn) : '';
  if (!turn || name === '' || turn.kind === 'chair') return [];
  if (!turn.capacity) return [phrase('script.thank', { name })];
  const whom = forWhom(turn.capacity);
  return [whom ? phrase('script.thank-for', { name, whom }) : phrase('script.thank-delegation', { name })];
};

const entryCalled = (
  state: SessionState,
  step: Extract<NextStep, { kind: 'call-entry' | 'call-kept' }>,
  language: string,
): Told => {
  const tellIn = (voice: Voice, moment: Moment, said: readonly Said[]): Told =>
    before(state, step.ends, { voice, moment, said });
  const entry = get(state.entries, step.entry);
  if (!entry) return tellIn('chair', 'next', []);
  const item = itemOf(state, step.item);
  const round = item?.round ?? 1;
  const name = entry.delegation;
  if (item?.kind === 'right-of-reply')
    return tellIn('chair', 'right-of-reply', [phrase('script.right-of-reply', { name })]);
  const opens = state.currentItem !== step.item;
  const time = minutesText(limitOf(state, entry) / 1000);
  const prepared = opens && item ? preparedFor(state, item, undefined, language) : null;
  const opening = opens ? (prepared ?? [phrase('script.open-round', { round, time })]) : [];
  const follows = waitingFor(state, round).find(({ id }) => id !== step.entry);
  const follower = step.kind === 'call-kept' ? undefined : follows?.delegation;
  return tellIn(prepared?.[0].voice ?? 'chair', opens ? 'first-on-list' : 'next', [
    ...opening,
    given(state, entry),
    ...(follower === undefined ? [] : [phrase('script.followed', { name: follower })]),
  ]);
};

/** A video is announced, not invited to speak. */
const given = (state: SessionState, entry: Entry): Phrase => {
  const key = entry.mode === 'video' ? 'video' : 'give';
  const whom = forWhom({ ...entry, jointWith: joinedTo(state, entry.id).map(entryName) });
  const name = entry.delegation;
  return whom ? phrase(`script.${key}-for`, { name, whom }) : phrase(`script.${key}-delegation`, { name });
};

/** The text of a part is said once, as its first turn is called; that of the chair's last part only as it adjourns. */
const slotCalled = (state: SessionState, id: string, language: string): Told => {
  const found = slotOf(state, id);
  if (!found) return { voice: 'chair', moment: 'item', said: [phrase('script.to-chair')] };
  const { item, slot } = found;
  const moment = MOMENT_OF[slot.kind] ?? 'item';
  const begins = state.currentItem !== item.id && !(item.kind === 'chair' && whereOf(state, item).isLast);
  const prepared = begins ? preparedFor(state, item, slot, language) : null;
  if (prepared) return spoken(moment, prepared);
  const voice = usualVoice(state, item);
  const words = slotSentence(slot, voice, valuesOf(state, item, slot, language), whereOf(state, item));
  return { voice, moment, said: begins ? [...beginning(item), words] : [words] };
};

const MOMENT_OF: Readonly<Partial<Record<Kind, Moment>>> = {
  statement: 'opening-speaker',
  introduction: 'to-moderator',
  presentation: 'panellist',
  reply: 'replies',
  closing: 'closing-remarks',
};
