import { existsSync } from 'node:fs';
import { type ClockFace, clockText, remaining } from '../../src/core/timing/clock-face.ts';
import { duration, instant } from '../../src/core/timing/time.ts';
import { hostOffset, untilSpeaking } from './support/meeting.ts';
import { exitOf, isAlive, killAndWait, roomPid, startElectron } from './support/processes.ts';
import { expect, type Room, test } from './support/rostrum.ts';
import { closeWindow, windowsOf } from './support/screens.ts';

/** What the room's clock says, and what it should say at that moment; within 100 ms of an edge two answers are right. */
const readClock = async ({ page }: Room, face: ClockFace, offset: number) => {
  const shown = await page.getByTestId('room-clock').textContent({ timeout: 1_000 });
  const left = remaining(face, instant(performance.now() + offset));
  return { shown, right: [-100, 0, 100].map((ms) => clockText(duration(left + ms))) };
};

const expectRightClock = async (room: Room, face: ClockFace, offset: number) => {
  const { shown, right } = await readClock(room, face, offset);
  expect(right).toContain(shown);
};

const facing = (now: { readonly face: ClockFace } | null): ClockFace => {
  if (!now) throw new Error('Nobody speaks.');
  return now.face;
};

test('a room that is killed is back within 5 s with the right number', async ({ rostrum }) => {
  const { page } = await rostrum.startPodium();
  const first = await rostrum.room();
  const face = facing((await untilSpeaking(page)).floor.now);
  const offset = await hostOffset(page);
  await expect(first.page.getByTestId('room-state')).toHaveAttribute('data-state', 'running');
  await expectRightClock(first, face, offset);

  const killedAt = performance.now();
  await killAndWait(first.pid);
  await expect.poll(() => windowsOf(roomPid(rostrum.home) ?? -1).length, { intervals: [50] }).toBe(1);
  expect(performance.now() - killedAt).toBeLessThanOrEqual(5_000);

  const second = await rostrum.room();
  expect(second.pid).not.toBe(first.pid);
  await expectRightClock(second, face, offset);
});

test('a room whose page hangs is given another page, and the same process', async ({ rostrum }) => {
  const { page } = await rostrum.startPodium();
  const room = await rostrum.room();
  const face = facing((await untilSpeaking(page)).floor.now);
  const offset = await hostOffset(page);
  // By then the page has beaten for long enough to be watched closely.
  await expect.poll(() => room.page.evaluate(() => performance.now()), { timeout: 15_000 }).toBeGreaterThan(8_000);
  const hung = room.page.waitForEvent('crash', { timeout: 10_000 });
  const hangsFrom = performance.now();
  void room.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => {});
  await hung;

  const after = await rostrum.room();
  expect(performance.now() - hangsFrom).toBeLessThanOrEqual(8_000);
  expect(after.pid).toBe(room.pid);
  await expect(after.page.getByTestId('room-clock')).toBeVisible();
  await expectRightClock(after, face, offset);
});

test('a room outlives its podium, counts on, and is adopted by the next one', async ({ rostrum }) => {
  const { page } = await rostrum.startPodium();
  const room = await rostrum.room();
  const face = facing((await untilSpeaking(page)).floor.now);
  const offset = await hostOffset(page);
  await expect(room.page.getByTestId('room-state')).toHaveAttribute('data-state', 'running');

  await rostrum.killPodium();
  await expectRightClock(room, face, offset);
  await expect(room.page.getByTestId('room-mark')).toHaveCount(0);
  // The mark stands after 10 s, and the clock goes on being right.
  await expect(room.page.getByTestId('room-mark')).toBeVisible({ timeout: 15_000 });
  await expectRightClock(room, face, offset);
  expect(isAlive(room.pid)).toBe(true);

  const next = await rostrum.startPodium();
  await expect(room.page.getByTestId('room-mark')).toHaveCount(0, { timeout: 15_000 });
  expect(roomPid(rostrum.home)).toBe(room.pid);
  const resumed = await hostOffset(next.page);
  expect(Math.abs(resumed - offset)).toBeLessThan(100);
  await expectRightClock(room, face, resumed);
  await expect(next.page.getByTestId('now-speaking').first()).toBeVisible();
});

test('closing the podium’s window ends everything cleanly', async ({ rostrum }) => {
  const child = startElectron(['--home', rostrum.home, '--open', rostrum.session]);
  const podium = child.pid ?? 0;
  await expect.poll(() => windowsOf(podium).length, { timeout: 30_000 }).toBe(1);
  await expect.poll(() => windowsOf(roomPid(rostrum.home) ?? -1).length, { timeout: 30_000 }).toBe(1);
  const room = roomPid(rostrum.home) ?? 0;
  expect(existsSync(`${rostrum.session}-wal`)).toBe(true);

  const [window] = windowsOf(podium);
  closeWindow(window?.title ?? '');
  expect(await exitOf(child)).toBe(0);
  await expect.poll(() => isAlive(room), { timeout: 5_000 }).toBe(false);
  expect(existsSync(`${rostrum.session}-wal`)).toBe(false);
  expect(existsSync(`${rostrum.home}/host.json`)).toBe(false);
});
