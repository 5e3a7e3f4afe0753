import { type ClockFace, remaining } from '../timing/clock-face.ts';
import { between, type Duration, duration, type Instant, plus, sum } from '../timing/time.ts';
import type { PodiumView } from '../views/podium-view.ts';

/** What the plan comes to. Windows compute it from what they see; it is never sent (DESIGN 2). */
export type Forecast = {
  /** When the meeting ends if everything still to come takes what was planned for it. */
  readonly sessionEnd: Instant;
  /** Projected end less planned end; negative is early. */
  readonly drift: Duration;
  /** The projected end less the hard stop; positive is over. */
  readonly over: Duration;
  /** When the floor round's time is used; null outside one. */
  readonly roundEnd: Instant | null;
  /**
   * In a floor round: how many of those waiting fit before its end, counting hand-overs, and the largest limit for all
   * (in steps of 15 s, from 30 s) at which everybody does; null where none does or none is needed.
   */
  readonly fits: { readonly of: number; readonly fit: number; readonly remedy: Duration | null } | null;
};

const STEP = 15_000;
const LEAST = 30_000;
/** A meeting held this far from its planned start is held on another day: its plan counts from the gavel. */
const ANOTHER_DAY = 12 * 3_600_000;

/** What of a view the plan is computed from: podium and desk both have it. */
export type Planned = Pick<PodiumView, 'session' | 'programme' | 'list'> & {
  readonly floor: Pick<PodiumView['floor'], 'now' | 'round' | 'handOver'>;
};

/** The forecast at `now`; null before a session is prepared. */
export const forecast = (view: Planned, now: Instant): Forecast | null => {
  const { openedAt } = view.session;
  if (view.session.plannedStart === null || view.session.hardStop === null) return null;
  const moved = openedAt !== null && Math.abs(between(view.session.plannedStart, openedAt)) > ANOTHER_DAY;
  const plannedStart = moved ? openedAt : view.session.plannedStart;
  const hardStop = plus(plannedStart, between(view.session.plannedStart, view.session.hardStop));
  const planned = sum(view.programme.map((line) => line.planned));
  const coming = sum(view.programme.filter((line) => line.status === 'coming').map((line) => line.planned));
  const sessionEnd = view.session.closedAt ?? plus(here(view, plannedStart, now), coming);
  const { round } = view.floor;
  const roundEnd = round && plus(round.startedAt, round.planned);
  return {
    sessionEnd,
    drift: between(plus(plannedStart, planned), sessionEnd),
    over: between(hardStop, sessionEnd),
    roundEnd,
    fits: roundEnd && fitsOf(view, roundEnd, now),
  };
};

/** When what runs now is expected to be over. */
const here = ({ session, programme, floor }: Omit<Planned, 'list'>, start: Instant, now: Instant): Instant => {
  if (session.openedAt === null) return now > start && between(start, now) < ANOTHER_DAY ? now : start;
  const line = programme.find((l) => l.status === 'current');
  if (!line || line.startedAt === null) return now;
  const planned = plus(line.startedAt, line.planned);
  const speaking = plus(now, left(floor.now?.face ?? null, now));
  return planned > speaking ? planned : speaking;
};

const left = (face: ClockFace | null, now: Instant): Duration =>
  face === null ? duration(0) : duration(Math.max(0, remaining(face, now)));

const fitsOf = (
  { floor, list }: Pick<Planned, 'floor' | 'list'>,
  end: Instant,
  now: Instant,
): NonNullable<Forecast['fits']> => {
  const round = floor.round?.round ?? 1;
  const rows = list.order.flatMap((id) => list.entries[id] ?? []).filter((row) => (row.round ?? 0) <= round);
  const busy = floor.now && floor.now.kind === 'intervention' ? left(floor.now.face, now) : 0;
  const free = between(now, end) - busy;
  const count = (cap: number): number => {
    let spent = 0;
    const over = rows.findIndex((row) => {
      spent += Math.min(row.limit, cap) + floor.handOver;
      return spent > free;
    });
    return over === -1 ? rows.length : over;
  };
  const fit = count(Number.POSITIVE_INFINITY);
  if (fit === rows.length) return { of: rows.length, fit, remedy: null };
  const longest = Math.max(...rows.map((row) => row.limit));
  let cap = Math.floor((longest - 1) / STEP) * STEP;
  while (cap >= LEAST && count(cap) < rows.length) cap -= STEP;
  return { of: rows.length, fit, remedy: cap >= LEAST ? duration(cap) : null };
};
