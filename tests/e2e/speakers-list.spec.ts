import { expect, test } from '@playwright/test';
import { all } from '../../src/core/table.ts';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LANGUAGES } from './support/layouts.ts';

// The list of speakers as the podium shows it, on a host in memory: everything that a hand does to it.
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
const list = () => id('speakers-list');
const row = (name: string) => list().getByRole('row', { name: new RegExp(`^(\\d+\\. )?${name},`) });
const press = (key: string) => podium.page.keyboard.press(key, { delay: 20 });
const type = (text: string) => podium.page.keyboard.type(text);
const show = async (scene = 'rich', more = '') => {
  await podium.show(scene, more);
  await podium.fresh();
};
const open = async (name: string) => {
  await row(name).focus();
  await press('Enter');
  await expect(row(name).locator('.details')).toBeVisible();
};
const inDetails = (name: string, label: string | RegExp) =>
  row(name).locator('.details').getByLabel(label, { exact: true });
const deed = (name: string, label: string) => row(name).getByRole('button', { name: `${label} ${name}` });
const entry = async (name: string) => {
  const { list } = await podium.view();
  return all(list.entries).find((one) => one.name === name && one.status === 'waiting')?.id;
};

test.describe('moving', () => {
  test('Alt and arrows take the row along; the focus stays on it, and what was done can be taken back', async () => {
    await show();
    await row('European Union').focus();
    await press('Alt+ArrowDown');
    await expect(row('European Union')).toHaveAccessibleName(/^5\. European Union/);
    await press('Alt+ArrowDown');
    await expect(row('European Union')).toHaveAccessibleName(/^6\. European Union/);
    await expect(row('European Union')).toBeFocused();
    await press('Alt+ArrowUp');
    await expect(row('European Union')).toHaveAccessibleName(/^5\. .*Moved by hand/);
    expect(await podium.news()).toEqual(['EntryMoved', 'EntryMoved', 'EntryMoved']);
    await press('Control+z');
    await expect(row('European Union')).toHaveAccessibleName(/^6\. /);
  });

  test('many presses at once all count', async () => {
    await show();
    await row('European Union').focus();
    for (let i = 0; i < 5; i++) await podium.page.keyboard.press('Alt+ArrowDown');
    await expect(row('European Union')).toHaveAccessibleName(/^9\. /);
  });

  test('N and Alt+Home put the row first', async () => {
    await show();
    await row('Ecuador').focus();
    await press('n');
    await expect(row('Ecuador')).toHaveAccessibleName(/^1\. Ecuador.*speaks next/);
    await expect(row('Ecuador')).toBeFocused();
    await row('Georgia').focus();
    await press('Alt+Home');
    await expect(row('Georgia')).toHaveAccessibleName(/^1\. /);
    await expect(id('primary-action')).toContainText('Georgia');
    expect(await podium.news()).toEqual(['EntryMoved', 'EntryMoved']);
  });

  test('to a place by its number, behind somebody by name; why can be said afterwards', async () => {
    await show();
    await open('Norway');
    await deed('Norway', 'Move to…').press('Enter');
    await type('3');
    await press('Enter');
    await expect(row('Norway')).toHaveAccessibleName(/^3\. /);
    await deed('Norway', 'Move to…').press('Enter');
    await type('tunis');
    await press('Enter');
    await expect(row('Norway')).toHaveAccessibleName(/^2\. /);
    expect(await podium.lastData()).toEqual({
      entry: await entry('Norway'),
      after: await entry('Tunisia'),
      reason: null,
    });
    await inDetails('Norway', 'Why it was moved').fill('Leaves early');
    await press('Enter');
    await expect(row('Norway')).toHaveAccessibleName(/^2\. .*Moved by hand: Leaves early/);
    expect(await podium.news()).toEqual(['EntryMoved', 'EntryMoved', 'EntryMoved']);
  });

  test('two swap; two speak together and apart again', async () => {
    await show();
    await open('Norway');
    await deed('Norway', 'Swap with…').press('Enter');
    await type('geor');
    await press('Enter');
    await expect(row('Norway')).toHaveAccessibleName(/^3\. .*Changed places/);
    await expect(deed('Norway', 'Swap with…')).toBeFocused();
    await deed('Norway', 'Speaks with…').press('Enter');
    await type('georgia');
    await press('Enter');
    await expect(row('Georgia')).toHaveAccessibleName(/jointly with Norway/);
    await open('Georgia');
    await row('Georgia').getByRole('button', { name: 'Split off Norway' }).press('Enter');
    await expect.poll(async () => (await podium.view()).list.joined.length).toBe(2);
    expect(await podium.news()).toEqual(['EntriesSwapped', 'EntriesJoined', 'EntrySplit']);
  });

  test('a drag by the handle drops a row where the line shows it; Escape lets it go', async () => {
    await show();
    const centre = async (name: string, part = '.row-line') => {
      const box = await row(name).locator(part).boundingBox();
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    };
    const { mouse } = podium.page;
    const drag = async (from: string, to: string) => {
      const start = await centre(from, '.handle');
      const end = await centre(to);
      await mouse.move(start.x, start.y);
      await mouse.down();
      await mouse.move(end.x, end.y + 4, { steps: 4 });
      await expect(list().locator('.drop')).toBeVisible();
    };
    await drag('Georgia', 'Tunisia');
    await press('Escape');
    await mouse.up();
    await expect(list().locator('.drop')).toHaveCount(0);
    expect(await podium.news()).toEqual([]);
    await drag('Georgia', 'Tunisia');
    await mouse.up();
    await expect(row('Georgia')).toHaveAccessibleName(/^2\. /);
    expect(await podium.news()).toEqual(['EntryMoved']);
    expect(await podium.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});

test.describe('a request', () => {
  test('opens by Enter and by the arrow, closes by Escape, and sends of what is typed only what changed', async () => {
    await show();
    await row('Ecuador').focus();
    await press('ArrowRight');
    await expect(row('Ecuador').getByRole('button', { name: /Give the floor now/ })).toBeFocused();
    await inDetails('Ecuador', 'Speaker').fill('Ms. Ana Paz');
    await inDetails('Ecuador', 'On behalf of').fill('african group');
    await expect(row('Ecuador')).toHaveAccessibleName(/Ms\. Ana Paz/);
    expect(await podium.lastData()).toEqual({ entry: await entry('Ecuador'), change: { speaker: 'Ms. Ana Paz' } });
    await inDetails('Ecuador', 'Own length').focus();
    await expect(row('Ecuador')).toHaveAccessibleName(/on behalf of the Group of African States/);
    await type('1:30');
    // It rests, and is taken.
    await expect(row('Ecuador')).toHaveAccessibleName(/1:30 speaking time \(its own length\)/);
    await inDetails('Ecuador', 'Extra time').fill('soon');
    await press('Tab');
    await expect(inDetails('Ecuador', 'Extra time')).toHaveAttribute('aria-invalid', 'true');
    await row('Ecuador').getByRole('button', { name: 'video' }).press('Enter');
    await expect(row('Ecuador')).toHaveAccessibleName(/, video,/);
    await press('Escape');
    await expect(row('Ecuador')).toBeFocused();
    await expect(row('Ecuador').locator('.details')).toHaveCount(0);
    expect(await podium.news()).toEqual(['EntryChanged', 'EntryChanged', 'EntryChanged', 'EntryChanged']);
  });

  test('what was typed is taken when the row closes; Escape in a field forgets it', async () => {
    await show();
    await open('Norway');
    await inDetails('Norway', 'Note').fill('Asked twice');
    await row('Norway').getByRole('button', { name: 'More about Norway' }).click();
    await expect(row('Norway')).toHaveAccessibleName(/, note,/);
    await open('Norway');
    await inDetails('Norway', 'Title').fill('Nobody');
    await press('Escape');
    await expect(row('Norway')).toBeFocused();
    expect(await podium.news()).toEqual(['EntryChanged']);
  });

  test('absent goes to the tray, and the focus to who takes the place; back stands behind the next two', async () => {
    await show();
    await open('Norway');
    await deed('Norway', 'Absent').press('Enter');
    await expect(row('Norway')).toHaveCount(0);
    await expect(row('Ecuador')).toBeFocused();
    await podium.page.getByRole('button', { name: /^Back\s+Norway$/ }).click();
    await expect(row('Norway')).toHaveAccessibleName(/^4\. .*Back after absence/);
  });

  test('withdrawn it stands at the end, is found, and comes back', async () => {
    await show();
    await podium.page.getByLabel('Find on the list').fill('angola');
    await expect(row('Angola')).toHaveAccessibleName(/withdrawn/);
    await open('Angola');
    await deed('Angola', 'Back on the list').press('Enter');
    await expect(row('Angola')).toHaveAccessibleName(/^\d+\. Angola/);
    await podium.page.getByLabel('Find on the list').fill('');
    expect(await podium.news()).toEqual(['EntryBroughtBack']);
  });

  test('a text is received also from who has spoken', async () => {
    await show();
    await podium.page.getByLabel('Find on the list').fill('maldives');
    const spoken = row('Maldives, H\\.E\\. Ms\\. Aminath Didi');
    await spoken.focus();
    await press('Enter');
    await spoken.getByRole('button', { name: 'Text received' }).press('Enter');
    await expect(spoken).toHaveAccessibleName(/text received.*spoke/);
  });

  test('gets the floor now; where that cuts somebody short only by a second press', async () => {
    await show();
    await open('Ecuador');
    await press('Enter');
    await press('Enter');
    await expect(row('Ecuador').getByRole('button', { name: /Press again: ends Norway/ })).toBeVisible();
    expect(await podium.news()).toEqual([]);
    await expect(async () => {
      await press('Enter');
      await expect(id('now-speaking')).toContainText('Ecuador', { timeout: 200 });
    }).toPass({ timeout: 4000 });
    expect(await podium.news()).toEqual(['TurnEnded', 'TurnCalled']);
  });
});

test('late requests are admitted one by one or all', async () => {
  await show();
  await podium.page.getByRole('button', { name: /Asked after closing/ }).click();
  await podium.page.getByRole('button', { name: 'Do not admit Friends of the River Zub' }).click();
  await podium.page.getByRole('button', { name: 'Admit all' }).click();
  await expect(id('held')).toHaveCount(0);
  expect(await podium.news()).toEqual(['EntriesNotAdmitted', 'EntriesAdmitted']);
});

test('a right of reply is asked for in the add field, with a warning from the third', async () => {
  await show();
  for (const times of [1, 2]) {
    await press('/');
    await type('ethiopia');
    await press('Alt+r');
    await podium.page.locator('.add-more').getByLabel('to', { exact: true }).fill('egypt');
    const third = podium.page.getByText('the 3rd right of reply of Ethiopia');
    if (times === 2) await expect(third).toBeVisible();
    else await expect(third).toHaveCount(0);
    await press('Enter');
    await expect(id('add-speaker')).toHaveValue('');
    await press('Escape');
  }
  await podium.page.getByLabel('Find on the list').fill('ethiopia');
  await expect(list().getByRole('row', { name: /^\d\. Ethiopia, in reply to Egypt/ })).toHaveCount(3);
  await expect(list().getByRole('row', { name: /the 3rd right of reply/ })).toHaveCount(1);
});

test('who is added twice or sits on the panel is said before it is added', async () => {
  await show();
  await press('/');
  await type('peru');
  await expect(podium.page.locator('.add-doubt')).toHaveText('Peru is already on the list');
  await expect(podium.page.getByRole('option').first()).toContainText('again');
  await press('Escape');
  await press('/');
  await type('morocc');
  await expect(podium.page.getByRole('option').first()).toContainText('again');
  await press('Escape');
});

test('arrows go through the list from end to end, however long', async () => {
  await show('huge');
  await list().focus();
  await expect(row('Tunisia').first()).toBeFocused();
  await press('End');
  const last = podium.page.locator('.row:focus');
  await expect(last).toHaveAccessibleName(/^10008\. /);
  await press('Alt+ArrowUp');
  await expect(last).toHaveAccessibleName(/^10007\. /);
  await press('Home');
  await expect(podium.page.locator('.row:focus')).toHaveAccessibleName(/^1\. /);
  expect(await podium.page.locator('.row').count()).toBeLessThan(60);
});

for (const language of LANGUAGES) {
  test(`axe finds nothing in any state of the list, ${language}`, async () => {
    for (const [scene, opened] of [
      ['none', null],
      ['rich', null],
      ['rich', '[data-next]'],
      ['huge', null],
      ['closed', null],
    ] as const) {
      await podium.show(scene, `lng=${language}`);
      if (opened !== null) {
        await list().locator(opened).focus();
        await press('Enter');
        await expect(list().locator('.details')).toBeVisible();
      }
      const found = await axeFinds(podium.page);
      expect(found, `${scene} ${opened}`).toEqual([]);
    }
  });
}
