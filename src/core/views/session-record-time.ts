import type { SessionState } from '../session/state.ts';

/**
 * A moment of host time as the session's corrected clock shows it, in whole seconds since 1970. This is the one place
 * where the record rounds.
 */
export const shownSeconds = (state: Pick<SessionState, 'clockOffset'>, at: number): number =>
  Math.round((at + state.clockOffset) / 1000);

/** Whole seconds as H:MM:SS, with a minus sign before the gavel. */
export const offsetText = (seconds: number): string => {
  const all = Math.abs(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${seconds < 0 ? '-' : ''}${Math.floor(all / 3600)}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
};
