/**
 * How host time goes, as one process learned it: it was `host` when that process's own clock showed `own`, and goes `rate`
 * times as fast. Both in ms. The rate is 1 but in a rehearsal.
 */
export type HostReading = { readonly own: number; readonly host: number; readonly rate: number };

/** What is taken for host time before anything is known of it. */
export const UNREAD: HostReading = { own: 0, host: 0, rate: 1 };

/** Host time when the own clock shows `own`, not rounded. */
export const hostAt = (reading: HostReading, own: number): number => reading.host + (own - reading.own) * reading.rate;

/** True if both say the same of any moment near `own`, to within `tolerance` ms of host time. */
export const saysTheSame = (a: HostReading, b: HostReading, own: number, tolerance: number): boolean =>
  a.rate === b.rate && Math.abs(hostAt(a, own) - hostAt(b, own)) <= tolerance;

/** By so much, in ms of host time, two measurements of one clock never differ: it is another clock then. */
export const TIME_MOVED_MS = 250;
