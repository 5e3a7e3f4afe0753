import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';

// Cues and messages at the podium's page alone, on a host in memory, by keyboard.
let podium: GalleryWindow;

test.beforeAll(async () => {
  podium = await GalleryWindow.open();
});
test.afterAll(() => podium?.close());
test.afterEach(() => {
  expect(podium.complaints.splice(0), 'the page complained').toEqual([]);
});

const id = (name: string) => podium.page.getByTestId(name);
const press = (key: string) => podium.page.keyboard.press(key, { delay: 20 });
const cue = () => id('cue').allTextContents();
const ready = (name: string) => podium.page.getByRole('button', { name });
const show = async (scene: string, more = '') => {
  await podium.show(scene, more);
  await podium.fresh();
};

test('C and Shift+C ask who speaks to conclude and to slow down, in the chair’s line too, and again take it down', async () => {
  await show('running');
  const button = await id('primary-action').boundingBox();
  await press('c');
  await expect(id('cue')).toHaveText('Please conclude');
  await expect(id('script')).toContainText('I kindly ask the speaker to conclude.');
  await press('Shift+C');
  await expect.poll(cue).toEqual(['Please conclude', 'Slow down, please']);
  expect(await id('primary-action').boundingBox(), 'nothing moves').toEqual(button);
  await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
  await press('c');
  await expect.poll(cue).toEqual(['Slow down, please']);
  expect(await podium.news()).toEqual(['MessageSent', 'MessageSent', 'MessageTakenDown']);
  // It ran for long: taking it back is held.
  await podium.page.keyboard.press('u', { delay: 700 });
  await expect.poll(() => podium.news()).toEqual(['Retracted']);
  await expect(id('floor-state'), 'U took back the start, not the cue').toHaveAttribute('data-state', 'called');
});

test('I opens the messages, a digit sends one and takes it down, Escape gives Space back', async () => {
  await show('running');
  await press('i');
  await expect(id('messages')).toBeVisible();
  await press('1');
  await expect(ready('Please conclude')).toHaveAttribute('aria-pressed', 'true');
  await expect(id('add-speaker')).toHaveValue('');
  await press('5');
  await expect(id('messages-up')).toContainText('Interpretation ends at 18:00');
  await podium.page.getByRole('button', { name: 'Chair: has read it' }).click();
  await expect(id('messages-up')).toContainText(/Chair: read \d\d:\d\d:\d\d/);
  await press('1');
  await expect(ready('Please conclude')).toHaveAttribute('aria-pressed', 'false');
  expect(await podium.news()).toEqual(['MessageSent', 'MessageSent', 'MessageAcknowledged', 'MessageTakenDown']);
  await press('Escape');
  await expect(id('messages')).toHaveCount(0);
  await expect(id('messages-button')).toContainText('1 message up');
  await expect(id('script')).toBeVisible();
});

test('the soft sound is off until it is switched on here, and stays so', async () => {
  await show('running');
  await press('i');
  const sound = podium.page.getByRole('checkbox', { name: /Soft tone/ });
  await expect(sound).not.toBeChecked();
  await sound.check();
  await show('running');
  await press('i');
  await expect(sound).toBeChecked();
  await sound.uncheck();
});

test('typed words go to whom they are for; the room sees only what is addressed to it, and never twice by mistake', async () => {
  await show('running');
  await press('i');
  await id('message-text').fill('The minister has arrived');
  await press('Enter');
  await expect(id('messages-up')).toContainText('The minister has arrived');
  await expect(id('room-mirror')).not.toContainText('The minister');
  await podium.page.getByRole('checkbox', { name: 'Chair' }).uncheck();
  await podium.page.getByRole('checkbox', { name: 'Room' }).check();
  await id('message-text').fill('Water is at the back');
  await podium.page.getByRole('button', { name: 'Show it to the whole room' }).click();
  await expect(id('room-mirror').getByTestId('room-message')).toHaveText('Water is at the back');
  await expect(podium.page.getByRole('checkbox', { name: 'Room' })).not.toBeChecked();
  await expect(id('message-text')).toHaveValue('');
});

test('twenty seconds after a call the card says that the clock was not started, once to a screen reader, and nothing moves', async () => {
  await show('called');
  const places = () => Promise.all(['primary-action', 'floor-clock', 'script'].map((name) => id(name).boundingBox()));
  await expect(id('not-started')).toHaveCount(0);
  const before = await places();
  await podium.wait(21);
  await expect(id('not-started')).toHaveText('Called over 20 s ago: clock not started');
  await expect(id('announcer')).toHaveText('Called over 20 seconds ago. The clock was not started.');
  expect(await places()).toEqual(before);
  await press('Space');
  await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
  await expect(id('not-started')).toHaveCount(0);
  expect(await podium.news()).toEqual(['TurnStarted']);
});

/** Boxes of the drawer and the card whose content is larger than they are, text cut off, small text and low buttons. */
const faults = () => [
  ...[...document.querySelectorAll('.drawer, .messages-typed, .card, .now-state, .script .panel-head')]
    .filter((box) => box.scrollWidth > box.clientWidth + 2 || box.scrollHeight > box.clientHeight + 3)
    .map((box) => `${box.className} ${box.scrollWidth}x${box.scrollHeight} in ${box.clientWidth}x${box.clientHeight}`),
  ...[...document.querySelectorAll('.drawer button, .drawer label, .messages-button')]
    .filter((one) => one.scrollWidth > one.clientWidth + 2 || one.getBoundingClientRect().height < 28)
    .map((one) => `cut or low: ${one.textContent}`),
];

for (const [language, width, height] of LAYOUTS) {
  test(`nothing is cut off and axe finds nothing, ${language}, ${width} by ${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    for (const scene of ['messages', 'late']) {
      await show(scene, `lng=${language}`);
      await press('i');
      await expect(id('messages')).toBeVisible();
      expect(await podium.page.evaluate(faults), scene).toEqual([]);
      expect(await axeFinds(podium.page), scene).toEqual([]);
    }
    await podium.page.setViewportSize({ width: 1280, height: 800 });
  });
}
