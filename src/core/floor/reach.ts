import type { Kept, Limits } from '../session/vocabulary.ts';
import { remaining } from '../timing/clock-face.ts';
import { between, type Duration, duration, type Instant, plus, sum } from '../timing/time.ts';
import type { EntryRow } from '../views/entry-list.ts';
import type { NowSpeaking, PodiumView, ProgrammeLine } from '../views/podium-view.ts';
import { courseOf, leftOf, lengthUnder, waitingAfter, waitingOf, walk } from './walk.ts';

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
  readonly left: readonly { readonly id: string }[];
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

/**
 * The present for the plan, and what the item that runs has stood still by then: a meeting that is suspended goes on when it
 * was announced, at the earliest now.
 */
const afterSuspension = (
  { session }: Pick<PlanFacts, 'session'>,
  now: Instant,
): { readonly from: Instant; readonly away: Duration } => {
  if (session.suspended === null) return { from: now, away: duration(0) };
  const { since, resumesAt } = session.suspended;
  const from = resumesAt !== null && resumesAt > now ? resumesAt : now;
  return { from, away: between(since, from) };
};

/** When whoever has the floor is expected to be done; who was called begins a hand-over after the call. */
export const freeAt = (facts: Pick<PlanFacts, 'floor' | 'session'>, given: Instant): Instant => {
  const { floor } = facts;
  const now = afterSuspension(facts, given).from;
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
  const { from, away } = afterSuspension(facts, now);
  if (!line || line.startedAt === null) return from;
  const free = freeAt(facts, now);
  const later = line.speakers.filter(({ called }) => !called);
  if (later.length > 0) return plus(free, sum(later.map((s) => duration(s.planned + PODIUM_HAND_OVER))));
  const planned = plus(line.startedAt, duration(line.planned + away));
  return planned > free ? planned : free;
};

/** A round that runs or is still to come, before anybody is counted into it. */
export type RoundAhead = Pick<RoundPlan, 'round' | 'startsAt' | 'endsAt' | 'until'> & {
  readonly from: Instant;
  readonly kept: Kept;
  readonly handOver: Duration;
};

/** The round that runs and those to come, in order. The last round gives way to what is protected. */
export const roundsAhead = (facts: PlanFacts, now: Instant): readonly RoundAhead[] => {
  const { floor, programme, rules, session } = facts;
  if (session.closedAt !== null) return [];
  const hardStop = hoursOf(facts)?.hardStop ?? null;
  let at = itemEndOf(facts, now);
  const { away } = afterSuspension(facts, now);
  return programme.flatMap((line, i): RoundAhead[] => {
    const open = floor.round !== null && line.id === floor.round.item;
    if (line.status !== 'coming' && !open) return [];
    const begins = open && line.startedAt !== null ? plus(line.startedAt, away) : at;
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
        handOver: floor.handOver,
      },
    ];
  });
};

const protectedIn = (lines: readonly ProgrammeLine[]): Duration =>
  sum(lines.filter((line) => line.protected && line.status === 'coming').map((line) => line.planned));

/** Each round that runs or is still to come, with the limits as they are or with others. */
export const planRounds = (facts: PlanFacts, now: Instant, limits: Limits | null = null): readonly RoundPlan[] => {
  let all = waitingOf(facts.list);
  const rounds = roundsAhead(facts, now);
  return rounds.map((ahead): RoundPlan => {
    const course = courseOf(ahead, all);
    const { rows } = course.waiting;
    const heard: { id: string; at: Instant }[] = [];
    const places: number[] = [];
    let doneAt = ahead.from;
    walk(course, limits, (place, at) => {
      const row = rows[place] as EntryRow;
      heard.push({ id: row.id, at });
      places.push(place);
      doneAt = plus(at, lengthUnder(row, limits));
    });
    const left = leftOf(course, places);
    if (ahead !== rounds.at(-1)) all = waitingAfter(course, places, all, ahead.round);
    const { round, startsAt, endsAt, until } = ahead;
    return { round, startsAt, endsAt, until, doneAt, heard, left };
  });
};
