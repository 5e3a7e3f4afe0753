import type { Limits } from '../session/vocabulary.ts';
import { between, type Duration, duration, type Instant, plus, sum } from '../timing/time.ts';
import type { ProgrammeLine } from '../views/podium-view.ts';
import { limitsAfter } from './limits.ts';
import { repliesShare } from './plan.ts';
import { freeAt, hoursOf, itemEndOf, type PlanFacts, PODIUM_HAND_OVER, planRounds, roundsAhead } from './reach.ts';
import { type Course, courseOf, waitingOf, walk } from './walk.ts';

/** Limits are offered in steps of 15 s, from 30 s (DESIGN 5). */
export const LIMIT_STEP: Duration = duration(15_000);
export const LEAST_LIMIT: Duration = duration(30_000);

/** The largest limit, in steps of 15 s up to `from`, for which `fits` is true; null where 30 s is too much. */
export const largest = (from: Duration, fits: (ms: Duration) => boolean): Duration | null => {
  let low = LEAST_LIMIT / LIMIT_STEP;
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

/** The largest limit below the longest one, for all who wait, for which `fits` is true of the limits that it makes. */
export const largestForRest = (limits: Limits, fits: (limits: Limits) => boolean): Duration | null => {
  const longest = Math.max(limits.default, ...Object.values(limits.byTier), ...Object.values(limits.byCategory));
  return largest(duration(longest - 1), (ms) => fits(limitsAfter(limits, { rest: true }, ms)));
};

/** The round that runs or, where none does, the next one, with those who wait for it; null where none is left. */
export const courseAhead = (facts: PlanFacts, now: Instant): Course | null => {
  const [ahead] = roundsAhead(facts, now);
  return ahead ? courseOf(ahead, waitingOf(facts.list)) : null;
};

/** What other limits would come to. */
export type Consequence = {
  /** Who waits for the round that runs, or for the next one, and how many of them are heard in it. */
  readonly of: number;
  readonly fit: number;
  /** How many of all who wait are heard in no round. */
  readonly lost: number;
};

/** What would become of those who wait if the limits were these, or stayed (null); null where no round is left. */
export const tryLimits = (facts: PlanFacts, now: Instant, limits: Limits | null): Consequence | null => {
  const rounds = planRounds(facts, now, limits);
  const [first] = rounds;
  if (!first) return null;
  const heard = rounds.reduce((count, round) => count + round.heard.length, 0);
  return { of: first.heard.length + first.left.length, fit: first.heard.length, lost: facts.list.order.length - heard };
};

/** The equal time, in steps of 15 s, that lets everyone who waits for the round speak in it; null for none. */
export const shareOfRound = (facts: PlanFacts, now: Instant): Duration | null => {
  const course = courseAhead(facts, now);
  if (course === null || course.waiting.rows.length === 0) return null;
  const { limits } = facts.session;
  const all = (ms: Duration) => walk(course, limitsAfter(limits, { all: true }, ms)) === course.waiting.rows.length;
  return largest(between(course.from, course.until), all);
};

/** Slots of an item that are still to come. */
const later = (line: ProgrammeLine): number => line.speakers.filter(({ called }) => !called).length;

/** From when the slots of an item that are still to come can be counted, and what stands before each of them. */
const shareFrom = (line: ProgrammeLine, facts: PlanFacts, now: Instant) => {
  if (line.status === 'current') return { from: freeAt(facts, now), before: PODIUM_HAND_OVER };
  const { programme } = facts;
  const until = programme.slice(0, programme.indexOf(line)).filter(({ status }) => status === 'coming');
  // The plan of what has not begun gives an item its minutes and nothing beside them.
  return { from: plus(itemEndOf(facts, now), sum(until.map((l) => l.planned))), before: duration(0) };
};

/**
 * The equal time, in steps of 15 s, for the slots of an item that are still to come: within its planned end, and with the
 * hard stop kept for what comes after it; null for none.
 */
export const shareOfItem = (line: ProgrammeLine, facts: PlanFacts, now: Instant): Duration | null => {
  const among = later(line);
  const hours = hoursOf(facts);
  if (among === 0 || hours === null || line.status === 'done' || line.status === 'skipped') return null;
  const { from, before } = shareFrom(line, facts, now);
  const planned = plus(line.startedAt ?? from, line.planned);
  const after = facts.programme.slice(facts.programme.indexOf(line) + 1).filter(({ status }) => status === 'coming');
  const latest = plus(hours.hardStop, duration(-sum(after.map((l) => l.planned))));
  const free = between(from, planned < latest ? planned : latest);
  const each = Math.floor((free / among - before) / LIMIT_STEP) * LIMIT_STEP;
  return each >= LEAST_LIMIT ? duration(each) : null;
};

/** What replies after the round that runs would be: so many, each so long, and the running order with them. */
export type RepliesNow = {
  readonly count: number;
  readonly each: Duration;
  readonly programme: PlanFacts['programme'];
};

/** The running order with the replies after the round that runs; null where none runs, they follow anyway, or nobody replies. */
export const withRepliesNow = ({ programme, floor }: PlanFacts): RepliesNow | null => {
  const open = programme.findIndex(({ id }) => id === floor.round?.item);
  const round = programme[open];
  if (!round || programme[open + 1]?.kind === 'reply') return null;
  const last = programme.find(({ kind, status }) => kind === 'reply' && status === 'coming');
  const panel = last ?? {
    speakers: programme.flatMap(({ kind, speakers }) => (kind === 'presentation' ? speakers : [])),
  };
  const count = panel.speakers.length;
  if (count === 0) return null;
  const rounds = programme.filter(
    ({ kind, status }) => kind === 'floor' && (status === 'current' || status === 'coming'),
  ).length;
  const each = repliesShare(last?.planned ?? null, rounds, count);
  const whole = duration(each * count);
  const replies: ProgrammeLine = {
    ...round,
    id: `${round.id}-replies`,
    kind: 'reply',
    protected: true,
    round: null,
    planned: whole,
    status: 'coming',
    startedAt: null,
    speakers: panel.speakers.map(({ name }) => ({ name, planned: each, called: false, done: false })),
  };
  const less = programme.map((line) =>
    line === last ? { ...line, planned: duration(Math.max(0, line.planned - whole)) } : line,
  );
  return { count, each, programme: less.toSpliced(open + 1, 0, replies) };
};

/** When an item ends if each slot that is still to come takes `each`. */
export const endOfShare = (line: ProgrammeLine, facts: PlanFacts, now: Instant, each: Duration): Instant => {
  const { from, before } = shareFrom(line, facts, now);
  return plus(from, duration(later(line) * (each + before)));
};
