import type { Kept, Limits } from '../session/vocabulary.ts';
import { type Looked, lookAgain } from '../table.ts';
import { type Duration, duration, type Instant } from '../timing/time.ts';
import type { EntryList, EntryRow } from '../views/entry-list.ts';
import { settle } from './arrange.ts';
import { placeKept } from './kept.ts';
import { ruleFor } from './limits.ts';

/**
 * Who waits, next first, with what is asked of them again and again. A window walks down the list each second and for
 * each limit that it tries, so a list of 10,000 is looked through once and not each time.
 */
export type Waiting = {
  readonly rows: readonly EntryRow[];
  /** They stand by rank, but for those that a hand moved: taking some of them out leaves it so. */
  readonly byRank: boolean;
  /** The latest round that one of them asked for; 0 where none did. */
  readonly latest: number;
  /** Where those stand who may claim a kept place, by its kind. */
  readonly claimants: Claimants;
};

type Claimants = Readonly<Record<keyof Kept, readonly number[]>>;

/** A hand that put it there; who came back or had a kept place stands by rank again after the round. */
const isMoved = ({ placed }: EntryRow): boolean =>
  placed !== null && placed.how !== 'returned' && placed.how !== 'kept';

const toWaiting = (rows: readonly EntryRow[]): Waiting => {
  const claimants = { nhri: [] as number[], ngo: [] as number[] };
  let latest = 0;
  let byRank = true;
  let block = -1;
  let number = -1;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as EntryRow;
    const place = placeKept(row);
    if (place !== null) claimants[place].push(i);
    if (row.round !== null && row.round > latest) latest = row.round;
    if (isMoved(row)) continue;
    if (row.block < block || (row.block === block && row.number < number)) byRank = false;
    block = row.block;
    number = row.number;
  }
  return { rows, byRank, latest, claimants };
};

const known = new WeakMap<EntryList, Waiting>();
/** A list is most often the one before with one row changed. */
let last: Looked<EntryRow> | null = null;

/** All who wait. A list stays the same object until it changes, so it is looked through once. */
export const waitingOf = (list: EntryList): Waiting => {
  const before = known.get(list);
  if (before) return before;
  last = lookAgain(last, list.entries, list.order);
  const waiting = toWaiting(last.things);
  known.set(list, waiting);
  return waiting;
};

/** What an entry takes of the round's time, hand-over apart, as it is (null) or under other limits. */
export const lengthUnder = (row: EntryRow, limits: Limits | null): Duration =>
  limits === null ? row.limit : duration((row.limitMs ?? ruleFor(limits, row)) + row.extraMs);

/** A round with those who wait for it. */
export type Course = {
  readonly from: Instant;
  readonly until: Instant;
  readonly handOver: Duration;
  readonly waiting: Waiting;
  /** Where those stand who claim a kept place: as many of each category as are kept. */
  readonly claimed: readonly number[];
};

/** The round of this number with those who wait for it: who asked for a later one is left out. */
export const courseOf = (
  ahead: Pick<Course, 'from' | 'until' | 'handOver'> & { readonly round: number; readonly kept: Kept },
  all: Waiting,
): Course => {
  const { from, until, handOver, round, kept } = ahead;
  const waiting = all.latest <= round ? all : toWaiting(all.rows.filter((row) => (row.round ?? 0) <= round));
  const { nhri, ngo } = waiting.claimants;
  const claimed = [...nhri.slice(0, kept.nhri), ...ngo.slice(0, kept.ngo)].sort((a, b) => a - b);
  return { from, until, handOver, waiting, claimed };
};

/**
 * Goes down the list once: each takes a hand-over and its length. The first who does not fit before the time that the
 * kept places need ends the others' part; the kept places follow, inside the round (DESIGN 5), until one does not fit.
 * So whoever is heard at one limit is heard at every lower one. Says how many are heard, and tells `hear` of each, in
 * order, where it stands and when it begins.
 */
export const walk = (
  { waiting, claimed, from, until, handOver }: Course,
  limits: Limits | null,
  hear?: (place: number, at: Instant) => void,
): number => {
  const { rows } = waiting;
  const needs = (place: number) => handOver + lengthUnder(rows[place] as EntryRow, limits);
  let reserve = claimed.reduce((ms, place) => ms + needs(place), 0);
  let at: number = from;
  let count = 0;
  const hears = (place: number, time: number) => {
    hear?.(place, (at + handOver) as Instant);
    count += 1;
    at += time;
  };
  let next = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const time = needs(place);
    const keeps = claimed[next] === place;
    if (keeps) {
      next += 1;
      reserve -= time;
    }
    if (at + time > until - (keeps ? 0 : reserve)) {
      if (keeps) return count;
      break;
    }
    hears(place, time);
  }
  for (; next < claimed.length; next += 1) {
    const place = claimed[next] as number;
    if (at + needs(place) > until) break;
    hears(place, needs(place));
  }
  return count;
};

/** `all` without those at these places, which ascend. */
const without = <T>(all: readonly T[], places: readonly number[]): readonly T[] => {
  const parts: (readonly T[])[] = [];
  let from = 0;
  for (const place of places) {
    if (place > from) parts.push(all.slice(from, place));
    from = place + 1;
  }
  return parts.length === 0 ? all.slice(from) : (parts[0]?.concat(...parts.slice(1), all.slice(from)) as T[]);
};

/**
 * Where those stand who were brought forward with the kept places and did not fit: they lose the place that a hand gave
 * them, and stand by rank after the round. None where the kept places were not reached: then whoever was heard stood first.
 */
const passedOver = ({ claimed }: Course, heard: readonly number[]): readonly number[] => {
  if (heard.length === 0 || heard.at(-1) === heard.length - 1) return [];
  const isHeard = new Set(heard);
  return claimed.filter((place) => !isHeard.has(place));
};

/** Who of a course is not heard, where those at these places, which ascend, are. */
export const leftOf = ({ waiting }: Course, heard: readonly number[]): readonly EntryRow[] =>
  without(waiting.rows, heard);

/** Who waits still, in this round or a later one, once those at these places of the course have been heard in it. */
export const waitingAfter = (course: Course, heard: readonly number[], all: Waiting, round: number): Waiting => {
  const { waiting } = course;
  const left = leftOf(course, heard);
  const passed = passedOver(course, heard);
  if (passed.length === 0 && waiting === all && waiting.byRank) {
    const { nhri, ngo } = waiting.claimants;
    return { ...waiting, rows: left, claimants: { nhri: placesWithout(nhri, heard), ngo: placesWithout(ngo, heard) } };
  }
  const later = waiting === all ? [] : all.rows.filter((row) => (row.round ?? 0) > round);
  const forward = passed.map((place): EntryRow => ({ ...(waiting.rows[place] as EntryRow), placed: null }));
  const ids = new Set(forward.map(({ id }) => id));
  const others = [...left, ...later].filter(({ id }) => !ids.has(id));
  return toWaiting(settled([...forward, ...others]));
};

/** Places on a list once others are taken out of it; both ascend. */
const placesWithout = (places: readonly number[], gone: readonly number[]): readonly number[] => {
  const kept: number[] = [];
  let before = 0;
  for (const place of places) {
    while (before < gone.length && (gone[before] as number) < place) before += 1;
    if (gone[before] !== place) kept.push(place - before);
  }
  return kept;
};

/** By rank again, as the list is after a round; what a hand moved stays behind whom it stood behind. */
const settled = (rows: readonly EntryRow[]): readonly EntryRow[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const standings = rows.map((row) => ({ id: row.id, block: row.block, number: row.number, placed: isMoved(row) }));
  return settle(standings).flatMap(({ id }) => byId.get(id) ?? []);
};
