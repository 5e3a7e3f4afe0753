import type { Limits } from '../session/vocabulary.ts';
import { between, type Duration, duration, type Instant, plus, sum } from '../timing/time.ts';
import type { ProgrammeLine } from '../views/podium-view.ts';
import {
  hoursOf,
  itemEndOf,
  lengthUnder,
  type PlanFacts,
  planRounds,
  type RoundPlan,
  roundsAhead,
  waitingRows,
  walk,
} from './reach.ts';
import { courseAhead, LEAST_LIMIT, LIMIT_STEP, largestForRest } from './what-if.ts';

/** What the plan comes to. Windows compute it from what they see; it is never sent (DESIGN 2). */
export type Forecast = {
  /** When what runs now is expected to be over. */
  readonly itemEnd: Instant;
  /** When the meeting ends if everything still to come takes what was planned for it. */
  readonly sessionEnd: Instant;
  /** When the room is lost, on the day on which the meeting is held. */
  readonly hardStop: Instant;
  /** Projected end less planned end; negative is early. */
  readonly drift: Duration;
  /** The projected end less the hard stop; positive is over. */
  readonly over: Duration;
  /** `over`: by half a minute or more. `tight`: it holds, but later than planned and with less than 2 minutes to spare. */
  readonly standing: 'holds' | 'tight' | 'over';
  /** Where the session is over: what would make it hold. */
  readonly mend: Mend | null;
  /** When the time of the floor round that runs is used; null outside one. */
  readonly roundEnd: Instant | null;
  /** The rounds to come, the open one first. */
  readonly rounds: readonly RoundPlan[];
  /** Of those who wait for the first of them, how many are heard in it, and the limit for the rest with which all are. */
  readonly fits: { readonly of: number; readonly fit: number; readonly remedy: Duration | null } | null;
  /** Of all who wait, how many are heard in one of the rounds, and the limit for the rest with which nobody is left out. */
  readonly reach: { readonly of: number; readonly heard: number; readonly remedy: Duration | null } | null;
  /** The part that is protected, and when it must begin at the latest for the hard stop to hold. */
  readonly latest: { readonly line: ProgrammeLine; readonly at: Instant } | null;
};

/**
 * A shorter round: it would have to end `by` then, `drop` fewer would be heard in it, or as many with this `limit` for the
 * rest. Shorter replies: so much for each who is still to speak in `line`.
 */
export type Mend =
  | {
      readonly kind: 'round';
      readonly round: number;
      readonly by: Instant;
      readonly limit: Duration | null;
      readonly drop: number;
    }
  | { readonly kind: 'replies'; readonly line: ProgrammeLine; readonly each: Duration };

/** Less than half a minute is shown as none. */
const SHOWN = 30_000;
const TIGHT = 120_000;

/** The forecast at `now`; null before a session is prepared. */
export const forecast = (facts: PlanFacts, now: Instant): Forecast | null => {
  const hours = hoursOf(facts);
  if (hours === null) return null;
  const { closedAt } = facts.session;
  const { round } = facts.floor;
  const coming = closedAt === null ? facts.programme.filter((line) => line.status === 'coming') : [];
  const itemEnd = itemEndOf(facts, now);
  const sessionEnd = closedAt ?? plus(itemEnd, sum(coming.map((line) => line.planned)));
  const drift = between(plus(hours.start, sum(facts.programme.map((line) => line.planned))), sessionEnd);
  const over = between(hours.hardStop, sessionEnd);
  const rounds = planRounds(facts, now);
  return {
    itemEnd,
    sessionEnd,
    hardStop: hours.hardStop,
    drift,
    over,
    standing: over >= SHOWN ? 'over' : drift >= SHOWN && over > -TIGHT ? 'tight' : 'holds',
    mend: closedAt === null && over >= SHOWN ? (shorterRound(facts, now, over) ?? shorterReplies(facts, over)) : null,
    roundEnd: round && plus(round.startedAt, round.planned),
    rounds,
    fits: fitsOf(facts, now, rounds[0]),
    reach: reachOf(facts, now, rounds),
    latest: latestOf(coming, hours.hardStop),
  };
};

const fitsOf = (facts: PlanFacts, now: Instant, plan: RoundPlan | undefined): Forecast['fits'] => {
  const course = courseAhead(facts, now);
  if (!plan || !course) return null;
  const fit = plan.heard.length;
  const of = course.rows.length;
  if (fit === of) return { of, fit, remedy: null };
  return { of, fit, remedy: largestForRest(facts.session.limits, (limits) => walk(course, limits) === of) };
};

const reachOf = (facts: PlanFacts, now: Instant, rounds: readonly RoundPlan[]): Forecast['reach'] => {
  if (rounds.length === 0) return null;
  const of = facts.list.order.length;
  const heardIn = (plans: readonly RoundPlan[]) => plans.reduce((sum, plan) => sum + plan.heard.length, 0);
  const heard = heardIn(rounds);
  if (heard === of) return { of, heard, remedy: null };
  const rows = waitingRows(facts);
  const free = roundsAhead(facts, now).reduce((ms, { from, until }) => ms + Math.max(0, between(from, until)), 0);
  const all = (limits: Limits) => {
    const needs = rows.reduce((ms, row) => ms + facts.floor.handOver + lengthUnder(row, limits), 0);
    return needs <= free && heardIn(planRounds(facts, now, limits)) === of;
  };
  return { of, heard, remedy: largestForRest(facts.session.limits, all) };
};

/** The round that runs, or the next one, gives the time; null where none is left or even all of its time is not enough. */
const shorterRound = (facts: PlanFacts, now: Instant, over: Duration): Mend | null => {
  const course = courseAhead(facts, now);
  const [ahead] = roundsAhead(facts, now);
  if (!course || !ahead) return null;
  const by = plus(ahead.endsAt, duration(-over));
  if (by < course.from) return null;
  const planned = walk({ ...course, until: ahead.endsAt }, null);
  const drop = planned - walk({ ...course, until: by }, null);
  const asMany = (limits: Limits) => walk({ ...course, until: by }, limits) >= planned;
  const limit = drop === 0 ? null : largestForRest(facts.session.limits, asMany);
  return { kind: 'round', round: ahead.round, by, limit, drop };
};

/** The first item of several that is not yet over gives the time, in equal shares. */
const shorterReplies = (facts: PlanFacts, over: Duration): Mend | null => {
  for (const line of facts.programme) {
    const later = line.speakers.filter(({ called }) => !called);
    if (line.status === 'done' || later.length < 2) continue;
    const free = sum(later.map((s) => s.planned)) - over;
    const each = Math.floor(free / later.length / LIMIT_STEP) * LIMIT_STEP;
    if (each >= LEAST_LIMIT) return { kind: 'replies', line, each: duration(each) };
  }
  return null;
};

/** Everything from the panellists' replies on is protected: what the floor round may not eat. */
const latestOf = (coming: readonly ProgrammeLine[], hardStop: Instant): Forecast['latest'] => {
  const first = coming.findIndex(
    (line, i) => (line.kind === 'reply' || line.kind === 'closing') && coming.slice(i).every((l) => l.kind !== 'floor'),
  );
  const line = coming[first];
  return line ? { line, at: plus(hardStop, duration(-sum(coming.slice(first).map((l) => l.planned)))) } : null;
};
