import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';

// The sessions of the machine, found, put away, brought back, made again and taken in, on a host in memory.
let podium: GalleryWindow;

test.beforeAll(async () => {
  podium = await GalleryWindow.open();
  await podium.page.setViewportSize({ width: 1280, height: 800 });
});
test.afterAll(() => podium?.close());
test.afterEach(() => {
  expect(podium.complaints.splice(0), 'the page complained').toEqual([]);
});

const library = () => podium.page.locator('.sessions');
const row = (handle: string) => podium.page.locator(`.sessions li:has([data-handle="${handle}"])`);
const button = (name: string) => library().getByRole('button', { name, exact: true });
const press = (key: string) => podium.page.keyboard.press(key, { delay: 20 });
const opened = async (more = '') => {
  await podium.show('prepared', more);
  await podium.page.getByTestId('place-sessions').click();
  await expect(library()).toBeVisible();
};

test('by keyboard alone: found, put away, and brought back in the same line', async () => {
  await opened();
  await podium.page.locator('[data-handle="a"]').focus();
  await press('ArrowDown');
  await press('ArrowDown');
  await expect(podium.page.locator('[data-handle="c"]')).toBeFocused();
  await button('Archive').focus();
  await press('Enter');
  await expect(library()).toContainText('Archived.');
  await button('Bring back').press('Enter');
  await expect(library()).not.toContainText('Archived.');
  await podium.page.getByRole('searchbox').fill('groundwater');
  await expect(library().locator('li')).toHaveCount(1);
  await podium.page.getByRole('searchbox').fill('no such words');
  await expect(library()).toContainText('No session has all these words.');
});

test('what cannot be used says what it is, and is neither opened nor made again', async () => {
  await opened();
  for (const [handle, says] of [
    ['f', 'not as it was recorded'],
    ['g', 'A newer version of Rostrum'],
    ['h', 'This file is no session'],
  ] as const) {
    await podium.page.locator(`[data-handle="${handle}"]`).click();
    await expect(row(handle)).toContainText(says);
    await expect(row(handle).getByRole('button', { name: 'Open', exact: true })).toHaveCount(0);
    await expect(row(handle).getByRole('button', { name: 'Duplicate …' })).toHaveCount(0);
  }
});

test('next year’s edition is proposed for the same day, and is there', async () => {
  await opened();
  await podium.page.locator('[data-handle="c"]').click();
  await button('Duplicate …').click();
  await expect(row('c')).toContainText('Last year’s actual minutes are the plan');
  await expect(library().locator('input[type=date]')).toHaveValue('2029-03-02');
  await button('Prepare it').click();
  await expect(row('c-next')).toBeVisible();
});

test('a copy that is behind is said to be, with both ways on', async () => {
  await opened('incoming=library-behind');
  await expect(library()).toContainText('This copy is 12 steps behind the one here');
  await expect(button('Open the one here')).toBeVisible();
  await expect(button('Keep both')).toBeVisible();
  await button('Leave it').click();
  await expect(library()).not.toContainText('12 steps behind');
});

for (const [language, width, height] of LAYOUTS)
  test(`nothing is cut off and axe finds nothing, ${language}, ${width} by ${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    for (const state of [
      'library=none',
      'library=some',
      'library=many',
      'incoming=library-beside',
      'incoming=arriving',
    ]) {
      await opened(`${state}&lng=${language}`);
      const faults = await library().evaluate((box) =>
        [...box.querySelectorAll('button, label, p, h2')]
          .filter((one) => one.scrollWidth > one.clientWidth + 2 || one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.textContent),
      );
      expect(faults, state).toEqual([]);
      const found = await axeFinds(podium.page);
      expect(found, state).toEqual([]);
    }
    await podium.page.setViewportSize({ width: 1280, height: 800 });
  });
