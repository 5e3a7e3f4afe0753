import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';

let podium: GalleryWindow;
test.beforeAll(async () => {
  podium = await GalleryWindow.open();
});
test.afterAll(async () => {
  await podium.close();
});
test.afterEach(() => expect(podium.complaints.splice(0)).toEqual([]));

const id = (name: string) => podium.page.getByTestId(name);
const press = (key: string) => podium.page.keyboard.press(key);
const type = (text: string) => podium.page.keyboard.type(text);
const button = (name: string | RegExp) => id('day').getByRole('button', { name });

const open = async (scene: string) => {
  await podium.show(scene);
  await podium.fresh();
  await press('d');
  await expect(id('day-search')).toBeFocused();
};

test('anybody is replaced by name: found, typed, Enter', async () => {
  await open('panellist');
  await type('omar');
  await button(/^Replace .*Omar Said/)
    .first()
    .click();
  await expect(id('replace-name')).toBeFocused();
  await type('Pia Brun');
  await press('Enter');
  await expect(id('replace')).toHaveCount(0);
  expect(await podium.news()).toEqual(['PersonReplaced']);
});

test('a part is skipped and brought back, and the one button follows', async () => {
  await open('between');
  await button('Ms. Lea Noor').click();
  await button('Skip').click();
  await button('Bring back').click();
  expect(await podium.news()).toEqual(['ItemSkipped', 'ItemTakenUp']);
  expect(await axeFinds(podium.page)).toEqual([]);
});

test('going elsewhere while somebody speaks with much time left is asked twice', async () => {
  await open('running');
  await button('Closing remarks').click();
  await button('Go to this now').click();
  expect(await podium.news()).toEqual([]);
  await podium.page.waitForFunction(
    (from) => performance.now() - from > 750,
    await podium.page.evaluate(() => performance.now()),
  );
  await button(/press again/).click();
  await expect(id('day')).toHaveCount(0);
  expect(await podium.news()).toEqual(['TurnEnded', 'ItemEnded', 'ItemTakenUp', 'ItemStarted']);
  await expect(id('primary-action')).toContainText('Give the floor to');
});

test('a break is put behind what runs, with the time at which the meeting goes on', async () => {
  await open('running');
  await button('Round 1: floor').click();
  await button('Break').click();
  await expect(podium.page.getByLabel('Resumes at')).toHaveValue(/^\d\d:\d[05]$/);
  await podium.page.getByLabel('Resumes at').fill('1620');
  await press('Enter');
  await expect(button('Break').last()).toBeVisible();
  expect(await podium.lastData()).toMatchObject({ item: { kind: 'break', resumes: '16:20' }, after: 'round-1' });
});

test('somebody remote whom nobody had planned is put in by name', async () => {
  await open('running');
  await button('Round 1: floor').click();
  await button('Remote speaker').click();
  await type('Ada Brun');
  await press('Enter');
  await expect(id('day-insert-statement')).toHaveCount(0);
  expect(await podium.news()).toEqual(['PersonAdded', 'ItemAdded']);
});

test('the meeting is suspended from the keyboard; Space resumes it, then the clock', async () => {
  await open('running');
  await id('day-suspend').click();
  await type('2315');
  await press('Enter');
  await expect(id('day')).toHaveCount(0);
  expect(await podium.news()).toEqual(['TurnPaused', 'MeetingSuspended']);
  await expect(id('now-speaking')).toContainText('Resumes at 23:15');
  await expect(id('room-mirror')).toContainText('The meeting resumes at 23:15');
  await expect(id('primary-action')).toContainText('Resume the meeting');
  expect(await axeFinds(podium.page)).toEqual([]);
  await press('Space');
  await expect(id('primary-action')).toContainText('Resume Maldives');
});

test('the hard stop that was granted is shown with the one that was planned', async () => {
  await open('running');
  await id('day-extend').click();
  await type('1810');
  await press('Enter');
  await expect(id('session-line')).toContainText('18:10');
  await expect(id('extended')).toHaveText('was 18:00');
});

test('the screen is given away by holding G, and one press takes it back', async () => {
  await podium.show('running');
  await press('g');
  await expect(id('screen-away')).toHaveCount(0);
  await podium.page.keyboard.down('g');
  await expect(id('screen-away')).toContainText('The screen is given away');
  await podium.page.keyboard.up('g');
  expect(await axeFinds(podium.page)).toEqual([]);
  await press('g');
  await expect(id('screen-away')).toHaveCount(0);
});
