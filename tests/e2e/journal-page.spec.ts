import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';

// The journal beside the clock, over a podium alone on a host in memory.
let podium: GalleryWindow;

test.beforeAll(async () => {
  podium = await GalleryWindow.open();
});
test.afterAll(() => podium?.close());
test.afterEach(() => expect(podium.complaints.splice(0), 'the page complained').toEqual([]));

const id = (name: string) => podium.page.getByTestId(name);
const press = (key: string) => podium.page.keyboard.press(key, { delay: 20 });
const lines = () => id('journal-line');
const chip = (name: string) => id('journal').getByRole('button', { name, exact: true });
const field = (name: string) => id('correct-turn').getByLabel(name, { exact: true });

const open = async (scene: string, more = '') => {
  await podium.show(scene, more);
  await podium.fresh();
  await press('j');
  await expect(lines().first()).toBeVisible();
};

/** The one button is pressed from elsewhere, so many times, each after half a minute. */
const goOn = async (times: number) => {
  for (let i = 0; i < times; i++) {
    await podium.wait(30);
    const command = (await podium.view()).floor.primary?.now.command;
    if (command) await podium.byAnother(command, 'podium');
  }
};

/** Opens the form of the last speaker's turn, by its line "End of …". */
const correctLast = async () => {
  const line = lines().filter({ hasText: 'End of ' }).first();
  await line.getByRole('button').click();
  await expect(field('Start')).toBeFocused();
  return line;
};

/** A clock time so many seconds later. */
const later = (clock: string, seconds: number): string => {
  const at = new Date(`2030-01-01T${clock}Z`);
  return new Date(at.getTime() + seconds * 1000).toISOString().slice(11, 19);
};

test('opens by its letter, newest first, and closes by Escape', async () => {
  await open('running');
  await expect(lines().first()).toContainText('Clock of Maldives started');
  await press('Escape');
  await expect(id('journal')).toHaveCount(0);
});

test('what is taken back is struck through and says when, and is found by words, part and seat', async () => {
  await open('running');
  await podium.byAnother({ type: 'CloseList' });
  await podium.byAnother({ type: 'SetScene', scene: 'hold' }, 'podium');
  const step = (await podium.view()).journal.undo?.commandId ?? '';
  await podium.byAnother({ type: 'Undo', commandId: step }, 'podium');
  await expect(lines().first()).toContainText('Taken back: Room on the hold slide');
  await expect(lines().nth(1).locator('s')).toHaveText('Room on the hold slide');
  await expect(lines().nth(1)).toContainText(/Taken back \d\d:\d\d:\d\d/);
  await chip('Taken back').click();
  await expect(lines()).toHaveCount(1);
  await chip('Taken back').click();
  await chip('List').click();
  await expect(lines().first()).toContainText('List of speakers closed');
  const whole = await lines().count();
  await id('journal').getByRole('combobox').selectOption({ label: 'Desk' });
  await expect(lines().first()).toContainText('List of speakers closed');
  expect(await lines().count()).toBeLessThanOrEqual(whole);
  await expect(lines().filter({ hasText: 'Podium' })).toHaveCount(0);
  await id('journal').getByRole('combobox').selectOption('');
  await chip('List').click();
  await id('journal-search').fill('no such words');
  await expect(lines()).toHaveCount(0);
  await id('journal-search').fill('MALDIVÈS floor');
  await expect(lines()).toHaveCount(1);
});

test('a wrong time and a wrong name are corrected by a further entry, in the line itself', async () => {
  await open('running');
  await goOn(2);
  await podium.fresh();
  await correctLast();
  const start = await field('Start').inputValue();
  await field('Start').fill(later(start, 5).replaceAll(':', ''));
  await field('Delegation').fill('Mali');
  await press('Enter');
  await expect(id('correct-turn')).toHaveCount(0);
  expect(await podium.news()).toEqual(['TurnCorrected']);
  await expect(lines().first()).toContainText(`Start ${later(start, 5)}, not ${start}`);
  await expect(lines().first()).toContainText('Mali, not ');
  await correctLast();
  await expect(field('Start')).toHaveValue(later(start, 5));
});

test('what cannot have been is refused in words, and Escape leaves the turn and then the journal', async () => {
  await open('running');
  await goOn(2);
  await podium.fresh();
  const line = await correctLast();
  await podium.wait(60);
  await field('End').fill(later(await field('End').inputValue(), 45));
  await press('Enter');
  await expect(id('correct-turn').getByRole('alert')).toContainText('Tunisia had the floor from');
  await field('End').fill('25:00');
  await expect(id('correct-turn').getByRole('button', { name: 'Keep' })).toBeDisabled();
  await press('Escape');
  await expect(id('correct-turn')).toHaveCount(0);
  await expect(line.getByRole('button')).toBeFocused();
  expect(await podium.news()).toEqual([]);
  await press('Escape');
  await expect(id('journal')).toHaveCount(0);
});

test('is there after the meeting was closed, and corrects then too', async () => {
  await open('closed');
  await correctLast();
  await field('End').fill(later(await field('End').inputValue(), -1));
  await press('Enter');
  await expect(id('correct-turn')).toHaveCount(0);
  expect(await podium.news()).toEqual(['TurnCorrected']);
});

for (const [language, width, height] of LAYOUTS)
  test(`nothing is cut off, and axe finds nothing: ${language}, ${width}x${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    await open('running', `lng=${language}`);
    await lines().getByRole('button').first().click();
    const cut = await id('journal').evaluate((drawer) =>
      [drawer, ...drawer.querySelectorAll('.chip, .journal-line, .correct-turn, button')]
        .filter((box) => box.scrollWidth > box.clientWidth + 2)
        .map((box) => `${box.className} ${box.scrollWidth} in ${box.clientWidth}`),
    );
    expect(cut).toEqual([]);
    expect(await axeFinds(podium.page)).toEqual([]);
  });
