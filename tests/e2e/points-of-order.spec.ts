import type { Page } from '@playwright/test';
import { project } from '../../src/core/session/effective-log.ts';
import type { LoggedEvent } from '../../src/core/session/events.ts';
import { faceOf } from '../../src/core/session/state.ts';
import { clockText, remaining } from '../../src/core/timing/clock-face.ts';
import { instant } from '../../src/core/timing/time.ts';
import type {} from '../../src/renderer/shared/client/bridge.ts';
import { axeFinds } from './support/axe.ts';
import { eventsOf } from './support/log.ts';
import { untilSpeaking } from './support/meeting.ts';
import { expect, test } from './support/rostrum.ts';
import { compareWithLog, samplesOf, startSampling } from './support/sampler.ts';

/** From the event to the room's picture. */
const ON_THE_WALL_MS = 250;

type Seen = readonly [at: number, scene: string | null];
type Watching = Window & { seen?: Seen[] };

/** How long each of these steps took to the wall, in ms: the room's scenes alternate with them. */
const delays = (seen: readonly Seen[], steps: readonly LoggedEvent[]): readonly number[] =>
  steps.map(({ at }) => (seen.find(([shown]) => shown >= at)?.[0] ?? Number.POSITIVE_INFINITY) - at);

/** Notes each scene that the room paints, by the host's time. */
const watchScenes = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const sent = performance.now();
    const answer = (await window.rostrum.call('time', {})) as { output: { host: number } };
    const offset = answer.output.host - (sent + performance.now()) / 2;
    const seen: Seen[] = [];
    (window as Watching).seen = seen;
    const look = () => {
      const scene = document.querySelector('[data-testid=room-scene]')?.getAttribute('data-scene') ?? null;
      if (seen.at(-1)?.[1] !== scene) seen.push([performance.now() + offset, scene]);
      requestAnimationFrame(look);
    };
    look();
  });

/** What was left of the interrupted turn right after the `n`th event of a type. */
const leftAfter = (events: readonly LoggedEvent[], type: LoggedEvent['type'], n = 0): number => {
  const event = events.filter((one) => one.type === type)[n];
  if (!event) throw new Error(`No ${type} in the log.`);
  const { state } = project(events.slice(0, events.indexOf(event) + 1));
  const turn = state.turns.find(({ id }) => id === state.openTurn);
  if (!turn) throw new Error('Nobody has the floor.');
  return remaining(faceOf(turn), instant(event.at));
};

test('a speech is interrupted by two points of order and goes on with exactly what was left', async ({ rostrum }) => {
  const { page } = await rostrum.startPodium();
  const room = await rostrum.room();
  const id = (name: string) => page.getByTestId(name);
  const onTheWall = (name: string) => room.page.getByTestId(name);
  const speaker = (await untilSpeaking(page)).floor.now?.name ?? '';
  await startSampling(page, 'floor-clock');
  await startSampling(room.page, 'room-clock');
  await watchScenes(room.page);
  await expect(onTheWall('room-clock')).toHaveText('6:57', { timeout: 10_000 });

  // O: the clock stands, the room says why and shows none.
  await page.keyboard.press('o');
  await expect(onTheWall('room-scene')).toHaveAttribute('data-scene', 'point');
  await expect(onTheWall('room-suspended')).toHaveText(`Suspended: ${speaker}`);
  for (const name of ['room-clock', 'room-state', 'room-name']) await expect(onTheWall(name)).toHaveCount(0);
  const events = () => eventsOf(rostrum.session);
  const left = leftAfter(events(), 'PointOfOrderRaised');
  await expect(id('floor-clock')).toHaveText(clockText(left as never));
  await expect(id('primary-action')).toContainText(`Resume ${speaker}, ${clockText(left as never)} left`);

  // A name typed anywhere is who raised it, and Esc stops nothing.
  await page.keyboard.press('Escape');
  await page.keyboard.type('cuba', { delay: 30 });
  await expect(id('point-name')).toHaveValue('cuba');
  await page.keyboard.press('Enter');
  await expect(onTheWall('room-name')).toHaveText('Cuba');
  await expect(id('now-speaking')).toContainText('Cuba');

  // O again: the next one in the chain, not named yet.
  await expect(id('point-name')).not.toBeFocused();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1600)));
  await page.keyboard.press('o');
  await expect(onTheWall('room-name')).toHaveCount(0);
  await expect(id('now-speaking')).toContainText('no. 2 in a row');
  expect(await axeFinds(page)).toEqual([]);
  expect(await axeFinds(room.page)).toEqual([]);

  // Enter: the ruling is noted. Space: the speaker goes on.
  await page.keyboard.press('Enter');
  await expect(id('ruled')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(onTheWall('room-state')).toHaveAttribute('data-state', 'running');
  await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
  await expect(onTheWall('room-name')).toHaveText(speaker);
  expect(leftAfter(events(), 'TurnResumed')).toBe(left);
  await expect(onTheWall('room-clock')).toHaveText('6:55', { timeout: 10_000 });

  // U opens it again with the same time left; done again, it is as if it had stayed closed.
  await page.keyboard.press('u');
  await expect(onTheWall('room-scene')).toHaveAttribute('data-scene', 'point');
  expect(leftAfter(events(), 'Retracted')).toBe(left);
  await page.keyboard.press('Shift+U');
  await expect(onTheWall('room-scene')).toHaveAttribute('data-scene', 'speaker');
  await expect(onTheWall('room-clock')).toHaveText(/^6:5/);

  // The quickest of the four changes of scene counts: on a machine with much to do any one may be late.
  const changes = ['TurnPaused', 'TurnResumed', 'Retracted', 'Restored'];
  const steps = changes.flatMap((type) => events().find((event) => event.type === type) ?? []);
  const seen = await room.page.evaluate(() => (window as Watching).seen ?? []);
  expect(seen.slice(1).map(([, scene]) => scene)).toEqual(['point', 'speaker', 'point', 'speaker']);
  expect(Math.min(...delays(seen.slice(1), steps))).toBeLessThanOrEqual(ON_THE_WALL_MS);

  const types = events().map(({ type }) => type);
  expect(types.slice(types.indexOf('TurnPaused'))).toEqual([
    'TurnPaused',
    'PointOfOrderRaised',
    'PointOfOrderNamed',
    'PointOfOrderEnded',
    'PointOfOrderRaised',
    'PointOfOrderRuled',
    'PointOfOrderEnded',
    'TurnResumed',
    'Retracted',
    'Restored',
  ]);
  expect(compareWithLog(await samplesOf(page), events(), 'the podium')).toBeGreaterThan(20);
  expect(compareWithLog(await samplesOf(room.page), events(), 'the room')).toBeGreaterThan(20);
});
