import { useEffect, useReducer } from 'react';
import { hostAt } from '../../../contract/host-time.ts';
import type { ViewClient } from '../../../contract/view-client.ts';
import { type Instant, instant } from '../../../core/timing/time.ts';
import { useViewStore } from './view-store.tsx';

/** This window's own clock, in ms: monotonic, never stepped; its zero means nothing. */
export const localNow = (): number => performance.now();

/** The longest sleep, in ms: after the machine itself slept, timers are late by as much, and this is the most they can be. */
const LONGEST_SLEEP = 5_000;

/** Host time at this moment, in whole ms: an instant that has been reached. */
export const hostNow = (store: Pick<ViewClient<unknown>, 'reading'>): Instant =>
  instant(Math.floor(hostAt(store.reading(), localNow())));

/**
 * How long to sleep, in whole ms of at least 1 of this window's own clock, so that the first look after it is not before
 * `edge`, which like `now` is host time that goes at `rate`.
 */
export const sleepUntil = (edge: Instant | null, now: number, rate: number): number =>
  edge === null ? LONGEST_SLEEP : Math.min(LONGEST_SLEEP, Math.max(1, Math.ceil((edge - now) / rate)));

/**
 * Host time, read afresh at each render; renders again at each instant that `edge` names (null: nothing moves), and
 * when the window is shown or woken. Nothing is counted down: every sleep is computed from the host's time again.
 */
export const useHostNow = (edge: (now: Instant) => Instant | null): Instant => {
  const store = useViewStore();
  const [, renderAgain] = useReducer((n: number) => n + 1, 0);
  const now = hostNow(store);

  // Runs after every render: the render may come from a new view, whose next edge is another one.
  useEffect(() => {
    const reading = store.reading();
    const timer = setTimeout(renderAgain, sleepUntil(edge(now), hostAt(reading, localNow()), reading.rate));
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    document.addEventListener('visibilitychange', renderAgain);
    window.addEventListener('focus', renderAgain);
    window.addEventListener('pageshow', renderAgain);
    return () => {
      document.removeEventListener('visibilitychange', renderAgain);
      window.removeEventListener('focus', renderAgain);
      window.removeEventListener('pageshow', renderAgain);
    };
  }, []);
  return now;
};
