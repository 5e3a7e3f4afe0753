import type { Limits } from '../session/vocabulary.ts';
import { between, type Duration, duration, type Instant, plus, sum } from '../timing/time.ts';
import type { ProgrammeLine } from '../views/podium-view.ts';
import { hoursOf, itemEndOf, type PlanFacts, planRounds, type RoundPlan, roundsAhead } from './reach.ts';
import { lengthUnder, waitingOf, walk } from './walk.ts';
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
 * Shorter rounds: the last that is held has to end `by` then, and `dropped` are not heard who would be in the planned time, or
 * as many are with this `limit` for the rest. Shorter replies: so much for each who is still to speak in `line`.
 */
export type Mend =
  | {
      readonly kind: 'round';
      readonly round: number;
      readonly by: Instant;
      readonly limit: Duration | null;
      readonly dropped: readonly string[];
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
    mend:
      closedAt === null && over >= SHOWN
        ? (shorterRounds(facts, now, over, rounds) ?? shorterReplies(facts, over))
        : null,
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
  const of = course.waiting.rows.length;
  if (fit === of) return { of, fit, remedy: null };
  return { of, fit, remedy: largestForRest(facts.session.limits, (limits) => walk(course, limits) === of) };
};

const reachOf = (facts: PlanFacts, now: Instant, rounds: readonly RoundPlan[]): Forecast['reach'] => {
  if (rounds.length === 0) return null;
  const of = facts.list.order.length;
  const heard = heardIn(rounds);
  if (heard === of) return { of, heard, remedy: null };
  const free = roundsAhead(facts, now).reduce((ms, { from, until }) => ms + Math.max(0, between(from, until)), 0);
  const all = (limits: Limits) => needsAtMost(facts, limits, free) && heardIn(planRounds(facts, now, limits)) === of;
  return { of, heard, remedy: largestForRest(facts.session.limits, all) };
};

/** Whether all who wait need no more than so much, whatever the rounds: cheaper to say than what each of them does. */
const needsAtMost = (facts: PlanFacts, limits: Limits, free: number): boolean => {
  let needs = 0;
  for (const row of waitingOf(facts.list).rows) {
    needs += facts.floor.handOver + lengthUnder(row, limits);
    if (needs > free) return false;
  }
  return true;
};

/** The rounds give the time, the last one first; null where none is left or even all of their time is not enough. */
const shorterRounds = (facts: PlanFacts, now: Instant, over: Duration, rounds: readonly RoundPlan[]): Mend | null => {
  const { session } = facts;
  const held = rounds.findLast(({ until, startsAt }) => until > startsAt && until > now);
  if (!held || session.hardStop === null) return null;
  const planned = planRounds({ ...facts, session: { ...session, hardStop: plus(session.hardStop, over) } }, now);
  const still = new Set(idsOf(rounds));
  const dropped = idsOf(planned).filter((id) => !still.has(id));
  const asMany = (limits: Limits) => heardIn(planRounds(facts, now, limits)) >= heardIn(planned);
  const limit = dropped.length === 0 ? null : largestForRest(session.limits, asMany);
  return { kind: 'round', round: held.round, by: held.until, limit, dropped };
};

const idsOf = (plans: readonly RoundPlan[]): readonly string[] =>
  plans.flatMap(({ heard }) => heard.map(({ id }) => id));

const heardIn = (plans: readonly RoundPlan[]): number => plans.reduce((sum, { heard }) => sum + heard.length, 0);

/** The first item of several that is not yet over gives the time, in equal shares. */
const shorterReplies = (facts: PlanFacts, over: Duration): Mend | null => {
  for (const line of facts.programme) {
    const later = line.speakers.filter(({ called }) => !called);
    if (line.status === 'done' || line.status === 'skipped' || later.length < 2) continue;
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
