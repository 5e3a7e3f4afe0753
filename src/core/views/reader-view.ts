import type { Projection } from '../session/effective-log.ts';
import type { Phrases } from '../session/facts.ts';
import { itemOf, openPointOf, turnName } from '../session/names.ts';
import { nextSteps } from '../session/next-step.ts';
import type { SessionState } from '../session/state.ts';
import type { Voice } from '../session/vocabulary.ts';
import type { Duration, Instant } from '../timing/time.ts';
import { itemLabel } from './item-label.ts';
import type { Phrase } from './phrase.ts';
import { type NowSpeaking, nowSpeaking, type PodiumView, roundNow, sessionOf } from './podium-view.ts';
import { messagesFor, type ReceivedMessage } from './received.ts';
import { type NextSentence, scriptOf } from './script.ts';
import { type Follows, upcoming } from './upcoming.ts';

/** Whose window it is: what is said in the other voice is dimmed there. */
export type ReaderSeat = Voice;

/** What is said, in whose voice, and how the names in it are pronounced. */
export type ReaderSentence = Pick<NextSentence, 'voice' | 'asks' | 'said' | 'sayAs' | 'overTime'>;

/**
 * What chair and moderator read: what is said next, who has the floor and who follows. Named field by field: no tier, reason,
 * absence or forecast is in it, and no note but those that are for this seat, and nothing in it can be pressed.
 */
export type ReaderView = {
  readonly seat: ReaderSeat;
  readonly session: {
    readonly phase: PodiumView['session']['phase'];
    /** The short title, or the title. */
    readonly title: string;
    readonly language: string;
    /** Its own wording of what is said in that language. */
    readonly phrases: Phrases;
    readonly zone: string;
    /** Added to host time before it is read as clock time. */
    readonly clockOffset: Duration;
    readonly hardStop: Instant | null;
  };
  /** The part of the programme that runs; null between parts. */
  readonly part: Phrase | null;
  readonly floor: {
    readonly now: Pick<NowSpeaking, 'kind' | 'mode' | 'name' | 'under' | 'face'> | null;
    /** The point of order that has the floor, with an empty name until it is named; `now` is whom it interrupts. */
    readonly point: { readonly name: string } | null;
    /** The floor round whose time runs. */
    readonly round: Omit<NonNullable<PodiumView['floor']['round']>, 'item'> | null;
    readonly script: ReaderSentence | null;
    /** What is said instead from `changesAt` on; null where nothing changes. */
    readonly scriptLater: ReaderSentence | null;
    readonly changesAt: Instant | null;
  };
  readonly follows: Follows;
  /** Those for this seat. */
  readonly messages: readonly ReceivedMessage[];
  /** What was noted for this seat and is still open; `on` is whose statement it was noted on, empty for nobody's. */
  readonly notes: readonly { readonly id: string; readonly text: string; readonly on: string }[];
};

/** What the reader of that seat shows now. */
export const toReaderView = ({ state }: Pick<Projection, 'state'>, seat: ReaderSeat): ReaderView => {
  const { phase, shortTitle, title, language, phrases, zone, clockOffset, hardStop } = sessionOf(state);
  const item = itemOf(state, state.currentItem);
  const script = scriptOf(state);
  return {
    seat,
    session: { phase, title: shortTitle ?? title, language, phrases, zone, clockOffset, hardStop },
    part: item && itemLabel(state, item),
    floor: {
      now: speaking(state),
      point: pointNow(state),
      round: roundTime(state),
      script: sentence(script.now),
      scriptLater: sentence(script.later),
      changesAt: nextSteps(state)?.changesAt ?? null,
    },
    follows: phase === 'closed' ? { next: [], more: 0 } : upcoming(state, item),
    messages: messagesFor(state, seat),
    notes: notesFor(state, seat),
  };
};

const notesFor = ({ discussion, turns }: SessionState, seat: ReaderSeat): ReaderView['notes'] =>
  discussion.notes
    .filter(({ voices, answered }) => voices.includes(seat) && !answered)
    .map(({ id, text, on }) => {
      const turn = turns.find((one) => one.id === on);
      return { id, text, on: turn ? turnName(turn) : '' };
    });

const speaking = (state: SessionState): ReaderView['floor']['now'] => {
  const now = nowSpeaking(state);
  return now && { kind: now.kind, mode: now.mode, name: now.name, under: now.under, face: now.face };
};

const pointNow = (state: SessionState): ReaderView['floor']['point'] => {
  const point = openPointOf(state);
  return point && { name: turnName(point) };
};

const roundTime = (state: SessionState): ReaderView['floor']['round'] => {
  const round = roundNow(state);
  return round && { round: round.round, of: round.of, startedAt: round.startedAt, planned: round.planned };
};

const sentence = (next: NextSentence | null): ReaderSentence | null =>
  next && { voice: next.voice, asks: next.asks, said: next.said, sayAs: next.sayAs, overTime: next.overTime };
