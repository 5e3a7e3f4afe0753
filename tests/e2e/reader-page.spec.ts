import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { LAYOUTS } from './support/layouts.ts';
import { openPlainWindow, type PlainWindow } from './support/plain-window.ts';
import type {} from './support/reader-gallery/gallery.tsx';

// The reader's page alone, on a host in memory: measured in every state, its keys pressed.
let own: PlainWindow;
let page: Page;

test.beforeAll(async () => {
  own = await openPlainWindow();
  page = own.page;
});
test.afterAll(() => own?.close());
test.beforeEach(() => page.setViewportSize({ width: 1280, height: 800 }));
test.afterEach(() => {
  expect(own.complaints.splice(0), 'the page complained').toEqual([]);
});

const show = async (state: string) => {
  await page.goto(`${own.gallery.reader}?${state}`);
  await page.locator('.reader, .join-page').waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => true));
};
const id = (name: string) => page.getByTestId(name);
const scrolled = () => id('script').evaluate((area) => area.scrollTop);
const lettersOf = () => id('script').evaluate((area) => Number.parseFloat(getComputedStyle(area).fontSize));

const STATES = [
  'scene=none',
  'scene=prepared&script=long',
  'scene=panellist',
  'scene=panellist&seat=moderator',
  'scene=over',
  'scene=pointLong',
  'scene=messages&seat=moderator',
  'scene=between',
  'scene=closed',
  'scene=messages&seat=moderator&link=lost',
];

/** Boxes whose content is larger than they are, small text and low buttons. Runs in the page. */
const faults = () => {
  const whole = document.documentElement;
  const seen = (element: Element) => getComputedStyle(element).clipPath === 'none';
  return [
    ...(whole.scrollWidth > whole.clientWidth || whole.scrollHeight > whole.clientHeight ? ['the page scrolls'] : []),
    ...[...document.querySelectorAll('.top, .foot, .now, .seats, .seats button, .control, .reading, .reading-scroll')]
      .filter((box) => box.scrollWidth > box.clientWidth + 2)
      .map((box) => `${box.className} ${box.scrollWidth} in ${box.clientWidth}`),
    ...[...document.querySelectorAll('body *')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => seen(element) && Number.parseFloat(getComputedStyle(element).fontSize) < 12.5)
      .map((element) => `small: ${element.textContent}`),
    ...[...document.querySelectorAll('button')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 34)
      .map((element) => `low: ${element.textContent}`),
  ];
};

for (const [language, width, height] of [...LAYOUTS, ['fr', 640, 400], ['ar', 512, 320]] as const)
  test(`nothing is cut off and the sentence is in sight, ${language}, ${width} by ${height}`, async () => {
    await page.setViewportSize({ width, height });
    for (const state of STATES) {
      await show(`${state}&lng=${language}`);
      expect(await page.evaluate(faults), state).toEqual([]);
      const { height: left } = (await id('script').boundingBox()) ?? { height: 0 };
      expect(left, `${state}: lines of text in sight`).toBeGreaterThan(80);
    }
  });

test('axe finds nothing, in English and in Arabic', async () => {
  for (const language of ['en', 'ar'])
    for (const state of STATES) {
      await show(`${state}&lng=${language}`);
      expect(await axeFinds(page), `${state} ${language}`).toEqual([]);
    }
});

test('a sentence in the other voice is dimmed and named; the seat can be changed', async () => {
  await show('scene=panellist');
  await expect(id('voice')).toHaveText('The moderator says');
  const colour = () =>
    page
      .locator('.reading-text p')
      .first()
      .evaluate((p) => getComputedStyle(p).color);
  const dimmed = await colour();
  await page.getByRole('button', { name: 'Moderator' }).click();
  await expect(id('voice')).toHaveText('You say');
  await expect(page).toHaveTitle('Rostrum: moderator’s reader');
  expect(await colour()).not.toBe(dimmed);
});

test('the text is moved by keys and buttons, and a new sentence begins at its top', async () => {
  await show('scene=prepared&script=long');
  await expect(page.locator('.reading')).toHaveAttribute('data-cut');
  await page.keyboard.press('ArrowDown');
  await expect.poll(scrolled).toBeGreaterThan(20);
  await page.keyboard.press('PageDown');
  await expect.poll(scrolled).toBeGreaterThan(300);
  await page.keyboard.press('Home');
  await expect.poll(scrolled).toBe(0);
  await page.keyboard.press('End');
  await expect(page.locator('.reading')).not.toHaveAttribute('data-cut');
  await page.getByRole('button', { name: 'To the beginning' }).click();
  await expect.poll(scrolled).toBe(0);
  await page.getByRole('button', { name: 'On', exact: true }).click();
  await expect.poll(scrolled).toBeGreaterThan(300);
  const before = await id('script').textContent();
  await page.evaluate(() => window.press());
  await expect(id('script')).not.toHaveText(before ?? '');
  expect(await scrolled()).toBe(0);
});

test('size and spacing have ends and are remembered for each seat', async () => {
  await show('scene=running');
  expect(await lettersOf()).toBe(30);
  for (let presses = 0; presses < 12; presses++) await page.keyboard.press('+');
  expect(await lettersOf()).toBe(64);
  await expect(page.getByRole('button', { name: 'Larger text' })).toBeDisabled();
  await page.getByRole('button', { name: 'Wider lines' }).click();
  await show('scene=running');
  expect(await lettersOf()).toBe(64);
  expect(await id('script').evaluate((area) => area.style.lineHeight)).toBe('1.5');
  await page.getByRole('button', { name: 'Moderator' }).click();
  await expect.poll(lettersOf).toBe(30);
  for (let presses = 0; presses < 12; presses++) await page.keyboard.press('-');
  expect(await lettersOf()).toBe(22);
  await page.evaluate(() => localStorage.clear());
});

test('what the podium tells this seat is there until it is said to be read, and nobody else’s', async () => {
  await show('scene=messages&seat=moderator');
  await expect(id('received')).toContainText('The minister of Ecuador has arrived');
  await expect(id('received')).not.toContainText('Interpretation');
  await id('received').getByRole('button', { name: 'Read' }).click();
  await expect(id('received')).toContainText(/read \d\d:\d\d:\d\d/);
  await expect(id('script')).toContainText('I kindly ask the speaker to conclude.');
});

test('without a link the last sentence stays and says so, and the seat waits for the link', async () => {
  await show('scene=panellist&seat=moderator');
  const sentence = (await id('script').textContent()) ?? '';
  await expect(id('voice')).toHaveText('You say');
  await show('scene=panellist&seat=moderator&link=lost');
  await expect(id('link-bar')).toContainText('This is the last that was known');
  await expect(id('voice')).toHaveText('Last knownYou say');
  await expect(id('script')).toHaveText(sentence);
  await expect(page.getByRole('button', { name: 'Chair', exact: true })).toBeDisabled();
});

test('before it is joined it asks where, as what and with which code', async () => {
  for (const language of ['en', 'ar']) {
    await show(`seat=moderator&link=apart&lng=${language}`);
    expect(await page.evaluate(faults), language).toEqual([]);
    expect(await axeFinds(page), language).toEqual([]);
  }
  await show('seat=moderator&link=apart');
  await expect(page.getByRole('radio')).toHaveCount(3);
  await expect(page.getByRole('radio', { name: 'Moderator’s reader' })).toBeChecked();
  await page.getByLabel('Code').fill('1234');
  await page.getByRole('radio', { name: 'Desk' }).check();
  await expect(page.getByLabel('Code'), 'what was typed is left').toHaveValue('1234');
});
