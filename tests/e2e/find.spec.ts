import { expect, test } from '@playwright/test';
import { LOOKS } from '../../src/renderer/shared/look.ts';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LANGUAGES, LAYOUTS } from './support/layouts.ts';

// Find and the keys, over a podium alone on a host in memory.
let podium: GalleryWindow;

test.beforeAll(async () => {
  podium = await GalleryWindow.open();
});
test.afterAll(() => podium?.close());
test.afterEach(async () => {
  await podium.page.evaluate(() => localStorage.clear());
  expect(podium.complaints.splice(0), 'the page complained').toEqual([]);
});

const id = (name: string) => podium.page.getByTestId(name);
const press = (key: string) => podium.page.keyboard.press(key, { delay: 20 });
const field = (label: string) => id('key-sheet').getByLabel(label, { exact: true });

/** What can be told to be cut off beside the drawer: the row of actions, the one button, the drawer's own lines. */
const cut = () =>
  [...document.querySelectorAll('.actions, .primary, .drawer, .find-item, .key-field, .top')]
    .filter((box) => box.scrollWidth > box.clientWidth + 2)
    .map((box) => `${box.className} ${box.scrollWidth} in ${box.clientWidth}`);

test('what can be done is found by letters and done by Enter, and Space is the one button’s again', async () => {
  await podium.show('running');
  await podium.fresh();
  await press('Control+k');
  await expect(id('find-field')).toBeFocused();
  await podium.page.keyboard.type('china next');
  await expect(id('find').getByRole('option')).toHaveCount(1);
  await press('Enter');
  await expect.poll(() => podium.news()).toEqual(['EntryMoved']);
  await expect(id('find')).toHaveCount(0);
  await podium.page.keyboard.down('Space');
  await expect.poll(() => podium.news()).toEqual(['TurnEnded', 'TurnCalled']);
  await podium.page.keyboard.up('Space');
});

test('what ends a turn early is asked for twice, and Escape leaves everything as it is', async () => {
  await podium.show('running');
  await podium.fresh();
  await press('Control+k');
  await podium.page.keyboard.type('thank');
  await press('Enter');
  await expect(id('find')).toContainText('Enter once more');
  expect(await podium.news()).toEqual([]);
  await podium.page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
  await press('Enter');
  await expect.poll(() => podium.news()).toEqual(['TurnEnded', 'TurnCalled']);
  await press('Control+k');
  await press('Escape');
  await expect(id('find')).toHaveCount(0);
  expect(await podium.news()).toEqual([]);
});

test('a letter laid on another key acts from there, also after a new start, and a taken one is refused', async () => {
  await podium.show('running');
  await press('Shift+?');
  await field('Pause, or resume').focus();
  await press('e');
  await expect(id('key-sheet').getByRole('status')).toContainText('taken: 30 s more');
  await field('Pause, or resume').focus();
  await press('x');
  await expect(field('Pause, or resume')).toHaveValue('X');
  await podium.show('running');
  await podium.fresh();
  await press('x');
  await expect.poll(() => podium.news()).toEqual(['TurnPaused']);
});

test('a clicker’s button is learned by pressing it', async () => {
  await podium.show('called');
  await press('Shift+?');
  await id('key-sheet').getByLabel('Its keys count').check();
  await field('Next step').focus();
  await press('b');
  await expect(id('key-sheet').getByRole('status')).toContainText('own meaning');
  await field('Next step').focus();
  await press('ArrowRight');
  await press('Escape');
  await podium.fresh();
  await press('ArrowRight');
  await expect.poll(() => podium.news()).toEqual(['TurnStarted']);
});

for (const [language, width, height] of LAYOUTS)
  test(`nothing is cut off beside the drawer: ${language}, ${width}x${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    await podium.show('running', `lng=${language}`);
    for (const open of ['Control+k', 'Shift+?']) {
      await press(open);
      await expect(podium.page.locator('.drawer')).toBeVisible();
      expect(await podium.page.evaluate(cut)).toEqual([]);
      await press('Escape');
      await expect(podium.page.locator('.drawer')).toHaveCount(0);
    }
  });

for (const look of LOOKS)
  for (const language of LANGUAGES)
    test(`axe finds nothing in the look ${look}, ${language}`, async () => {
      await podium.page.setViewportSize({ width: 1280, height: 800 });
      await podium.show('prepared', `lng=${language}`);
      await podium.page.evaluate((chosen) => localStorage.setItem('rostrum.look', chosen), look);
      for (const scene of ['prepared', 'running', 'over', 'point']) {
        await podium.show(scene, `lng=${language}`);
        if (scene === 'running') await press('Control+k');
        if (scene === 'over') await press('Shift+?');
        expect(await axeFinds(podium.page), scene).toEqual([]);
      }
    });
