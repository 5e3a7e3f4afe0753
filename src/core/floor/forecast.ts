import { between, type Duration, duration, type Instant, plus, sum } from '../timing/time.ts';
import type { ProgrammeLine } from '../views/podium-view.ts';
import { type LimitTrial, leftOf, type PlanFacts, planRounds, type RoundPlan } from './reach.ts';

/** What the plan comes to. Windows compute it from what they see; it is never sent (DESIGN 2). */
export type Forecast = {
  /** When what runs now is expected to be over. */
  readonly itemEnd: Instant;
  /** When the meeting ends if everything still to come takes what was planned for it. */
  readonly sessionEnd: Instant;
  /** Projected end less planned end; negative is early. */
  readonly drift: Duration;
  /** The projected end less the hard stop; positive is over. */
  readonly over: Duration;
  /** `tight`: it holds, but later than planned and with less than 2 minutes to spare. */
  readonly standing: 'holds' | 'tight' | 'over';
  /** Where the session is over and a round runs: the limit for the rest, or how many fewer, with which it holds. */
  readonly mend: { readonly limit: Duration | null; readonly drop: number } | null;
  /** When the floor round's time is used; null outside one. */
  readonly roundEnd: Instant | null;
  /** How many of those waiting for the round that runs fit before its end, and the limit for all with which they all do. */
  readonly fits: { readonly of: number; readonly fit: number; readonly remedy: Duration | null } | null;
  /** The part that is protected, and when it must begin at the latest for the hard stop to hold. */
  readonly latest: { readonly line: ProgrammeLine; readonly at: Instant } | null;
  /** The rounds to come, the open one first. */
  readonly rounds: readonly RoundPlan[];
};

/** Limits are offered in steps of 15 s, from 30 s (DESIGN 5). */
export const LIMIT_STEP = 15_000;
const LEAST = 30_000;
/** The moderator's introduction before each turn of the podium (DESIGN 5). */
export const PODIUM_HAND_OVER: Duration = duration(30_000);
const TIGHT = 120_000;
/** A meeting held this far from its planned start is held on another day: its plan counts from the gavel. */
const ANOTHER_DAY = 12 * 3_600_000;

/** The forecast at `now`; null before a session is prepared. */
export const forecast = (facts: PlanFacts, now: Instant): Forecast | null => {
  const { openedAt, closedAt } = facts.session;
  if (facts.session.plannedStart === null || facts.session.hardStop === null) return null;
  const moved = openedAt !== null && Math.abs(between(facts.session.plannedStart, openedAt)) > ANOTHER_DAY;
  const plannedStart = moved ? openedAt : facts.session.plannedStart;
  const hardStop = plus(plannedStart, between(facts.session.plannedStart, facts.session.hardStop));
  const planned = sum(facts.programme.map((line) => line.planned));
  const coming = facts.programme.filter((line) => line.status === 'coming');
  const itemEnd = here(facts, plannedStart, now);
  const sessionEnd = closedAt ?? plus(itemEnd, sum(coming.map((line) => line.planned)));
  const drift = between(plus(plannedStart, planned), sessionEnd);
  const over = between(hardStop, sessionEnd);
  const rounds = planRounds(facts, now, itemEnd);
  const roundEnd = facts.floor.round && plus(facts.floor.round.startedAt, facts.floor.round.planned);
  return {
    itemEnd,
    sessionEnd,
    drift,
    over,
    standing: over > 0 ? 'over' : drift > 0 && over > -TIGHT ? 'tight' : 'holds',
    mend: over > 0 && roundEnd !== null ? mendOf(facts, now, over) : null,
    roundEnd,
    fits: roundEnd === null ? null : fitsOf(facts, now, rounds[0]),
    latest: latestOf(coming, hardStop),
    rounds,
  };
};

/** When what runs now is expected to be over. */
const here = (facts: PlanFacts, start: Instant, now: Instant): Instant => {
  const { session, programme, floor } = facts;
  if (session.openedAt === null) return now > start && between(start, now) < ANOTHER_DAY ? now : start;
  const line = programme.find((l) => l.status === 'current');
  if (!line || line.startedAt === null) return now;
  const speaking = plus(now, leftOf(floor.now?.face ?? null, now));
  const later = line.speakers.filter(({ called }) => !called);
  if (later.length > 0) return plus(speaking, sum(later.map((s) => duration(s.planned + PODIUM_HAND_OVER))));
  const planned = plus(line.startedAt, line.planned);
  return planned > speaking ? planned : speaking;
};

/** Of those waiting for the round that runs, how many get the floor in it if the limits are those of the trial. */
export const fitWith = (facts: PlanFacts, now: Instant, trial: LimitTrial, earlier: Duration = duration(0)): number => {
  const open = facts.floor.round?.item;
  if (open === undefined) return 0;
  const programme = facts.programme
    .filter((line) => line.id === open)
    .map((line) => ({ ...line, planned: duration(line.planned - earlier) }));
  return planRounds({ ...facts, programme }, now, now, trial)[0]?.heard.length ?? 0;
};

/** The largest limit, in steps of 15 s up to `from`, with which at least `wanted` fit; null where 30 s is too much. */
const largest = (from: Duration, fits: (ms: Duration) => boolean): Duration | null => {
  let low = LEAST / LIMIT_STEP;
  let high = Math.floor(from / LIMIT_STEP);
  if (high < low || !fits(duration(low * LIMIT_STEP))) return null;
  // Who fits at a limit fits at any smaller one, so halving finds the largest.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(duration(middle * LIMIT_STEP))) low = middle;
    else high = middle - 1;
  }
  return duration(low * LIMIT_STEP);
};

const longestRuled = (facts: PlanFacts): Duration => {
  const { limits } = facts.session;
  return duration(Math.max(limits.default, ...Object.values(limits.byTier), ...Object.values(limits.byCategory)));
};

const fitsOf = (facts: PlanFacts, now: Instant, plan: RoundPlan | undefined): NonNullable<Forecast['fits']> => {
  const fit = plan?.heard.length ?? 0;
  const of = fit + (plan?.left.length ?? 0);
  if (fit === of) return { of, fit, remedy: null };
  const remedy = largest(duration(longestRuled(facts) - 1), (most) => fitWith(facts, now, { most }) === of);
  return { of, fit, remedy };
};

const mendOf = (facts: PlanFacts, now: Instant, over: Duration): NonNullable<Forecast['mend']> => {
  const fit = fitWith(facts, now, null);
  const less = fitWith(facts, now, null, over);
  const limit = largest(duration(longestRuled(facts) - 1), (most) => fitWith(facts, now, { most }, over) >= fit);
  return { limit: less === fit ? null : limit, drop: fit - less };
};

/** Everything from the panellists' replies on is protected: what the floor round may not eat. */
const latestOf = (coming: readonly ProgrammeLine[], hardStop: Instant): Forecast['latest'] => {
  const first = coming.findIndex(
    (line, i) => (line.kind === 'reply' || line.kind === 'closing') && coming.slice(i).every((l) => l.kind !== 'floor'),
  );
  const line = coming[first];
  return line ? { line, at: plus(hardStop, duration(-sum(coming.slice(first).map((l) => l.planned)))) } : null;
};

/** The equal time, in steps of 15 s, that lets everyone who waits for the round that runs speak in it; null for none. */
export const shareOfRound = (facts: PlanFacts, now: Instant): Duration | null => {
  const round = facts.floor.round;
  if (round === null) return null;
  const of = facts.list.order.filter((id) => (facts.list.entries[id]?.round ?? 0) <= round.round).length;
  if (of === 0) return null;
  return largest(duration(round.planned), (each) => fitWith(facts, now, { each }) === of);
};

/** The equal time, in steps of 15 s, for the slots of an item that are still to come, within its planned end; null for none. */
export const shareOfItem = (line: ProgrammeLine, facts: PlanFacts, now: Instant): Duration | null => {
  const later = line.speakers.filter(({ called }) => !called).length;
  if (later === 0) return null;
  const begins = line.status === 'current' && line.startedAt !== null;
  const free = begins
    ? between(plus(now, leftOf(facts.floor.now?.face ?? null, now)), plus(line.startedAt ?? now, line.planned))
    : line.planned;
  const each = Math.floor((free / later - (begins ? PODIUM_HAND_OVER : 0)) / LIMIT_STEP) * LIMIT_STEP;
  return each >= LEAST ? duration(each) : null;
};
