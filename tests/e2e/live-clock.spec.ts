import type { Page } from '@playwright/test';
import { seconds } from '../../src/core/timing/time.ts';
import { eventsOf } from './support/log.ts';
import { send, untilSpeaking, viewOf } from './support/meeting.ts';
import { expect, type Room, test } from './support/rostrum.ts';
import { compareWithLog, samplesOf, startSampling } from './support/sampler.ts';
import { plugIn, unplug, windowsOf } from './support/screens.ts';

const bothShow = async (page: Page, room: Room, state: string) => {
  await expect(page.getByTestId('floor-state')).toHaveAttribute('data-state', state);
  await expect(room.page.getByTestId('room-state')).toHaveAttribute('data-state', state);
};

const last = (page: Page) => page.getByTestId('last-event');

test('pause, resume, overrun, undo of a call with the clock restored, redo: both windows follow the log', async ({
  rostrum,
}) => {
  test.setTimeout(120_000);
  const { page } = await rostrum.startPodium();
  const room = await rostrum.room();
  await startSampling(page, 'floor-clock');
  await startSampling(room.page, 'room-clock');
  const speaker = (await untilSpeaking(page)).floor.now;
  await bothShow(page, room, 'running');
  const primary = page.getByTestId('primary-action');
  const next = (await viewOf(page)).floor.primary?.now.label.params.next;

  await page.keyboard.press('p');
  await bothShow(page, room, 'paused');
  const still = await room.page.getByTestId('room-clock').textContent();
  await expect(page.getByTestId('floor-clock')).toHaveText(still ?? '');
  await expect(primary).toContainText('Resume');
  await page.keyboard.press('p');
  await bothShow(page, room, 'running');

  // The wrong name is called, and taken back: the speaker goes on as if never interrupted, then the end is taken back.
  await page.keyboard.press('Space', { delay: 650 });
  await expect(room.page.getByTestId('room-name')).toHaveText(String(next));
  await page.keyboard.press('u');
  await expect(last(page)).toContainText('Taken back: Floor given to');
  await page.keyboard.press('u');
  await expect(last(page)).toContainText(`Taken back: End of ${speaker?.name}`);
  await expect(room.page.getByTestId('room-name')).toHaveText(speaker?.name ?? '');
  await bothShow(page, room, 'running');
  await page.keyboard.press('Shift+U');
  await expect(last(page)).toContainText(`Done again: End of ${speaker?.name}`);
  await page.keyboard.press('Shift+U');
  await expect(room.page.getByTestId('room-name')).toHaveText(String(next));
  await bothShow(page, room, 'called');

  // What is left is taken away: the last seconds, then over.
  await page.keyboard.press('Space');
  await bothShow(page, room, 'running');
  const turn = (await viewOf(page)).floor.now?.turn ?? '';
  await send(page, { type: 'AddTime', turn, ms: seconds(-415) });
  await bothShow(page, room, 'concluding');
  await bothShow(page, room, 'over');
  await expect(room.page.getByTestId('room-clock')).toHaveText('+0:02');

  const events = eventsOf(rostrum.session);
  expect(compareWithLog(await samplesOf(page), events, 'the podium')).toBeGreaterThan(20);
  expect(compareWithLog(await samplesOf(room.page), events, 'the room')).toBeGreaterThan(20);
});

test('the second display goes and comes back in mid-speech: the number is right, the podium never covered', async ({
  rostrum,
}) => {
  const { page } = await rostrum.startPodium();
  const room = await rostrum.room();
  await expect.poll(() => windowsOf(room.pid)[0]).toMatchObject({ x: 1280, y: 0, width: 1920, height: 1080 });
  await untilSpeaking(page);
  await bothShow(page, room, 'running');
  await startSampling(room.page, 'room-clock');
  unplug();
  try {
    await expect.poll(() => windowsOf(room.pid)).toEqual([]);
    await expect(page.getByTestId('floor-state')).toHaveAttribute('data-state', 'running');
  } finally {
    plugIn();
  }
  await expect.poll(() => windowsOf(room.pid)[0]).toMatchObject({ x: 1280, y: 0, width: 1920, height: 1080 });
  await expect.poll(async () => (await samplesOf(room.page)).length).toBeGreaterThan(30);
  expect(compareWithLog(await samplesOf(room.page), eventsOf(rostrum.session), 'the room')).toBeGreaterThan(20);
});
