import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';
import { serveGallery } from './support/serve-gallery.ts';

// Notes of the discussion at podium and desk, on a host in memory: by keyboard alone, and never in the clock's way.
let w: GalleryWindow;
test.beforeAll(async () => {
  w = await GalleryWindow.open();
});
test.afterAll(() => w.close());
test.afterEach(() => {
  expect(w.complaints.splice(0), 'the page complained').toEqual([]);
});

const id = (name: string) => w.page.getByTestId(name);
const type = (text: string) => w.page.keyboard.type(text);
const press = (key: string) => w.page.keyboard.press(key);
/** A letter acts 0.3 s after it is let go: what is typed after that is the note's. */
const begin = async () => {
  await press('k');
  await expect(id('note-field')).toBeFocused();
};
const isInNowhere = () => w.page.evaluate(() => document.activeElement === document.body);

test('K, the words, Alt and a digit, Enter: the question is noted, and Space is the one button’s again', async () => {
  await w.show('running');
  await w.fresh();
  const { floor } = await w.view();
  const button = await id('primary-action').boundingBox();
  await begin();
  expect((await id('primary-action').boundingBox())?.y).toBe(button?.y);
  await type('Space is no key in here: why is the fund empty?');
  await press('Alt+4');
  await press('Enter');
  await expect(id('notes')).toHaveCount(0);
  expect(await w.news()).toEqual(['NoteWritten']);
  expect(await w.lastData()).toMatchObject({
    note: { text: 'Space is no key in here: why is the fund empty?', people: ['panellist-4'], on: floor.now?.turn },
  });
  expect((await w.view()).floor).toEqual(floor);
  expect(await isInNowhere()).toBe(true);
  await expect(id('last-event')).toContainText('Note written');
  await press('p');
  await expect.poll(() => w.news()).toEqual(['TurnPaused']);
});

test('who is only called has said nothing yet: the note is on the one before, unless another is chosen', async () => {
  await w.show('called');
  await w.fresh();
  const begun = (await w.view()).discussion.statements.findLast(({ begun }) => begun)?.turn;
  await begin();
  await type('Which one?');
  await press('Enter');
  await expect.poll(() => w.lastData()).toMatchObject({ note: { on: begun } });
  await begin();
  await type('And this?');
  await id('note-source').selectOption({ index: 0 });
  await id('note-field').press('Enter');
  const called = (await w.view()).floor.now?.turn;
  await expect.poll(() => w.lastData()).toMatchObject({ note: { text: 'And this?', on: called } });
});

test('Escape puts what was begun aside, K takes it up again, and what is refused comes back', async () => {
  await w.show('running');
  await w.fresh();
  await begin();
  await type('Half a questi');
  await press('Escape');
  await expect(id('notes')).toHaveCount(0);
  await begin();
  await expect(id('note-field')).toHaveValue('Half a questi');
  await w.page.evaluate(() => window.gallery.fail(true));
  await type('on?');
  await press('Enter');
  await w.page.evaluate(() => window.gallery.fail(false));
  expect(await w.news()).toEqual([]);
  await begin();
  await expect(id('note-field')).toHaveValue('Half a question?');
  await press('Enter');
  await expect.poll(() => w.news()).toEqual(['NoteWritten']);
});

test('in the replies the questions of whoever answers stand beside the clock and are ticked there; nothing moves', async () => {
  await w.show('answering');
  const button = await id('primary-action').boundingBox();
  await expect(id('asked')).toContainText('Which of the five components');
  await w.fresh();
  await id('asked')
    .getByRole('button', { name: /Which of the five/ })
    .click();
  expect(await w.news()).toEqual(['NoteChanged']);
  await expect(id('asked')).toContainText('0 open questions');
  await press('Control+z');
  await expect(id('asked')).toContainText('1 open question');
  for (const size of [
    [1280, 800],
    [1024, 640],
  ] as const) {
    await w.page.setViewportSize({ width: size[0], height: size[1] });
    const asked = await id('primary-action').boundingBox();
    await w.show('panellist');
    expect(asked?.y).toBe((await id('primary-action').boundingBox())?.y);
    await w.show('answering');
  }
  await w.page.setViewportSize({ width: 1280, height: 800 });
  expect(button?.height).toBeGreaterThan(0);
});

test('coverage: what a statement took up is counted at once, outcomes are ticked, also after the end', async () => {
  await w.show('noted');
  await press('Shift+k');
  await expect(id('notes')).toBeVisible();
  expect(await isInNowhere()).toBe(true);
  await id('tab-coverage').click();
  await expect(id('coverage')).toContainText('not yet');
  const now = id('statement').first();
  await now.getByRole('button', { name: /^Q2/ }).click();
  await expect(id('coverage').locator('.taken').nth(1)).toContainText('1 statement');
  await id('coverage')
    .getByRole('button', { name: /future direction/ })
    .click();
  await expect(id('coverage')).toContainText('2 of 4');
  await w.show('closed');
  await w.fresh();
  await begin();
  await type('To be taken up at the next session.');
  await press('Enter');
  await expect.poll(() => w.news()).toEqual(['NoteWritten']);
});

test('notes are found by words and by whom they are for, changed and removed, and taken back by Ctrl+Z', async () => {
  await w.show('noted');
  await press('Shift+k');
  await expect(id('note')).toHaveCount(3);
  await expect(id('note').nth(1)).toContainText('Private');
  await w.page.getByRole('combobox', { name: 'Which notes' }).selectOption('voice:chair');
  await expect(id('note')).toHaveCount(1);
  await w.page.getByRole('combobox', { name: 'Which notes' }).selectOption('all');
  await w.page.getByRole('searchbox', { name: 'Find a note' }).fill('ratified');
  await expect(id('note')).toHaveCount(1);
  await id('note').getByRole('button', { name: 'Change this note' }).click();
  await expect(id('note-field')).toBeFocused();
  await press('End');
  await type(' Yes.');
  await press('Enter');
  await expect(id('note')).toContainText('Convention? Yes.');
  await id('note').getByRole('button', { name: 'Remove this note' }).click();
  await expect(id('note')).toHaveCount(0);
  await w.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press('Control+z');
  await expect(id('note')).toContainText('Yes.');
});

for (const language of ['en', 'ar'])
  test(`axe finds nothing in the panel nor beside the clock, ${language}`, async () => {
    await w.show('noted', `lng=${language}`);
    await begin();
    for (const tab of ['tab-coverage', 'tab-documents']) {
      expect(await axeFinds(w.page), tab).toEqual([]);
      await id(tab).click();
    }
    expect(await axeFinds(w.page)).toEqual([]);
    await w.show('answering', `lng=${language}`);
    expect(await axeFinds(w.page)).toEqual([]);
  });

/** Boxes whose content is wider than they are. Runs in the page. */
const tooWide = () =>
  [...document.querySelectorAll('.drawer, .desk-notes, .panel-head, .note-tab-list, .chip, .asked, .now, .note-do')]
    .filter((box) => box.scrollWidth > box.clientWidth + 1)
    .map((box) => `${box.className} ${box.scrollWidth} of ${box.clientWidth}: ${box.textContent}`);

test('nothing is cut off in any language', async () => {
  for (const [language, width, height] of LAYOUTS) {
    await w.page.setViewportSize({ width, height });
    await w.show('noted', `lng=${language}`);
    expect(await w.page.evaluate(tooWide), language).toEqual([]);
    await begin();
    expect(await w.page.evaluate(tooWide), language).toEqual([]);
    await w.show('answering', `lng=${language}`);
    expect(await w.page.evaluate(tooWide), language).toEqual([]);
  }
  await w.page.setViewportSize({ width: 1280, height: 800 });
});

test('at the desk Alt+K notes a question from within the list’s field, and the next name can be typed at once', async () => {
  const gallery = await serveGallery();
  try {
    for (const language of ['en', 'ar']) {
      await w.page.goto(`${gallery.desk}?scene=noted&lng=${language}`);
      await expect(id('add-speaker')).toBeFocused();
      await type('k');
      await expect(id('add-speaker')).toHaveValue('k');
      await press('Backspace');
      await press('Alt+k');
      await expect(id('note-field')).toBeFocused();
      await type('Who decides?');
      await press('Alt+2');
      await press('Enter');
      await expect(id('note').first()).toContainText('Who decides?');
      await expect(id('note').first()).toContainText('Jon Vik');
      await expect(id('add-speaker')).toBeFocused();
      expect(await axeFinds(w.page)).toEqual([]);
      await press('Alt+k');
      await press('Escape');
      await expect(id('notes')).toHaveCount(0);
      await expect(id('add-speaker')).toBeFocused();
    }
  } finally {
    await gallery.close();
  }
});
