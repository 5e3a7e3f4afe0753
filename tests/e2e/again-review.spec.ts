import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';

// A note that comes again, beside the session that is prepared: by keyboard, measured in two sizes and two directions.
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
const accepted = () => podium.page.evaluate(() => window.gallery.accepted().at(-1));

/** Boxes whose content is larger than they are, and letters too small to read. Runs in the page. */
const cutOff = () => {
  const page = document.documentElement;
  return [
    ...(page.scrollWidth > page.clientWidth || page.scrollHeight > page.clientHeight ? ['the page scrolls'] : []),
    ...[...document.querySelectorAll('.review-head, .review-head *, .again :not(.sr-only)')]
      .filter((box) => box.scrollWidth > box.clientWidth + 2 && box.clientWidth > 0)
      .map((box) => `${box.className || box.tagName} ${box.scrollWidth} in ${box.clientWidth}`),
    ...[...document.querySelectorAll('.again *')]
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12.5)
      .map((element) => `small: ${element.textContent}`),
  ];
};

/** Reads a note into the session that is open, up to what it would change. */
const readAgain = async (text: string) => {
  await id('place-preparing').click();
  await id('read-again').click();
  await podium.page.locator('#note').fill(text);
  await podium.page.locator('.import .go').click();
  await id('note-changes').waitFor();
};
const change = (name: string) => id('note-changes').locator('li', { has: podium.page.getByRole('checkbox', { name }) });
const tick = (name: string) => id('note-changes').getByRole('checkbox', { name });

/** A session of a note, its room, theme and mandate edited by hand, beside a newer note: other hours, room, office, panellist. */
const comparedByHand = async (more = '') => {
  await podium.show('prepared', more);
  const text = noteOf('concept-note');
  await readAgain(text);
  await id('take-note').click();
  await id('place-preparing').waitFor();
  for (const edit of [{ room: 'Hall B' }, { theme: 'Ten years on' }])
    await podium.byAnother({ type: 'ChangeFacts', change: edit }, 'podium');
  await readAgain(
    text
      .replace('3 - 6 p.m.', '3 - 5 p.m.')
      .replace('Room XX', 'Room XIX')
      .replace('Director of the United', 'Deputy Director of the United')
      .replace('Mr. Hassane Boukili', 'Ms. Ada Brun'),
  );
};

for (const [language, width, height] of LAYOUTS)
  test(`nothing is cut off and nothing is out of reach, ${language}, ${width} by ${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    await comparedByHand(`lng=${language}`);
    await podium.page.locator('.again-old summary').click();
    expect(await podium.page.evaluate(cutOff)).toEqual([]);
    await expect(id('take-note')).toBeInViewport({ ratio: 1 });
    expect(await axeFinds(podium.page)).toEqual([]);
  });

test('a note that is read again is taken by keyboard in one step; what was edited by hand stays', async () => {
  await comparedByHand();
  await expect(tick('Room')).not.toBeChecked();
  await expect(change('Room')).toContainText('edited by hand: kept');
  await expect(change('Room')).toContainText('The note before: Room XX');
  await expect(id('only-by-hand')).toContainText('1 more edit by hand');
  await tick('Ends').focus();
  await expect(podium.page.locator('.review-lines [aria-selected="true"]')).toContainText('3 - 5 p.m.');
  await press('Space');
  await expect(tick('Ends')).not.toBeChecked();
  await press('ArrowDown');
  await expect(tick('Room')).toBeFocused();
  await press('Space');
  await expect(change('Room')).toContainText('will be replaced');
  await tick('Running order').uncheck();
  await expect(tick('Hassane Boukili')).toBeDisabled();
  await expect(change('Hassane Boukili')).toContainText('tick the programme too');
  await tick('Running order').check();
  const before = (await podium.view()).preparation;
  await podium.fresh();
  await expect(id('take-note')).toHaveText('Take 5 changes');
  await id('take-note').focus();
  await press('Enter');
  await expect(id('preparing')).toBeVisible();
  expect((await podium.news())[0]).toBe('NoteTaken');
  const { facts, people } = (await podium.view()).preparation;
  expect(facts).toMatchObject({ end: '18:00', theme: 'Ten years on', room: 'Room XIX, Palais des Nations, Geneva' });
  expect(people.map(({ name }) => name)).toContain('Ada Brun');
  expect(people.map(({ name }) => name)).not.toContain('Hassane Boukili');
  await expect(id('preparing-undo')).toContainText('Note read again');
  await press('Control+z');
  await expect(id('preparing-redo')).toContainText('Note read again');
  expect((await podium.view()).preparation).toEqual(before);
});

test('a note dropped on what is prepared is compared with it, and can make a session of its own instead', async () => {
  await podium.show('prepared');
  await id('place-preparing').click();
  await id('preparing').evaluate((place, text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'note.txt', { type: 'text/plain' }));
    place.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, noteOf('concept-note'));
  await expect(change('Theme')).toContainText('Water without borders');
  await id('correct-note').click();
  await podium.page.locator('.review-fields [data-pointer="/room"]').last().fill('Hall C');
  await id('compare-note').click();
  await expect(change('Room')).toContainText('Hall C');
  await id('correct-note').click();
  await id('accept-note').click();
  expect(await accepted()).toMatchObject({ brief: { room: 'Hall C' } });
});
