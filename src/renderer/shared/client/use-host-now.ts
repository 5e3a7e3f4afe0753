import { useEffect, useReducer } from 'react';
import { type Instant, instant } from '../../../core/timing/time.ts';
import { useViewStore } from './view-store.tsx';

/** This window's own clock, in ms: monotonic, never stepped; its zero means nothing. */
export const localNow = (): number => performance.now();

/** The longest sleep, in ms: after the machine itself slept, timers are late by as much, and this is the most they can be. */
const LONGEST_SLEEP = 5_000;

/** How long to sleep, in whole ms of at least 1, so that the first look after it is not before `edge`. */
export const sleepUntil = (edge: Instant | null, now: number): number =>
  edge === null ? LONGEST_SLEEP : Math.min(LONGEST_SLEEP, Math.max(1, Math.ceil(edge - now)));

/**
 * Host time, read afresh at each render; renders again at each instant that `edge` names (null: nothing moves), and
 * when the window is shown or woken. Nothing is counted down: every sleep is computed from the offset again.
 */
export const useHostNow = (edge: (now: Instant) => Instant | null): Instant => {
  const store = useViewStore();
  const [, renderAgain] = useReducer((n: number) => n + 1, 0);
  const now = instant(Math.floor(localNow() + store.offset()));

  // Runs after every render: the render may come from a new view, whose next edge is another one.
  useEffect(() => {
    const timer = setTimeout(renderAgain, sleepUntil(edge(now), localNow() + store.offset()));
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
