import { expect, test } from '@playwright/test';
import { request } from '../support/session.ts';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';

// What to look at before the gavel, at a podium alone on a host in memory.
let podium: GalleryWindow;

test.beforeAll(async () => {
  podium = await GalleryWindow.open();
});
test.afterAll(() => podium?.close());
test.afterEach(() => expect(podium.complaints.splice(0), 'the page complained').toEqual([]));

const id = (name: string) => podium.page.getByTestId(name);
const press = (key: string) => podium.page.keyboard.press(key, { delay: 20 });
const check = (name: string) => id('checks').locator(`[data-check=${name}]`);

test('what is well says so, and the clock is the one thing left to look at until it is confirmed', async () => {
  await podium.show('prepared');
  await expect(id('checks-line')).toContainText('1 thing to look at');
  await press('h');
  for (const well of ['display', 'awake', 'power', 'space', 'plan', 'names'])
    await expect(check(well)).toHaveAttribute('data-state', 'ok');
  await expect(check('clock')).toHaveAttribute('data-state', 'look');
  await podium.page.getByRole('button', { name: 'Yes' }).click();
  await expect(check('clock')).toHaveAttribute('data-state', 'ok');
  await expect(id('checks-line')).toContainText('nothing to look at');
  expect(await podium.news(), 'nothing of it is in the log').not.toContain('ClockCorrected');
});

test('each finding can be ignored and taken back, and another finding of the same is looked at anew', async () => {
  await podium.show('prepared', 'machine=poor&rooms=none');
  await expect(id('checks-line')).toContainText('5 things');
  await press('h');
  await expect(check('space')).toContainText('Only 90');
  await check('display').getByRole('button').click();
  await expect(check('display')).toHaveAttribute('data-state', 'ignored');
  await expect(id('checks-line')).toContainText('4 things');
  await podium.page.evaluate(() => window.gallery.setStatus({ rooms: 1, roomWindow: 'window' }));
  await expect(check('display')).toHaveAttribute('data-state', 'look');
  await expect(id('checks-line')).toContainText('5 things');
  await check('power').getByRole('button').click();
  await check('power').getByRole('button').click();
  await expect(check('power')).toHaveAttribute('data-state', 'look');
});

test('names that two lines do not hold are named', async () => {
  await podium.show('prepared');
  await press('h');
  const name = `Coordination of ${'Indigenous and riverine communities of the upper basin '.repeat(3)}`.trim();
  await podium.byAnother({ type: 'Inscribe', requests: [request(name)] });
  await expect(check('names')).toHaveAttribute('data-state', 'look');
  await expect(check('names').getByRole('listitem')).toHaveText([name]);
  await expect(podium.page.locator('.name-probe')).toHaveCount(0);
});

test('it is a press away during the meeting as well, and changes nothing there', async () => {
  await podium.show('running');
  await podium.fresh();
  await press('h');
  await expect(check('power')).toHaveAttribute('data-state', 'ok');
  await expect(check('clock')).toHaveAttribute('data-state', 'unknown');
  await press('h');
  await expect(id('checks')).toHaveCount(0);
  expect(await podium.news()).toEqual([]);
});

test('a rehearsal and a screen test are marked in window and room, and one step leads back', async () => {
  await podium.page.setViewportSize({ width: 1280, height: 800 });
  await podium.show('prepared');
  await podium.fresh();
  await id('test-screens').click();
  await expect(id('run-band')).toContainText('Screen test');
  await expect(id('room-mirror').getByTestId('room-run')).toHaveText('Screen test');
  expect(await axeFinds(podium.page)).toEqual([]);
  await id('end-test').click();
  await expect(id('run-band')).toHaveCount(0);
  await id('rehearse').click();
  await podium.page.getByRole('button', { name: '×10' }).click();
  await expect(id('run-band')).toContainText('Rehearsal ×10');
  await expect(id('room-mirror').getByTestId('room-run')).toHaveText('Rehearsal ×10');
  await id('leave-rehearsal').click();
  expect(await axeFinds(podium.page)).toEqual([]);
  await id('wipe-rehearsal').click();
  await expect(id('run-band')).toHaveCount(0);
  expect(await podium.news(), 'nothing of it is in the log').toEqual([]);
});

for (const [language, width, height] of LAYOUTS)
  test(`nothing is cut off, and axe finds nothing: ${language}, ${width}x${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    await podium.show('prepared', `lng=${language}&machine=poor&rooms=none`);
    await press('h');
    await expect(check('names')).toHaveAttribute('data-state', 'ok');
    expect(await podium.page.evaluate(cut)).toEqual([]);
    expect(await axeFinds(podium.page)).toEqual([]);
  });

const cut = () =>
  [...document.querySelectorAll('.prepared, .checks-line, .drawer, .checks, .check-head')]
    .filter((box) => box.scrollWidth > box.clientWidth + 2)
    .map((box) => `${box.className} ${box.scrollWidth} in ${box.clientWidth}`);
