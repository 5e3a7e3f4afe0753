import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';

// The review of a note alone, on a host in memory: by keyboard, measured in two sizes and two directions.
const noteOf = (name: string) => readFileSync(`tests/fixtures/notes/${name}.txt`, 'utf8');
let podium: GalleryWindow;

test.beforeAll(async () => {
  podium = await GalleryWindow.open();
});
test.afterAll(() => podium?.close());
test.afterEach(() => {
  expect(podium.complaints.splice(0), 'the page complained').toEqual([]);
});

const id = (name: string) => podium.page.getByTestId(name);
const press = (key: string) => podium.page.keyboard.press(key);
const type = (text: string) => podium.page.keyboard.type(text);
const focused = () => podium.page.locator(':focus');
const accepted = () => podium.page.evaluate(() => window.gallery.accepted().at(-1));
/** In the groups, behind what is to be settled. */
const fieldOf = (pointer: string) => podium.page.locator(`.review-fields [data-pointer="${pointer}"]`).last();

const review = async (name: string, more = '') => {
  await podium.show('prepared', more);
  await id('place-note').click();
  await podium.page.locator('#note').fill(noteOf(name));
  await podium.page.locator('.import .go').click();
  await id('review').waitFor();
};

/** Boxes whose content is larger than they are. Runs in the page. */
const cutOff = () => {
  const page = document.documentElement;
  const boxes =
    '.review-head, .review-head *, .review-field, .review-field label, .review-settle li, .review-person, .review button';
  return [
    ...(page.scrollWidth > page.clientWidth || page.scrollHeight > page.clientHeight ? ['the page scrolls'] : []),
    ...[...document.querySelectorAll(boxes)]
      .filter((box) => box.scrollWidth > box.clientWidth + 2 && box.clientWidth > 0)
      .map((box) => `${box.className || box.tagName} ${box.scrollWidth} in ${box.clientWidth}`),
    ...[...document.querySelectorAll('.review *')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12.5)
      .map((element) => `small: ${element.textContent}`),
  ];
};

for (const [language, width, height] of LAYOUTS)
  test(`nothing is cut off and nothing is out of reach, ${language}, ${width} by ${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    for (const name of ['last-es-contradicciones', 'concept-note']) {
      await review(name, `lng=${language}`);
      expect(await podium.page.evaluate(cutOff)).toEqual([]);
      await expect(id('accept-note')).toBeInViewport({ ratio: 1 });
    }
    const found = await axeFinds(podium.page);
    expect(found).toEqual([]);
  });

test('what a session cannot be without is said, given and accepted by keyboard alone', async () => {
  await review('nobody-yet');
  const open = id('to-settle');
  await expect(open).toContainText('The note does not say on which day the meeting is.');
  await expect(id('accept-note')).toBeDisabled();
  await expect(id('review')).toContainText(/Still missing: .*Date/);
  await open.getByLabel('Date').focus();
  await type('06202030');
  await expect(fieldOf('/date')).toHaveValue('2030-06-20');
  for (const field of ['Begins', 'Ends']) {
    const own = podium.page.getByLabel(field).first();
    if ((await own.inputValue()) !== '') continue;
    await own.focus();
    await type(field === 'Begins' ? '1000' : '25');
    if (field === 'Ends') {
      await expect(id('review')).toContainText('A time of the day, such as 15:00.');
      await expect(id('accept-note')).toBeDisabled();
      for (const key of ['Backspace', 'Backspace', '1', '3']) await press(key);
    }
  }
  await expect(id('accept-note')).toBeEnabled();
  await id('accept-note').focus();
  await press('Enter');
  await expect(id('review')).toHaveCount(0);
  expect(await accepted()).toMatchObject({ brief: { date: '2030-06-20' }, replies: { afterEachRound: false } });
});

test('a value shows its lines, a line leads to its value, and each field has its own way back', async () => {
  await review('concept-note');
  const selected = podium.page.locator('.review-lines [aria-selected="true"]');
  await fieldOf('/room').focus();
  const roomAsRead = await focused().inputValue();
  await expect(selected).toContainText(roomAsRead.slice(0, 6));
  const line = podium.page.locator('.review-lines [data-given]', { hasText: 'Limon' }).first();
  await line.click();
  await expect(focused()).toHaveValue('Marc Limon');
  await press('End');
  await type('i');
  await expect(focused()).toHaveValue('Marc Limoni');
  const field = podium.page.locator('.review-field', { has: focused() });
  await expect(field).toContainText('corrected');
  await fieldOf('/room').focus();
  await press('Control+a');
  await type('Room 4');
  await press('Control+z');
  await expect(focused()).toHaveValue(roomAsRead);
  await press('Control+Shift+z');
  await expect(focused()).toHaveValue('Room 4');
  await expect(podium.page.locator('.review-fields [data-pointer$="/name"]').last()).toHaveValue('Marc Limoni');
  await press('Enter');
  await expect(focused()).not.toHaveValue('Room 4');
  const lines = podium.page.locator('.review-lines [tabindex="0"]');
  await lines.focus();
  await press('Home');
  await press('ArrowDown');
  await expect(focused()).toHaveAttribute('data-line', '2');
});

test('people are moved, taken out and brought back; corrections outlast a look at another place', async () => {
  await review('concept-note');
  await fieldOf('/panellists/1/name').focus();
  const second = await focused().inputValue();
  await press('Alt+ArrowUp');
  await expect(podium.page.locator('[data-role="panellists"] [data-pointer$="/name"]').first()).toHaveValue(second);
  const people = podium.page.locator('[data-role="panellists"]').last();
  const count = await people.locator('[data-pointer$="/name"]').count();
  await people.getByRole('button', { name: `Take ${second} out` }).focus();
  await press('Enter');
  await expect(people.locator('[data-pointer$="/name"]')).toHaveCount(count - 1);
  await people.getByRole('button', { name: `Bring ${second} back` }).click();
  await id('place-sessions').click();
  await id('place-note').click();
  await expect(people.locator('[data-pointer$="/name"]')).toHaveCount(count);
  await id('replies').getByLabel('Yes, after each round').focus();
  await press('Space');
  await id('replies').getByLabel('Minutes for each round').fill('12');
  await id('accept-note').click();
  const made = await accepted();
  expect(made?.brief.panellists[0]?.name).toBe(second);
  expect(made?.replies).toEqual({ afterEachRound: true, minutes: 12 });
});

test('what is dropped is read, and another note can be taken', async () => {
  await podium.show('prepared');
  await id('place-note').click();
  await id('import-note').evaluate((form, text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'note.txt', { type: 'text/plain' }));
    form.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, noteOf('concept-note'));
  await id('review').waitFor();
  await podium.page.getByRole('button', { name: 'Another note' }).click();
  await expect(id('import-note')).toBeVisible();
});
