import { expect, it } from 'vitest';
import type { RoomPageView } from '../../../src/contract/room-page.ts';
import { duration, type Instant, instant, minutes, plus, seconds } from '../../../src/core/timing/time.ts';
import type { RoomScene, RoomView } from '../../../src/core/views/room-view.ts';
import { roomRelay } from '../../../src/main/shell/room-relay.ts';

const start = instant(1_800_000_000_000);
const card = { title: 'Rivers', theme: 'Water', date: '2030-06-20', start: '15:00', end: '18:00', room: 'IV' };
const view = (scene: RoomScene): RoomView => ({
  language: 'en',
  title: 'Rivers',
  zone: 'UTC',
  clockOffset: duration(0),
  endsAt: null,
  scene,
});
const titleCard = view({ kind: 'title', notice: null, ...card });
const speaker = view({
  kind: 'speaker',
  name: 'Norway',
  under: null,
  face: { status: 'running', limit: minutes(2), used: duration(0), runningSince: start },
  next: [],
  more: 0,
});

const setUp = () => {
  let now: Instant = start;
  const sent: { seq: number; after: number; patch: unknown }[] = [];
  const pushed: string[] = [];
  const relay = roomRelay(
    () => now - start,
    (message) => {
      pushed.push(message.push);
      if (message.push === 'view') sent.push(message.data);
    },
  );
  let reading = { own: 0, host: start as number, rate: 1 };
  const received = (given: RoomView, other: Partial<typeof reading> = {}) => {
    reading = { ...reading, ...other };
    relay.received(given, reading);
  };
  const whole = async () => (await relay.handlers.whole?.({})) as { seq: number; view: RoomPageView | null };
  const wait = (time: number) => {
    now = plus(now, duration(time));
    relay.look();
  };
  return { relay, received, pushed, sent, whole, wait };
};

it('hands every view to the page, numbered without a gap, and the last one to a page that asks', async () => {
  const { received, sent, whole } = setUp();
  expect(await whole()).toEqual({ seq: 0, view: null });
  received(titleCard);
  received(speaker);
  received(speaker);
  expect(sent.map(({ seq, after }) => [seq, after])).toEqual([
    [1, 0],
    [2, 1],
  ]);
  expect(await whole()).toEqual({ seq: 2, view: { ...speaker, podiumLost: false } });
});

it('tells the page host time as it is now', async () => {
  const { relay, received, wait } = setUp();
  received(titleCard);
  wait(1_500);
  expect(await relay.handlers.time?.({})).toEqual({ host: start + 1_500, rate: 1 });
});

it('has the page measure again before it shows anything by another time', async () => {
  const { relay, received, pushed, wait } = setUp();
  received(titleCard);
  received(titleCard, { host: start + 20 });
  expect(pushed, 'within what is measured').toEqual(['view']);
  received(speaker, { own: 0, host: start + 20, rate: 10 });
  expect(pushed).toEqual(['view', 'reset', 'view']);
  wait(1_000);
  expect(await relay.handlers.time?.({})).toEqual({ host: start + 10_020, rate: 10 });
});

it('marks a lost podium after 10 s, once, and takes the mark away with the next view', async () => {
  const { relay, received, sent, whole, wait } = setUp();
  received(speaker);
  relay.lost();
  wait(seconds(9));
  expect(sent).toHaveLength(1);
  wait(seconds(1));
  wait(seconds(1));
  expect(sent).toHaveLength(2);
  expect((await whole()).view).toEqual({ ...speaker, podiumLost: true });
  received(speaker);
  expect((await whole()).view).toEqual({ ...speaker, podiumLost: false });
});

it('counts from the first loss, whatever was tried since', async () => {
  const { relay, received, whole, wait } = setUp();
  received(speaker);
  relay.lost();
  wait(seconds(9));
  relay.lost();
  wait(seconds(1));
  expect((await whole()).view?.podiumLost).toBe(true);
});

it('falls to the card it has seen, or to the bare title', async () => {
  const seen = setUp();
  seen.received(titleCard);
  seen.received(speaker);
  seen.relay.lost();
  seen.wait(minutes(4));
  expect((await seen.whole()).view?.scene).toEqual({ kind: 'title', notice: null, ...card });

  const late = setUp();
  late.received(speaker);
  late.relay.lost();
  late.wait(minutes(4));
  expect((await late.whole()).view?.scene).toMatchObject({
    kind: 'title',
    notice: null,
    title: 'Rivers',
    theme: null,
    date: '',
  });
});
