import { handOver } from '../floor/hand-over.ts';
import type { Projection } from '../session/effective-log.ts';
import type { Phrases } from '../session/facts.ts';
import type { Message } from '../session/message.ts';
import { itemOf, openTurnOf, slotName, turnName } from '../session/names.ts';
import { isHeld } from '../session/next-step.ts';
import { isSkipped } from '../session/programme-rules.ts';
import {
  faceOf,
  hardStop,
  type ItemRun,
  plannedEnd,
  plannedStart,
  roundsOf,
  type SessionState,
  type Turn,
} from '../session/state.ts';
import type { Kind, Limits, Mode, SceneChoice } from '../session/vocabulary.ts';
import { get } from '../table.ts';
import type { ClockFace } from '../timing/clock-face.ts';
import { between, type Duration, duration, type Instant, plus } from '../timing/time.ts';
import { type DiscussionView, toDiscussionView } from './discussion-view.ts';
import { type EntryList, type ListRules, toEntryList, toListRules } from './entry-list.ts';
import { forWhom } from './for-whom.ts';
import { itemLabel } from './item-label.ts';
import { type Journal, journalOf } from './journal.ts';
import { type Phrase, phrase } from './phrase.ts';
import { type PointOfOrder, pointOf, ruledOn } from './point-of-order.ts';
import { type Primary, primaryOf } from './primary-action.ts';
import { type RoomView, toRoomView } from './room-view.ts';
import { type NextSentence, scriptOf } from './script.ts';
import { plannedOf, type Standstill, standstillOf } from './standstill.ts';

/** One line of the running order. `label` names it; `drift` is actual less planned, once it has ended. */
export type ProgrammeLine = {
  readonly id: string;
  readonly kind: Kind;
  readonly label: Phrase;
  readonly round: number | null;
  readonly planned: Duration;
  readonly proposed: boolean;
  /** Floor rounds give way to it before the hard stop. */
  readonly protected: boolean;
  readonly status: 'done' | 'current' | 'coming' | 'skipped';
  /** From when its time counts: later than its start by what the meeting was suspended in it, earlier by what it had before. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly drift: Duration | null;
  /** Slots of the item, as names, with what is still to come: the panellists of a replies item. */
  readonly speakers: readonly {
    readonly name: string;
    readonly planned: Duration;
    readonly called: boolean;
    readonly done: boolean;
  }[];
};

export type NowSpeaking = {
  readonly turn: string;
  readonly entry: string | null;
  readonly kind: Kind;
  readonly mode: Mode;
  readonly name: string;
  readonly under: Phrase | null;
  readonly number: number | null;
  readonly face: ClockFace;
  /** False where the room shows no clock; the podium always counts. */
  readonly clockInRoom: boolean;
  readonly calledAt: Instant;
};

/** The podium's view, in slices: a push carries only the slices, and of the list only the entries, that changed. */
export type PodiumView = {
  readonly session: {
    readonly prepared: boolean;
    readonly phase: 'prepared' | 'open' | 'closed';
    readonly title: string;
    readonly shortTitle: string | null;
    readonly date: string | null;
    readonly start: string | null;
    readonly end: string | null;
    readonly room: string | null;
    readonly language: string;
    /** Its own wording of what is said in that language. */
    readonly phrases: Phrases;
    readonly zone: string;
    readonly clockOffset: Duration;
    readonly plannedStart: Instant | null;
    readonly hardStop: Instant | null;
    /** The hard stop was moved: from when, and why. */
    readonly extended: { readonly from: Instant; readonly reason: string | null } | null;
    readonly suspended: (Omit<Standstill, 'kind'> & { readonly reason: string | null }) | null;
    readonly openedAt: Instant | null;
    readonly closedAt: Instant | null;
    readonly limits: Limits;
  };
  readonly programme: readonly ProgrammeLine[];
  readonly floor: {
    readonly now: NowSpeaking | null;
    /** The point of order that has the floor; `now` is the turn that it interrupts, whose clock stands meanwhile. */
    readonly point: PointOfOrder | null;
    /** The point of order that ended last and whose ruling can still be noted; null once another turn was called. */
    readonly ruledOn: PointOfOrder | null;
    /** The floor round whose clock runs; null outside a floor item. */
    readonly round: {
      readonly item: string;
      readonly round: number;
      readonly of: number;
      readonly startedAt: Instant;
      readonly planned: Duration;
    } | null;
    readonly primary: Primary | null;
    /** What is said next; null where there is nothing to say. */
    readonly script: NextSentence | null;
    /** The same from `primary.changesAt` on; null where nothing changes. */
    readonly scriptLater: NextSentence | null;
    /** What is measured between two floor turns, or 12 s before any was. */
    readonly handOver: Duration;
  };
  readonly rules: ListRules;
  readonly room: { readonly choice: SceneChoice; readonly view: RoomView };
  readonly journal: Journal;
  readonly list: EntryList;
  readonly preparation: Preparation;
  readonly discussion: DiscussionView;
  /** Those that are up, whomever they are for. */
  readonly messages: readonly Message[];
};

/** What the editor of the session shows: the state's own objects, so that what was not touched is not compared. */
export type Preparation = Pick<
  SessionState,
  'facts' | 'people' | 'items' | 'limits' | 'kept' | 'membership' | 'scripts' | 'imported'
>;

/** The podium's view. `actor` is the seat that asks: the list's line of undo is its own. */
export const toPodiumView = (p: Projection, actor: string): PodiumView => {
  const { state } = p;
  const script = scriptOf(state);
  return {
    session: sessionOf(state),
    programme: programmeOf(state),
    floor: {
      now: nowSpeaking(state),
      point: pointOf(state),
      ruledOn: ruledOn(state),
      round: roundNow(state),
      primary: primaryOf(state),
      script: script.now,
      scriptLater: script.later,
      handOver: handOver(state),
    },
    rules: toListRules(state),
    room: { choice: state.scene, view: toRoomView(p) },
    journal: journalOf(p, actor),
    list: toEntryList(state),
    preparation: preparationOf(state),
    discussion: toDiscussionView(state),
    messages: state.messages,
  };
};

const preparationOf = (state: SessionState): Preparation => ({
  facts: state.facts,
  people: state.people,
  items: state.items,
  limits: state.limits,
  kept: state.kept,
  membership: state.membership,
  scripts: state.scripts,
  imported: state.imported,
});

const NO_PHRASES: Phrases = {};

/** The session's own wording of what is said in its language. */
export const phrasesOf = ({ facts }: SessionState): Phrases => facts?.phrases[facts.language] ?? NO_PHRASES;

/** The session's facts, as podium and desk show them. */
export const sessionOf = (state: SessionState): PodiumView['session'] => ({
  prepared: state.facts !== null,
  phase: state.closedAt !== null ? 'closed' : state.openedAt !== null ? 'open' : 'prepared',
  title: state.facts?.title ?? '',
  shortTitle: state.facts?.shortTitle ?? null,
  date: state.facts?.date ?? null,
  start: state.facts?.start ?? null,
  end: state.facts?.end ?? null,
  room: state.facts?.room ?? null,
  language: state.facts?.language ?? 'en',
  phrases: phrasesOf(state),
  zone: state.zone,
  clockOffset: state.clockOffset,
  plannedStart: plannedStart(state),
  hardStop: hardStop(state),
  extended: extendedOf(state),
  suspended: suspendedOf(state),
  openedAt: state.openedAt,
  closedAt: state.closedAt,
  limits: state.limits,
});

const extendedOf = (state: SessionState): PodiumView['session']['extended'] => {
  const from = plannedEnd(state);
  return from && state.extended && { from, reason: state.extended.reason };
};

const suspendedOf = (state: SessionState): PodiumView['session']['suspended'] => {
  const still = standstillOf(state);
  if (state.suspended === null || still === null) return null;
  return { since: still.since, resumesAt: still.resumesAt, reason: state.suspended.reason };
};

/** The running order, as podium and desk show it. */
export const programmeOf = (state: SessionState): readonly ProgrammeLine[] =>
  state.items.map((item) => {
    const run = state.runs[item.id];
    const skipped = isSkipped(state, item.id);
    const planned = plannedOf(state, item);
    const length = run && run.endedAt !== null ? duration(between(run.startedAt, run.endedAt) + run.added) : null;
    return {
      id: item.id,
      kind: item.kind,
      label: itemLabel(state, item),
      round: item.round,
      planned: run || skipped || isHeld(state, item) ? planned : duration(0),
      proposed: item.proposed,
      protected: item.kind !== 'floor' && item.protected,
      status: !run ? (skipped ? 'skipped' : 'coming') : run.endedAt === null ? 'current' : 'done',
      startedAt: run ? countsFrom(run) : null,
      endedAt: run?.endedAt ?? null,
      drift: length === null ? null : duration(length - planned),
      speakers: item.slots.map((slot) => ({
        name: slotName(state, slot),
        planned: slot.plannedMs,
        called: state.turns.some((turn) => turn.slot === slot.id),
        done: state.turns.some((turn) => turn.slot === slot.id && turn.status === 'ended'),
      })),
    };
  });

const countsFrom = ({ startedAt, added }: ItemRun): Instant => plus(startedAt, duration(-added));

/** Who has the floor, as podium and desk show it. */
export const nowSpeaking = (state: SessionState): NowSpeaking | null => {
  const turn = openTurnOf(state);
  if (!turn) return null;
  return {
    turn: turn.id,
    entry: turn.entry,
    kind: turn.kind,
    mode: turn.mode,
    name: turnName(turn),
    under: underOf(turn),
    number: turn.entry === null ? null : (get(state.entries, turn.entry)?.number ?? null),
    face: faceOf(turn),
    clockInRoom: turn.clock === 'shown',
    calledAt: turn.calledAt,
  };
};

const underOf = ({ capacity, person }: Turn): Phrase | null => {
  if (capacity) return forWhom(capacity);
  const office = person && (person.shortTitle ?? person.displayTitle ?? person.title);
  return office ? phrase('name.office', { office }) : null;
};

/** The floor round that is open, as podium and desk show it. */
export const roundNow = (state: SessionState): PodiumView['floor']['round'] => {
  const item = itemOf(state, state.currentItem);
  const run = item ? state.runs[item.id] : undefined;
  if (item?.kind !== 'floor' || !run) return null;
  return {
    item: item.id,
    round: item.round ?? 1,
    of: roundsOf(state),
    startedAt: countsFrom(run),
    planned: item.plannedMs,
  };
};
