import { expect, test, vi } from 'vitest';
import { connectionOver } from '../../src/contract/client.ts';
import { hostAt } from '../../src/contract/host-time.ts';
import { push, serve } from '../../src/contract/server.ts';
import { createViewClient } from '../../src/contract/view-client.ts';
import { transportPair } from './pair.ts';

type View = { readonly a: number; readonly b: string };

/** A host that holds one view, and a client of it whose clock the test moves. */
const joined = (
  over: { whole?: () => { seq: number; view: unknown }; host?: () => number; rate?: () => number } = {},
) => {
  const [near, far] = transportPair();
  const asked = vi.fn(over.whole ?? (() => ({ seq: 0, view: { a: 1, b: 'x' } })));
  const time = vi.fn(() => ({ host: (over.host ?? (() => 1_000_000))(), rate: (over.rate ?? (() => 1))() }));
  serve(far, {
    role: 'podium',
    pause: () => Promise.resolve(),
    handlers: { whole: asked, time, execute: () => ({ ok: true, seq: 7 }) },
    report: (fault) => {
      throw fault;
    },
  });
  const ticks = new Map<number, () => void>();
  let now = 0;
  const client = createViewClient<View>(connectionOver(near), {
    now: () => now,
    every: (ms, tick) => {
      ticks.set(ms, tick);
      return () => ticks.delete(ms);
    },
    newId: () => '00000000-0000-4000-8000-000000000000',
  });
  const view = (seq: number, after: number, patch: object) => push(far, { push: 'view', data: { seq, after, patch } });
  return { client, asked, time, ticks, far, view, setNow: (ms: number) => (now = ms) };
};

test('joins: the host’s time is known before there is a view to count by', async () => {
  const { client, time } = joined();
  expect(client.getSnapshot()).toBeNull();
  await vi.waitFor(() => expect(client.getSnapshot()).toEqual({ a: 1, b: 'x' }));
  expect(client.reading()).toEqual({ own: 0, host: 1_000_000, rate: 1 });
  expect(time).toHaveBeenCalledTimes(5);
});

test('follows pushes in order, tells once each, and keeps the snapshot while nothing comes', async () => {
  const { client, asked, view } = joined();
  await vi.waitFor(() => expect(client.getSnapshot()).not.toBeNull());
  const told = vi.fn();
  client.subscribe(told);
  view(1, 0, { set: { a: 2 } });
  view(2, 1, { set: { b: 'y' } });
  await vi.waitFor(() => expect(client.getSnapshot()).toEqual({ a: 2, b: 'y' }));
  expect(told).toHaveBeenCalledTimes(2);
  expect(client.getSnapshot()).toBe(client.getSnapshot());
  expect(asked).toHaveBeenCalledTimes(1);
});

test('asks for the whole when a push is missing, and takes what came meanwhile on top of it', async () => {
  let seq = 0;
  const { client, asked, view } = joined({ whole: () => ({ seq, view: { a: seq, b: 'whole' } }) });
  await vi.waitFor(() => expect(client.getSnapshot()).not.toBeNull());
  seq = 3;
  view(3, 2, { set: { a: 3 } });
  view(4, 3, { set: { b: 'later' } });
  await vi.waitFor(() => expect(client.getSnapshot()).toEqual({ a: 3, b: 'later' }));
  expect(asked).toHaveBeenCalledTimes(2);
});

test('asks again when a patch cannot be read, and when another session was opened', async () => {
  const { client, asked, view, far } = joined();
  await vi.waitFor(() => expect(client.getSnapshot()).not.toBeNull());
  view(1, 0, { in: { list: 'nonsense' } });
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  push(far, { push: 'reset', data: {} });
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(3));
});

test('takes the shortest of a few round trips for the offset, and measures again each 30 s', async () => {
  const trips = [40, 8, 90, 6, 30];
  let at = 0;
  let half = 0;
  const { client, ticks, setNow } = joined({
    // Answers come back late by another amount each time; only half of a trip can be told from the offset.
    host: () => {
      half = (trips.shift() ?? 2) / 2;
      at += half;
      const host = 500_000 + at;
      at += half * 3;
      setNow(at);
      return host;
    },
  });
  await vi.waitFor(() => expect(client.getSnapshot()).not.toBeNull());
  expect(Math.abs(hostAt(client.reading(), 0) - 500_000)).toBeLessThanOrEqual(6);
  ticks.get(30_000)?.();
  await vi.waitFor(() => expect(Math.abs(hostAt(client.reading(), 0) - 500_000)).toBeLessThanOrEqual(2));
});

test('learns how fast the host’s time goes, and afresh when it is told to ask again', async () => {
  let [at, rate] = [0, 1];
  const { client, far, setNow } = joined({ host: () => 500_000 + at * rate, rate: () => rate });
  await vi.waitFor(() => expect(client.getSnapshot()).not.toBeNull());
  at = 100;
  setNow(at);
  rate = 10;
  push(far, { push: 'reset', data: {} });
  await vi.waitFor(() => expect(client.reading().rate).toBe(10));
  expect(hostAt(client.reading(), 160)).toBe(501_600);
});

test('knows what the host says of itself', async () => {
  const { client, far } = joined();
  push(far, {
    push: 'status',
    data: {
      recording: false,
      rooms: 1,
      roomWindow: 'display',
      roomDisplay: null,
      screenAway: false,
      canPlace: true,
      desks: 0,
      network: null,
      incoming: null,
      openedFromOutside: 0,
    },
  });
  await vi.waitFor(() => expect(client.getStatus()?.recording).toBe(false));
});

test('tries again when the host fails at first', async () => {
  const [near, far] = transportPair();
  let fails = true;
  const reported = vi.fn();
  serve(far, {
    role: 'podium',
    pause: () => Promise.resolve(),
    handlers: {
      whole: () => {
        if (fails) throw new Error('not yet');
        return { seq: 0, view: { a: 1 } };
      },
      time: () => ({ host: 5, rate: 1 }),
    },
    report: reported,
  });
  let retry = () => {};
  const client = createViewClient<{ a: number }>(connectionOver(near), {
    now: () => 0,
    every: (ms, tick) => {
      if (ms === 1_000) retry = tick;
      return () => {};
    },
    newId: () => '',
  });
  await vi.waitFor(() => expect(reported).toHaveBeenCalled());
  fails = false;
  await vi.waitFor(() => {
    retry();
    expect(client.getSnapshot()).toEqual({ a: 1 });
  });
});

test('a call on a closed connection fails instead of hanging', async () => {
  const [near, far] = transportPair();
  const connection = connectionOver(near);
  const open = connection.call('time', {});
  far.close();
  await expect(open).rejects.toThrow('closed');
  await expect(connection.call('time', {})).rejects.toThrow('closed');
});
