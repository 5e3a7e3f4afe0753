import { type GateTimes, gateTimes } from '../floor/gate.ts';
import type { Projection } from '../session/effective-log.ts';
import { isForRoom, type Message, type Ready } from '../session/message.ts';
import { itemOf, openPointOf, openTurnOf, turnName } from '../session/names.ts';
import { faceOf, hardStop, roundsOf, type SessionState, type Turn } from '../session/state.ts';
import type { Item } from '../session/vocabulary.ts';
import type { ClockFace } from '../timing/clock-face.ts';
import { type Duration, type Instant, plus } from '../timing/time.ts';
import { clockIn } from '../timing/zone.ts';
import { type Standstill, standstillOf } from './standstill.ts';
import { type Upcoming, upcoming } from './upcoming.ts';

/** What stands under the name: a person's office, or the group a delegation speaks for. */
export type UnderName =
  | { readonly kind: 'office'; readonly text: string }
  | { readonly kind: 'behalf'; readonly group: string; readonly also: boolean }
  /** A statement for so many States, with no name for all of them. */
  | { readonly kind: 'states'; readonly count: number; readonly also: boolean }
  | { readonly kind: 'joint'; readonly names: readonly string[] }
  | { readonly kind: 'right-of-reply' };

export type CardFacts = {
  readonly title: string;
  readonly theme: string | null;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly room: string | null;
};

export type RoomNotice = Pick<Standstill, 'kind' | 'resumesAt'>;

export type RoomScene =
  /** `notice`: why nothing goes on, and when it does. */
  | ({ readonly kind: 'title'; readonly notice: RoomNotice | null } & CardFacts)
  | ({ readonly kind: 'hold' } & CardFacts)
  | { readonly kind: 'black' }
  | {
      readonly kind: 'round';
      readonly round: number;
      readonly of: number;
      /** The limit of most speakers. */
      readonly limit: Duration;
      readonly next: readonly Upcoming[];
      readonly more: number;
      /** When the list opens and closes, where the room is to be told; else null. */
      readonly list: GateTimes | null;
    }
  | {
      /** What the podium put before the room: typed words, or ready ones with the instant that they name. */
      readonly kind: 'message';
      readonly text: string | null;
      readonly ready: Ready | null;
      readonly time: Instant | null;
    }
  | {
      readonly kind: 'point';
      /** Who raised it; null until and unless it is named. */
      readonly name: string | null;
      /** Whose turn it interrupts; null for none, and for the chair's, which nobody suspends. */
      readonly suspended: string | null;
    }
  | {
      readonly kind: 'speaker';
      readonly name: string;
      readonly under: UnderName | null;
      /** Null where the clock is hidden: then name and office only, no bar, word or frame. */
      readonly face: ClockFace | null;
      readonly next: readonly Upcoming[];
      readonly more: number;
    };

/**
 * Everything the room may know, named field by field: no forecast, cut line, reason, tier, absence, lateness or note
 * is in it, and nothing is ever spread into it (DESIGN 2).
 */
export type RoomView = {
  readonly language: string;
  /** For the strip at the top: the short title, or the title. */
  readonly title: string;
  readonly zone: string;
  /** Added to host time before it is read as clock time. */
  readonly clockOffset: Duration;
  /** The hard stop; null before a session is prepared. */
  readonly endsAt: Instant | null;
  readonly scene: RoomScene;
};

/** What the room shows now. */
export const toRoomView = ({ state }: Pick<Projection, 'state'>): RoomView => {
  const { facts } = state;
  return {
    language: facts?.language ?? 'en',
    title: facts?.shortTitle ?? facts?.title ?? '',
    zone: state.zone,
    clockOffset: state.clockOffset,
    endsAt: hardStop(state),
    scene: sceneOf(state),
  };
};

const sceneOf = (state: SessionState): RoomScene => {
  if (state.scene === 'black') return { kind: 'black' };
  if (state.scene === 'hold') return { kind: 'hold', ...cardOf(state) };
  if (state.scene === 'title') return titleCard(state);
  const point = openPointOf(state);
  if (point) return pointScene(state, point);
  const message = state.messages.find(isForRoom);
  if (message) return messageScene(message);
  if (state.openedAt === null || state.closedAt !== null || state.suspended !== null) return titleCard(state);
  const turn = openTurnOf(state);
  const item = itemOf(state, state.currentItem);
  if (turn && turn.kind !== 'other' && turnName(turn) !== '') return speakerScene(state, turn, item);
  return item?.kind === 'floor' ? roundCard(state, item) : titleCard(state);
};

const messageScene = ({ says, time }: Message): RoomScene => ({
  kind: 'message',
  text: 'text' in says ? says.text : null,
  ready: 'ready' in says ? says.ready : null,
  time,
});

const pointScene = (state: SessionState, point: Turn): RoomScene => {
  const held = state.turns.find(({ id, kind }) => id === point.point?.interrupts && kind !== 'chair');
  return { kind: 'point', name: turnName(point) || null, suspended: held ? turnName(held) || null : null };
};

const cardOf = (state: SessionState): CardFacts => {
  const { facts } = state;
  return {
    title: facts?.title ?? '',
    theme: facts?.theme ?? null,
    date: facts?.date ?? '',
    start: facts?.start ?? '',
    end: endOf(state),
    room: facts?.room ?? null,
  };
};

const endOf = (state: SessionState): string => {
  const stop = hardStop(state);
  if (state.extended === null || stop === null) return state.facts?.end ?? '';
  return clockIn(plus(stop, state.clockOffset), state.zone);
};

const titleCard = (state: SessionState): RoomScene => {
  const still = standstillOf(state);
  const notice = still && { kind: still.kind, resumesAt: still.resumesAt };
  return { kind: 'title', notice, ...cardOf(state) };
};

const roundCard = (state: SessionState, item: Item): RoomScene => ({
  kind: 'round',
  round: item.round ?? 1,
  of: roundsOf(state),
  limit: state.limits.default,
  ...upcoming(state, item),
  list: state.gate.shown ? listTimes(gateTimes(state)) : null,
});

const listTimes = ({ waits, opensAt, closesAt, hand }: GateTimes): GateTimes => ({
  waits,
  opensAt,
  closesAt,
  hand: hand && { open: hand.open, at: hand.at },
});

const speakerScene = (state: SessionState, turn: Turn, item: Item | null): RoomScene => {
  const hidden = turn.clock === 'hidden';
  return {
    kind: 'speaker',
    name: turnName(turn),
    under: underOf(turn),
    face: hidden ? null : faceOf(turn),
    ...(hidden ? { next: [], more: 0 } : upcoming(state, item)),
  };
};

/** Delegation first, then the group it speaks for; a group that speaks for itself stands alone (DESIGN 6). */
const underOf = ({ kind, capacity, person }: Turn): UnderName | null => {
  if (kind === 'right-of-reply') return { kind };
  if (capacity) {
    const { onBehalfOf: group, alsoOwn: also, states: count, jointWith: names } = capacity;
    if (names.length > 0) return { kind: 'joint', names: [...names] };
    if (group === null || group === capacity.delegation) return count === null ? null : { kind: 'states', count, also };
    return { kind: 'behalf', group, also };
  }
  const office = person && (person.displayTitle ?? person.title);
  return office ? { kind: 'office', text: office } : null;
};
