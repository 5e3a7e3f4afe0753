import type { Command } from '../core/session/commands.ts';
import { type ExecuteAnswer, type Push, pushSchema } from './api.ts';
import { type Connection, callHost } from './client.ts';
import { type HostReading, UNREAD } from './host-time.ts';
import { applyPatch } from './view-patch.ts';

/** What a client needs of the place where it runs. */
export type ClientPlace = {
  /** Its own monotonic clock in ms; the zero means nothing. */
  readonly now: () => number;
  /** Calls `tick` each `ms` until the answer is called. */
  readonly every: (ms: number, tick: () => void) => () => void;
  /** A UUID that was never used. */
  readonly newId: () => string;
};

export type Status = Extract<Push, { push: 'status' }>['data'];

/** A mirror of the host's view, kept by pushes: the client's side of the contract for windows and processes. */
export type ViewClient<View> = {
  /** Is told of each new view or status. The answer ends it. */
  readonly subscribe: (changed: () => void) => () => void;
  /** The view as last pushed; null until it and the host's time are known. */
  readonly getSnapshot: () => View | null;
  /** The host's status as last pushed; null before the first. */
  readonly getStatus: () => Status | null;
  /** How host time goes by `now()`, as measured last. */
  readonly reading: () => HostReading;
  /** Measures it afresh: after a sleep. */
  readonly measure: () => Promise<void>;
  readonly execute: (command: Command) => Promise<ExecuteAnswer>;
  readonly close: () => void;
};

/** The host's time is measured this often (DESIGN 4), by the shortest of a few round trips. */
const MEASURE_EACH_MS = 30_000;
const ROUND_TRIPS = 5;
/** A client that has no view yet asks again after this. */
const RETRY_MS = 1_000;

/**
 * Joins at once: measures the host's time, then asks for the whole. A push that does not follow the last one makes it ask for
 * the whole again; until that has come, the view stays as it was.
 */
export const createViewClient = <View extends object>(
  connection: Connection,
  { now, every, newId }: ClientPlace,
): ViewClient<View> => {
  const listeners = new Set<() => void>();
  let view: Readonly<Record<string, unknown>> | null = null;
  let seq = 0;
  let status: Status | null = null;
  let reading = UNREAD;
  let mustMeasure = true;
  let asking = false;
  let askAgain = false;
  let early: Extract<Push, { push: 'view' }>['data'][] = [];

  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  const measure = async () => {
    let best = Number.POSITIVE_INFINITY;
    let found = reading;
    for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
      const sent = now();
      const { host, rate } = await callHost(connection, 'time', {});
      const back = now();
      const isBetter = back - sent < best || rate !== found.rate;
      if (isBetter) [best, found] = [back - sent, { own: (sent + back) / 2, host, rate }];
    }
    reading = found;
    mustMeasure = false;
    tell();
  };

  const ask = async () => {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    try {
      do {
        askAgain = false;
        early = [];
        if (mustMeasure) await measure();
        const whole = await callHost(connection, 'whole', {});
        [view, seq] = [whole.view as Readonly<Record<string, unknown>>, whole.seq];
        for (const sent of early) if (sent.seq > seq && !follow(sent)) askAgain = true;
      } while (askAgain);
      tell();
    } finally {
      asking = false;
    }
  };

  /** Takes the push in if it follows the last one and can be read; else the whole has to be asked for. */
  const follow = (sent: Extract<Push, { push: 'view' }>['data']): boolean => {
    if (view === null || sent.after !== seq) return false;
    try {
      view = applyPatch(view, sent.patch as Readonly<Record<string, unknown>>);
    } catch {
      return false;
    }
    seq = sent.seq;
    return true;
  };

  const stopListening = connection.onPush((message) => {
    const read = pushSchema.safeParse(message);
    if (!read.success) return;
    const sent = read.data;
    if (sent.push === 'status') {
      status = sent.data;
      tell();
    } else if (sent.push === 'reset') {
      // Another session has another host time.
      mustMeasure = true;
      void ask().catch(missed);
    } else if (sent.push === 'view') {
      if (asking) early.push(sent.data);
      else if (follow(sent.data)) tell();
      else void ask().catch(missed);
    }
  });

  /** The host is not there or failed: the view stays, and the next tick or push tries again. */
  let isBehind = true;
  const missed = () => {
    isBehind = true;
  };
  const join = () => {
    isBehind = false;
    void ask().catch(missed);
  };
  const stopRetrying = every(RETRY_MS, () => {
    if (isBehind) join();
  });
  const stopMeasuring = every(MEASURE_EACH_MS, () => void measure().catch(() => {}));
  join();

  return {
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    getSnapshot: () => view as View | null,
    getStatus: () => status,
    reading: () => reading,
    measure,
    execute: (command) => callHost(connection, 'execute', { commandId: newId(), command }),
    close() {
      stopListening();
      stopRetrying();
      stopMeasuring();
      listeners.clear();
    },
  };
};
