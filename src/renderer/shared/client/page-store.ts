import { createViewClient, type ViewClient } from '../../../contract/view-client.ts';
import { bridge } from './bridge.ts';
import { localNow } from './use-host-now.ts';

/** Wall clock and own clock apart by this much, in ms, since the last look: the machine slept, or its clock was set. */
const JUMP = 1_000;

const every = (ms: number, tick: () => void): (() => void) => {
  const timer = setInterval(tick, ms);
  return () => clearInterval(timer);
};

/** Joins the page to its host, for as long as the page lives. Measures the offset again after the machine slept. */
export const createPageStore = <View extends object>(): ViewClient<View> => {
  const store = createViewClient<View>(bridge(), { now: localNow, every, newId: () => crypto.randomUUID() });
  let apart = Date.now() - localNow();
  every(1_000, () => {
    const before = apart;
    apart = Date.now() - localNow();
    if (Math.abs(apart - before) > JUMP) void store.measure().catch(() => {});
  });
  return store;
};
