import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';

// A new session of a template, and a session kept as one, on a host in memory.
let podium: GalleryWindow;

test.beforeAll(async () => {
  podium = await GalleryWindow.open();
  await podium.page.setViewportSize({ width: 1280, height: 800 });
});
test.afterAll(() => podium?.close());
test.afterEach(() => {
  expect(podium.complaints.splice(0), 'the page complained').toEqual([]);
});

const id = (name: string) => podium.page.getByTestId(name);
const press = (key: string) => podium.page.keyboard.press(key, { delay: 20 });
const type = (text: string) => podium.page.keyboard.type(text);
const sheet = () => podium.page.locator('.panel.new-session');
const opened = async (scene = 'prepared', more = '') => {
  await podium.show(scene, more);
  if (scene !== 'none') await id('place-sessions').click();
  await id('new-session').focus();
  await press('Enter');
  await expect(sheet()).toBeVisible();
};

test('by keyboard alone: a template, its title, day and hour, and the session is there', async () => {
  await opened();
  await press('Tab');
  await expect(id('template-council-3h')).toBeFocused();
  await press('ArrowDown');
  await expect(id('template-council-2h')).toBeChecked();
  await expect(id('make-session')).toBeDisabled();
  await expect(sheet()).toContainText('Give the session a title.');
  await press('Tab');
  await type('Panel on tides');
  await expect(sheet()).toContainText('Give it a date.');
  await press('Tab');
  await type('06192031');
  await expect(id('new-date')).toHaveValue('2031-06-19');
  await expect(sheet()).toContainText('19 June 2031');
  await expect(id('new-start')).toHaveValue('10:00');
  await id('new-start').fill('25:00');
  await expect(sheet()).toContainText('Give it an hour to start at.');
  await id('new-start').fill('1530');
  await id('new-start').blur();
  await expect(id('new-start')).toHaveValue('15:30');
  await id('new-title').focus();
  await press('Enter');
  await expect(sheet()).toHaveCount(0);
  await expect(id('place-sessions')).not.toHaveAttribute('aria-current', 'page');
});

test('what was refused is said, and nothing that was typed is lost', async () => {
  await opened();
  await id('new-title').fill('Full');
  await id('new-date').fill('2031-06-19');
  await id('make-session').click();
  await expect(sheet()).toContainText('the disk is full');
  await expect(id('new-title')).toHaveValue('Full');
});

test('a session is kept as a template, deleted, and brought back in the same line', async () => {
  await opened();
  await id('template-name').fill('Our panel');
  await press('Enter');
  await expect(sheet()).toContainText('Our panel is saved among the templates.');
  await expect(id('template-own-Our panel')).toBeVisible();
  await sheet().getByRole('button', { name: 'Delete the template Our panel' }).click();
  await expect(id('template-own-Our panel')).toHaveCount(0);
  await sheet().getByRole('button', { name: 'Bring back' }).click();
  await expect(id('template-own-Our panel')).toBeVisible();
});

test('a file that is no template is named and cannot be chosen; without a session nothing is to be kept', async () => {
  await opened('none', 'templates=many');
  await expect(id('template-own-5')).toBeDisabled();
  await expect(sheet()).toContainText('is left as it is');
  await expect(id('template-name')).toHaveCount(0);
});

for (const [language, width, height] of LAYOUTS)
  test(`nothing is cut off and axe finds nothing, ${language}, ${width} by ${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    for (const templates of ['few', 'many']) {
      await opened('prepared', `templates=${templates}&lng=${language}`);
      const faults = await sheet().evaluate((box) => {
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const out = left < 0 || right > innerWidth + 1 || top < 0 || bottom > innerHeight + 1;
        const cut = [...box.querySelectorAll('button, label, p, b')].filter(
          (one) => one.scrollWidth > one.clientWidth + 2,
        );
        return [...(out ? ['it is outside'] : []), ...cut.map((one) => one.textContent)];
      });
      expect(faults).toEqual([]);
      const found = await axeFinds(podium.page);
      expect(found).toEqual([]);
    }
    await podium.page.setViewportSize({ width: 1280, height: 800 });
  });
