import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { LAYOUTS } from './support/layouts.ts';
import { openPlainWindow, type PlainWindow } from './support/plain-window.ts';

// The desk's page alone, on a host in memory: every state measured, its keys pressed.
let own: PlainWindow;
let page: Page;

test.beforeAll(async () => {
  own = await openPlainWindow();
  page = own.page;
});
test.afterAll(() => own?.close());
test.afterEach(() => {
  expect(own.complaints.splice(0), 'the page complained').toEqual([]);
});

const show = async (state: string) => {
  await page.goto(`${own.gallery.desk}?${state}`);
  await page.locator('.desk-window, .join-page').waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => true));
};
const id = (name: string) => page.getByTestId(name);

const STATES = [
  'scene=prepared',
  'scene=many',
  'scene=messages',
  'scene=absent&gate=closed',
  'scene=over&gate=closed&link=lost',
  'scene=closed&link=joined',
  'scene=none&link=apart',
];

/** Boxes whose content is larger than they are, small text and low buttons. Runs in the page. */
const faults = () => {
  const whole = document.documentElement;
  return [
    ...(whole.scrollWidth > whole.clientWidth || whole.scrollHeight > whole.clientHeight ? ['the page scrolls'] : []),
    ...[...document.querySelectorAll('.top, .foot, .link-bar, .panel, .panel-head, .join-page .card')]
      .filter((box) => box.scrollWidth > box.clientWidth + 2 || box.scrollHeight > box.clientHeight + 3)
      .map((box) => `${box.className} ${box.scrollWidth}x${box.scrollHeight}`),
    ...[...document.querySelectorAll('body *')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12.5)
      .map((element) => `small: ${element.textContent}`),
    ...[...document.querySelectorAll('button:not([data-key] *)')]
      .filter((element) => element.getBoundingClientRect().height < 24)
      .map((element) => `low: ${element.textContent}`),
  ];
};

for (const [language, width, height] of LAYOUTS)
  test(`nothing is cut off, ${language}, ${width} by ${height}`, async () => {
    await page.setViewportSize({ width, height });
    for (const state of STATES) {
      await show(`${state}&lng=${language}`);
      expect(await page.evaluate(faults), state).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

test('axe finds nothing', async () => {
  for (const state of STATES) {
    await show(state);
    const found = await axeFinds(page);
    expect(found, state).toEqual([]);
  }
});

test('the field has the keyboard, comes back to it from everywhere, and takes what is typed anywhere', async () => {
  await show('scene=running');
  await expect(id('add-speaker')).toBeFocused();
  await page.keyboard.type('zimb');
  await page.keyboard.press('Enter');
  await expect(id('speakers-list')).toContainText('Zimbabwe');
  await page.keyboard.press('Escape');
  await expect(id('add-speaker')).toBeFocused();
  await page.getByRole('button', { name: 'More about Zimbabwe' }).click();
  await page.getByRole('button', { name: 'Withdraw Zimbabwe' }).last().click();
  await expect(id('speakers-list')).not.toContainText('Zimbabwe');
  await expect(id('add-speaker')).toBeFocused();
  await id('undo').focus();
  await page.keyboard.type('kiri');
  await expect(id('add-speaker')).toHaveValue('kiri');
  await page.keyboard.press('Escape');
  await id('undo').focus();
  await page.keyboard.press('/');
  await expect(id('add-speaker')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(id('speakers-list')).toContainText('Zimbabwe');
  await page.keyboard.press('Control+Shift+z');
  await expect(id('speakers-list')).not.toContainText('Zimbabwe');
});

test('who asks after the list has closed is held apart, and admitted one by one or all', async () => {
  await show('scene=prepared');
  await id('list-gate').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Close it now' }).click();
  await page.keyboard.press('Escape');
  await expect(id('list-gate')).toHaveAttribute('data-open', 'false');
  for (const name of ['Fiji', 'Mali', 'Peru', 'Oman']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(id('held')).toContainText(name);
  }
  await id('held').getByRole('button', { name: 'Admit Mali', exact: true }).click();
  await expect(id('speakers-list')).toContainText('Mali');
  await id('held').getByRole('button', { name: 'Do not admit Fiji' }).click();
  await expect(id('held')).not.toContainText('Fiji');
  await id('held').getByRole('button', { name: 'Admit all' }).click();
  await expect(id('held')).toHaveCount(0);
  await expect(id('speakers-list')).toContainText('Oman');
  await expect(id('speakers-list')).not.toContainText('Fiji');
});

test('what the podium tells the desk is there until it is said to be read', async () => {
  await show('scene=messages');
  await expect(id('received')).toContainText('Interpretation ends at 18:00');
  await expect(id('received')).not.toContainText('minister');
  await id('received').getByRole('button', { name: 'Read' }).click();
  await expect(id('received')).toContainText(/read \d\d:\d\d:\d\d/);
});

test('with nothing set beside it the list has the whole window', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await show('scene=many&link=here');
  const list = await page.locator('.desk-main .speakers').boundingBox();
  expect(list?.width).toBeGreaterThanOrEqual(1250);
});
