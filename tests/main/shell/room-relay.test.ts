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
  const relay = roomRelay(
    () => now,
    ({ data }) => sent.push(data),
  );
  const whole = async () => (await relay.handlers.whole?.({})) as { seq: number; view: RoomPageView | null };
  const wait = (time: number) => {
    now = plus(now, duration(time));
    relay.look();
  };
  return { relay, sent, whole, wait };
};

it('hands every view to the page, numbered without a gap, and the last one to a page that asks', async () => {
  const { relay, sent, whole } = setUp();
  expect(await whole()).toEqual({ seq: 0, view: null });
  relay.received(titleCard);
  relay.received(speaker);
  relay.received(speaker);
  expect(sent.map(({ seq, after }) => [seq, after])).toEqual([
    [1, 0],
    [2, 1],
  ]);
  expect(await whole()).toEqual({ seq: 2, view: { ...speaker, podiumLost: false } });
});

it('tells the page host time as it is now', async () => {
  const { relay, wait } = setUp();
  wait(1_500);
  expect(await relay.handlers.time?.({})).toEqual({ host: start + 1_500 });
});

it('marks a lost podium after 10 s, once, and takes the mark away with the next view', async () => {
  const { relay, sent, whole, wait } = setUp();
  relay.received(speaker);
  relay.lost();
  wait(seconds(9));
  expect(sent).toHaveLength(1);
  wait(seconds(1));
  wait(seconds(1));
  expect(sent).toHaveLength(2);
  expect((await whole()).view).toEqual({ ...speaker, podiumLost: true });
  relay.received(speaker);
  expect((await whole()).view).toEqual({ ...speaker, podiumLost: false });
});

it('counts from the first loss, whatever was tried since', async () => {
  const { relay, whole, wait } = setUp();
  relay.received(speaker);
  relay.lost();
  wait(seconds(9));
  relay.lost();
  wait(seconds(1));
  expect((await whole()).view?.podiumLost).toBe(true);
});

it('falls to the card it has seen, or to the bare title', async () => {
  const seen = setUp();
  seen.relay.received(titleCard);
  seen.relay.received(speaker);
  seen.relay.lost();
  seen.wait(minutes(4));
  expect((await seen.whole()).view?.scene).toEqual({ kind: 'title', notice: null, ...card });

  const late = setUp();
  late.relay.received(speaker);
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
