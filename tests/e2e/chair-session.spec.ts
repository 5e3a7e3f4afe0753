import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { project } from '../../src/core/session/effective-log.ts';
import { getAll } from '../../src/core/table.ts';
import { verifySession } from '../../src/main/app/storage/verify.ts';
import { eventsOf } from './support/log.ts';
import { expect, type Room, test } from './support/rostrum.ts';
import { compareWithLog, samplesOf, startSampling } from './support/sampler.ts';

const NOTE = readFileSync('tests/fixtures/notes/concept-note.txt', 'utf8');

const CHAIR = 'H.E. Mr. Joaquín Alexander Maza Martelli';
const HIGH_COMMISSIONER = 'Mr. Zeid Ra’ad Al Hussein';
const MODERATOR = 'H.E. Mr. Sek Wannamethee';
const PANEL = [
  'H.E. Mr. Sihasak Phuangketkeow',
  'Ms. Maria Luisa Silva',
  'Mr. Hassane Boukili',
  'Ms. Claire Hubert',
  'Mr. Marc Limon',
] as const;

/** What the button says, and what the room shows: scene, name, state ("" where the clock is hidden or nobody speaks). */
type Line = readonly [label: string, scene: string, name: string, state: string];

const speaking = (name: string, next: string): Line[] => [
  ['Start', 'speaker', name, 'called'],
  [next, 'speaker', name, 'running'],
];
const [first, second, third, fourth, fifth] = PANEL;
const closing = (name: string, next: string) => speaking(name, next);

const TABLE: readonly Line[] = [
  [`To ${HIGH_COMMISSIONER}`, 'speaker', CHAIR, ''],
  ['To the moderator', 'speaker', HIGH_COMMISSIONER, ''],
  [`Give the floor to ${first}`, 'speaker', MODERATOR, ''],
  ...speaking(first, `Thank ${first}, give the floor to ${second}`),
  ...speaking(second, `Thank ${second}, open round 1: Peru`),
  ...speaking('Peru', 'Thank Peru, give the floor to Norway'),
  ...speaking('Norway', 'Thank Norway, give the floor to Chad'),
  ...speaking('Chad', `To ${third}`),
  ...speaking(third, `Thank ${third}, give the floor to ${fourth}`),
  ...speaking(fourth, `Thank ${fourth}, give the floor to ${fifth}`),
  ...speaking(fifth, `Thank ${fifth}, open round 2: Fiji`),
  ...speaking('Fiji', 'Thank Fiji, give the floor to Ghana'),
  ...speaking('Ghana', 'Thank Ghana, give the floor to Mali'),
  ...speaking('Mali', `To the replies: ${first}`),
  ...PANEL.flatMap((name, i) =>
    speaking(name, i < 4 ? `Thank ${name}, give the floor to ${PANEL[i + 1]}` : `To the closing remarks: ${first}`),
  ),
  ...PANEL.flatMap((name, i) => closing(name, `Thank ${name}, give the floor to ${i < 4 ? PANEL[i + 1] : MODERATOR}`)),
  ['To the chair', 'speaker', MODERATOR, ''],
  ['Chair: adjourn', 'speaker', CHAIR, ''],
];

const roomShows = async ({ page }: Room, [, scene, name, state]: Line) => {
  await expect(page.getByTestId('room-scene')).toHaveAttribute('data-scene', scene);
  await expect(page.getByTestId('room-name')).toHaveText(name);
  if (state === '') await expect(page.getByTestId('room-clock')).toHaveCount(0);
  else await expect(page.getByTestId('room-state')).toHaveAttribute('data-state', state);
};

const inscribe = async (page: Page, names: readonly string[]) => {
  await page.keyboard.press('/');
  await expect(page.getByTestId('add-speaker')).toBeFocused();
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('speakers-list')).toContainText(name);
    await expect(page.getByTestId('add-speaker')).toHaveValue('');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('add-speaker')).not.toBeFocused();
};

/**
 * Presses as the guard asks, held where it says so. A press that falls into the debounce (0.7 s) of the one before does
 * nothing, as it should: the operator looks, and presses again.
 */
const press = async (page: Page) => {
  const label = page.locator('.primary-label');
  const before = (await label.textContent()) ?? '';
  await expect(async () => {
    const held = await page.getByTestId('primary-action').getByText('Hold Space').count();
    await page.keyboard.press('Space', { delay: held > 0 ? 1_250 : 750 });
    await expect(label).not.toHaveText(before, { timeout: 1_500 });
  }).toPass({ timeout: 15_000 });
};

test('a pasted note is chaired from the gavel to the adjournment, by keyboard alone', async ({ rostrum }) => {
  test.setTimeout(240_000);
  const { page } = await rostrum.startPodium();
  const room = await rostrum.room();

  await page.getByRole('button', { name: 'Import a concept note' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Concept note' }).focus();
  await page.keyboard.insertText(NOTE);
  await page.getByRole('button', { name: 'Read the note' }).focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('accept-note').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('running-order')).toContainText('Marc Limon');
  await expect(room.page.getByTestId('room-scene')).toHaveAttribute('data-scene', 'title');
  await expect(room.page.getByTestId('room-scene')).toContainText('Annual thematic discussion');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

  await startSampling(page, 'floor-clock');
  await startSampling(room.page, 'room-clock');

  const primary = page.getByTestId('primary-action');
  await expect(primary).toContainText('Open the meeting');
  await press(page);
  for (const [i, line] of TABLE.entries()) {
    await expect(primary).toContainText(line[0]);
    await roomShows(room, line);
    if (i === 3) await inscribe(page, ['Peru', 'Norway', 'Chad']);
    if (line[2] === fifth && line[3] === 'called' && i < 25) await inscribe(page, ['Fiji', 'Ghana', 'Mali']);
    if (line[0] === 'Chair: adjourn') await page.keyboard.press('Space', { delay: 1_500 });
    else await press(page);
  }
  await expect(page.getByTestId('last-event')).toContainText('Meeting adjourned');
  await expect(room.page.getByTestId('room-scene')).toHaveAttribute('data-scene', 'title');

  const file = readdirSync(join(rostrum.home, 'sessions')).find((name) => name !== 'test.rostrum') ?? '';
  const path = join(rostrum.home, 'sessions', file);
  const events = eventsOf(path);
  const { state } = project(events);
  expect(
    getAll(state.entries, state.inscribed).map((entry) => [entry.delegation, entry.status, entry.roundHeard]),
  ).toEqual([
    ['Peru', 'delivered', 1],
    ['Norway', 'delivered', 1],
    ['Chad', 'delivered', 1],
    ['Fiji', 'delivered', 2],
    ['Ghana', 'delivered', 2],
    ['Mali', 'delivered', 2],
  ]);
  expect(verifySession(path).faults).toEqual([]);
  expect(compareWithLog(await samplesOf(page), events, 'the podium')).toBeGreaterThan(100);
  expect(compareWithLog(await samplesOf(room.page), events, 'the room')).toBeGreaterThan(100);
});
