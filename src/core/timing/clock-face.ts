import { between, type Duration, duration, type Instant, plus } from './time.ts';

/** The last part of a turn in which it is asked to conclude: 30 s, inclusive (DESIGN 4). */
export const CONCLUDING: Duration = duration(30_000);

/** All a window needs to count a turn by itself: remaining time is a function of this and now. */
export type ClockFace = {
  readonly status: 'called' | 'running' | 'paused' | 'ended';
  /** Allotted and added time together. */
  readonly limit: Duration;
  /** Sum of the closed intervals. */
  readonly used: Duration;
  /** Start of the open interval, or null while the clock stands. */
  readonly runningSince: Instant | null;
};

export type Phase = 'called' | 'running' | 'concluding' | 'over' | 'paused';

/** Time spoken at `now`, in ms; pauses do not count. */
export const used = (face: ClockFace, now: Instant): Duration =>
  face.runningSince === null ? face.used : duration(face.used + Math.max(0, between(face.runningSince, now)));

/** Time left at `now`, in ms; negative past the limit. */
export const remaining = (face: ClockFace, now: Instant): Duration => duration(face.limit - used(face, now));

/** What the room is told by word, shape, bar and colour. A paused turn stays paused, also past its limit. */
export const phase = (face: ClockFace, now: Instant): Phase => {
  if (face.status === 'called') return 'called';
  if (face.status === 'paused') return 'paused';
  const left = remaining(face, now);
  if (left < 0) return 'over';
  return left <= CONCLUDING ? 'concluding' : 'running';
};

/** The whole seconds shown: rounded up until zero, then rounded down and `over` (DESIGN 4). */
export const shown = (left: Duration): { readonly over: boolean; readonly seconds: number } =>
  left >= 0 ? { over: false, seconds: Math.ceil(left / 1000) } : { over: true, seconds: Math.floor(-left / 1000) };

/** "1:24", "+0:12", "1:02:03": the digits of podium and room, the same in every language. */
export const clockText = (left: Duration): string => {
  const { over, seconds } = shown(left);
  return (over ? '+' : '') + minutesText(seconds);
};

/** Whole seconds as m:ss, from one hour h:mm:ss. Refuses nothing; a negative number counts as 0. */
export const minutesText = (seconds: number): string => {
  const all = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const m = Math.floor(all / 60);
  return m < 60 ? `${m}:${two(all % 60)}` : `${Math.floor(m / 60)}:${two(m % 60)}:${two(all % 60)}`;
};

/** The next instant at which the digits change, or null while the clock stands: what a window sleeps until. */
export const nextEdge = (face: ClockFace, now: Instant): Instant | null => {
  if (face.runningSince === null) return null;
  const left = remaining(face, now);
  // "0:00" stands for the exact instant only; the plus sign comes with the first ms past it.
  if (left === 0) return plus(now, duration(1));
  return plus(now, duration(left > 0 ? left % 1000 || 1000 : 1000 - (-left % 1000)));
};
