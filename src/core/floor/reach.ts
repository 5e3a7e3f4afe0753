import type { Kept, Limits } from '../session/vocabulary.ts';
import { remaining } from '../timing/clock-face.ts';
import { between, type Duration, duration, type Instant, plus, sum } from '../timing/time.ts';
import type { EntryList, EntryRow } from '../views/entry-list.ts';
import type { NowSpeaking, PodiumView, ProgrammeLine } from '../views/podium-view.ts';
import { settle } from './arrange.ts';
import { claimedOf } from './kept.ts';
import { ruleFor } from './limits.ts';

/** What the plan is made of: slices that podium and desk both see. */
export type PlanFacts = {
  readonly session: PodiumView['session'];
  readonly programme: PodiumView['programme'];
  readonly floor: Pick<PodiumView['floor'], 'round' | 'handOver'> & {
    readonly now: Pick<NowSpeaking, 'kind' | 'face' | 'calledAt'> | null;
  };
  readonly rules: Pick<PodiumView['rules'], 'kept' | 'keptLeft'>;
  readonly list: PodiumView['list'];
};

/** What becomes of one round: who gets the floor in it and when, and who does not. */
export type RoundPlan = {
  readonly round: number;
  readonly startsAt: Instant;
  /** When its planned minutes are used. */
  readonly endsAt: Instant;
  /** Until when one can be heard: its end, or before it where the items after it must begin for the hard stop to hold. */
  readonly until: Instant;
  /** When the last of those heard is done; `until` is not before it. */
  readonly doneAt: Instant;
  readonly heard: readonly { readonly id: string; readonly at: Instant }[];
  readonly left: readonly string[];
};

/** The moderator's introduction before each turn of the podium (DESIGN 5). */
export const PODIUM_HAND_OVER: Duration = duration(30_000);
/** A meeting held this far from its planned start, or begun after its room was lost, is another: its plan counts from the gavel. */
const ANOTHER_DAY = 12 * 3_600_000;

/** When the meeting was to begin and when the room is lost, on the day on which it is held; null before it is prepared. */
export const hoursOf = ({
  session,
}: {
  readonly session: Pick<PodiumView['session'], 'plannedStart' | 'hardStop' | 'openedAt'>;
}): { readonly start: Instant; readonly hardStop: Instant } | null => {
  const { plannedStart, hardStop, openedAt } = session;
  if (plannedStart === null || hardStop === null) return null;
  const moved = openedAt !== null && (Math.abs(between(plannedStart, openedAt)) > ANOTHER_DAY || openedAt >= hardStop);
  const start = moved ? openedAt : plannedStart;
  return { start, hardStop: plus(start, between(plannedStart, hardStop)) };
};

/** When whoever has the floor is expected to be done; who was called begins a hand-over after the call. */
export const freeAt = ({ floor }: Pick<PlanFacts, 'floor'>, now: Instant): Instant => {
  if (floor.now === null) return now;
  const { face, kind, calledAt } = floor.now;
  const handOver = kind === 'intervention' ? floor.handOver : PODIUM_HAND_OVER;
  const begins = face.status === 'called' ? Math.max(now, calledAt + handOver) : now;
  return plus(begins as Instant, duration(Math.max(0, remaining(face, now))));
};

/** When what runs now is expected to be over; before the gavel, when the meeting is expected to begin. */
export const itemEndOf = (facts: PlanFacts, now: Instant): Instant => {
  const { session, programme } = facts;
  if (session.openedAt === null) {
    const start = session.plannedStart ?? now;
    return now > start && between(start, now) < ANOTHER_DAY ? now : start;
  }
  const line = programme.find((l) => l.status === 'current');
  if (!line || line.startedAt === null) return now;
  const free = freeAt(facts, now);
  const later = line.speakers.filter(({ called }) => !called);
  if (later.length > 0) return plus(free, sum(later.map((s) => duration(s.planned + PODIUM_HAND_OVER))));
  const planned = plus(line.startedAt, line.planned);
  return planned > free ? planned : free;
};

/** A round that runs or is still to come, before anybody is counted into it. */
export type RoundAhead = Pick<RoundPlan, 'round' | 'startsAt' | 'endsAt' | 'until'> & {
  readonly from: Instant;
  readonly kept: Kept;
};

/** The round that runs and those to come, in order. What is not a round is protected: the last round gives way to it. */
export const roundsAhead = (facts: PlanFacts, now: Instant): readonly RoundAhead[] => {
  const { floor, programme, rules, session } = facts;
  if (session.closedAt !== null) return [];
  const hardStop = hoursOf(facts)?.hardStop ?? null;
  let at = itemEndOf(facts, now);
  return programme.flatMap((line, i): RoundAhead[] => {
    const open = floor.round !== null && line.id === floor.round.item;
    if (line.status !== 'coming' && !open) return [];
    const begins = open && line.startedAt !== null ? line.startedAt : at;
    if (!open) at = plus(at, line.planned);
    if (line.kind !== 'floor') return [];
    const endsAt = plus(begins, line.planned);
    const latest = hardStop && plus(hardStop, duration(-protectedIn(programme.slice(i + 1))));
    return [
      {
        round: line.round ?? 1,
        startsAt: begins,
        endsAt,
        until: latest !== null && latest < endsAt ? latest : endsAt,
        from: open ? freeAt(facts, now) : begins,
        kept: open ? rules.keptLeft : rules.kept,
      },
    ];
  });
};

const protectedIn = (lines: readonly ProgrammeLine[]): Duration =>
  sum(lines.filter((line) => line.kind !== 'floor' && line.status === 'coming').map((line) => line.planned));

const rowsOf = new WeakMap<EntryList, readonly EntryRow[]>();

/** All who wait, next first. Looked up once for a list: it stays the same object until it changes. */
export const waitingRows = ({ list }: Pick<PlanFacts, 'list'>): readonly EntryRow[] => {
  const known = rowsOf.get(list);
  if (known) return known;
  const rows = list.order.flatMap((id) => list.entries[id] ?? []);
  rowsOf.set(list, rows);
  return rows;
};

/** What an entry takes of the round's time, hand-over apart, as it is (null) or under other limits. */
export const lengthUnder = (row: EntryRow, limits: Limits | null): Duration =>
  limits === null ? row.limit : duration((row.limitMs ?? ruleFor(limits, row)) + row.extraMs);

/** A round with those who wait for it. */
export type Course = Pick<RoundAhead, 'from' | 'until'> & {
  readonly rows: readonly EntryRow[];
  readonly claimed: ReadonlySet<EntryRow>;
  readonly handOver: Duration;
};

const NOBODY: ReadonlySet<EntryRow> = new Set();

/** `rows` in the order in which they would be called; those who asked for a later round are left out. */
export const courseOf = (ahead: RoundAhead, rows: readonly EntryRow[], handOver: Duration): Course => {
  const { from, until, kept, round } = ahead;
  const mine = rows.every((row) => (row.round ?? 0) <= round) ? rows : rows.filter((row) => (row.round ?? 0) <= round);
  const claimed = kept.nhri + kept.ngo === 0 ? NOBODY : new Set(claimedOf(kept, mine));
  return { rows: mine, claimed, from, until, handOver };
};

/**
 * Goes down the list once: each takes a hand-over and its length. The first who does not fit before the time that the
 * kept places need ends the others' part; the kept places follow, inside the round (DESIGN 5), until one does not fit.
 * So whoever is heard at one limit is heard at every lower one. Says how many are heard, and tells `hear` when each begins.
 */
export const walk = (
  { rows, claimed, from, until, handOver }: Course,
  limits: Limits | null,
  hear?: (row: EntryRow, at: Instant) => void,
): number => {
  let reserve = 0;
  for (const row of claimed) reserve += handOver + lengthUnder(row, limits);
  let waiting = claimed.size;
  let at: number = from;
  let count = 0;
  let othersEnd = false;
  for (const row of rows) {
    const keeps = claimed.has(row);
    if (othersEnd && waiting === 0) break;
    if (othersEnd && !keeps) continue;
    const needs = handOver + lengthUnder(row, limits);
    if (keeps) {
      waiting -= 1;
      reserve -= needs;
      if (at + needs > until) break;
    } else if (at + needs > until - reserve) {
      othersEnd = true;
      continue;
    }
    hear?.(row, (at + handOver) as Instant);
    count += 1;
    at += needs;
  }
  return count;
};

/** Each round that runs or is still to come, with the limits as they are or with others. */
export const planRounds = (facts: PlanFacts, now: Instant, limits: Limits | null = null): readonly RoundPlan[] => {
  let rows = waitingRows(facts);
  return roundsAhead(facts, now).map((ahead): RoundPlan => {
    const course = courseOf(ahead, rows, facts.floor.handOver);
    const heard: { id: string; at: Instant }[] = [];
    const gone = new Set<EntryRow>();
    let doneAt = course.from;
    walk(course, limits, (row, at) => {
      heard.push({ id: row.id, at });
      gone.add(row);
      doneAt = plus(at, lengthUnder(row, limits));
    });
    const left = course.rows.filter((row) => !gone.has(row));
    rows = settled([...left, ...rows.filter((row) => (row.round ?? 0) > ahead.round)]);
    const { round, startsAt, endsAt, until } = ahead;
    return { round, startsAt, endsAt, until, doneAt, heard, left: left.map((row) => row.id) };
  });
};

/** A hand that put it there; who came back or had a kept place stands by rank again after the round. */
const isMoved = ({ placed }: EntryRow): boolean =>
  placed !== null && placed.how !== 'returned' && placed.how !== 'kept';

/** By rank again, as the list is after a round; what a hand moved stays behind whom it stood behind. */
const settled = (rows: readonly EntryRow[]): readonly EntryRow[] => {
  if (standsByRank(rows)) return rows;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const standings = rows.map((row) => ({ id: row.id, block: row.block, number: row.number, placed: isMoved(row) }));
  return settle(standings).flatMap(({ id }) => byId.get(id) ?? []);
};

const standsByRank = (rows: readonly EntryRow[]): boolean => {
  let before: EntryRow | null = null;
  for (const row of rows) {
    if (isMoved(row)) continue;
    if (before !== null && (before.block > row.block || (before.block === row.block && before.number > row.number)))
      return false;
    before = row;
  }
  return true;
};
