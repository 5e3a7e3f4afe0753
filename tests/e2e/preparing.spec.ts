import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';

// Where a session is prepared, in the podium's page on a host in memory.
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
const press = async (...keys: string[]) => {
  for (const key of keys) await podium.page.keyboard.press(key, { delay: 20 });
};
const type = (text: string) => podium.page.keyboard.type(text);
const prepare = async (tab: 'programme' | 'people' | 'session', more = '', scene = 'prepared') => {
  await podium.show(scene, more);
  await id('place-preparing').click();
  await id(`tab-${tab}`).click();
  await podium.fresh();
};
const parts = () => id('programme-list').getByRole('row');
const part = (name: string) => parts().filter({ hasText: name });
const preparation = async () => (await podium.view()).preparation;

test.describe('the programme', () => {
  test('Alt with arrows moves a part, and undo names the step that it takes back', async () => {
    await prepare('programme');
    await part('Replies of the panel').click();
    await press('Alt+ArrowUp');
    await expect(parts().nth(9)).toContainText('Replies of the panel');
    await press('Alt+ArrowUp', 'Alt+ArrowDown');
    await expect(parts().nth(9)).toContainText('Replies of the panel');
    await expect(id('preparing-undo')).toContainText('Undo: Moved in the programme: Replies of the panel');
    await press('Control+z', 'Control+z', 'Control+z');
    await expect(parts().nth(10)).toContainText('Replies of the panel');
    await expect(id('preparing-undo')).toHaveCount(0);
    await press('Control+Shift+z');
    await expect(parts().nth(9)).toContainText('Replies of the panel');
  });

  test('a part is dragged to another place', async () => {
    await prepare('programme');
    await part('Closing remarks').dragTo(part('Round 2: floor'), { targetPosition: { x: 200, y: 2 } });
    await expect(parts().nth(9)).toContainText('Closing remarks');
    expect(await podium.news()).toEqual(['ItemMoved']);
  });

  test('somebody is dragged onto a part, or added to it by Enter', async () => {
    await prepare('programme');
    await part('Jon Vik').click();
    const chips = id('people-to-add').getByRole('row');
    await chips.filter({ hasText: 'Mei Lin' }).dragTo(part('Chair closes'));
    await expect(part('Chair closes')).toContainText('and 1 more');
    await chips.filter({ hasText: 'Omar Said' }).focus();
    await press('Enter');
    await expect(id('slots').getByRole('listitem')).toHaveCount(2);
    await expect(part('Jon Vik and 1 more')).toContainText('14:00');
    await podium.page.getByRole('button', { name: 'Take out speaker 2' }).focus();
    await press('Enter');
    await expect(id('slots').getByRole('listitem')).toHaveCount(1);
    await expect(podium.page.getByRole('group', { name: 'Speakers' })).toBeFocused();
  });

  test('half minutes count, and the line says whether it all fits', async () => {
    await prepare('programme');
    await expect(id('fits')).toContainText('Fits to the minute: ends at 18:00.');
    await part('Treaties').click();
    await id('item-minutes').fill('6.5');
    await press('Enter');
    await expect(part('Treaties')).toContainText('6:30');
    await expect(part('Jon Vik')).toContainText('15:18');
    await id('item-minutes').fill('20:30');
    await press('Tab');
    await expect(id('fits')).toContainText('Ends at 18:13: 13 min over the hard stop at 18:00.');
    await id('item-minutes').fill('soon');
    await press('Enter');
    await expect(id('item-details')).toContainText('That is no number of minutes.');
    await press('Escape');
    await expect(id('item-minutes')).toHaveValue('20:30');
  });

  test('a text rests for a second and is kept; what is typed and not kept is its own to undo', async () => {
    await prepare('programme');
    await part('Jon Vik').click();
    await id('item-title').focus();
    await type('Rivers in law');
    expect(await podium.news()).toEqual([]);
    await expect(part('Rivers in law')).toBeVisible();
    expect(await podium.news()).toEqual(['ItemChanged']);
    await press('Control+z');
    await expect(id('item-title')).toHaveValue('');
  });

  test('rounds, breaks and videos are added behind the chosen part and taken out again', async () => {
    await prepare('programme');
    await part('Round 1: floor').click();
    await podium.page.getByLabel('Kind of the part that is added').selectOption('floor');
    await id('add-item').click();
    await expect(parts().nth(6)).toContainText('Round 2: floor');
    await expect(part('Round 3: floor')).toBeVisible();
    await podium.page.getByLabel('Kind of the part that is added').selectOption('break');
    await id('add-item').click();
    await expect(parts().nth(7)).toContainText('Break');
    await id('remove-item').focus();
    await press('Enter');
    await expect(part('Break')).toHaveCount(0);
    // The part that took its place is chosen and has the focus, so that keys go on from there.
    await expect(parts().nth(7)).toBeFocused();
    await expect(parts().nth(7)).toHaveAttribute('aria-selected', 'true');
    await expect(id('preparing-undo')).toContainText('Undo: Removed from the programme: Break');
  });

  test('limits by rank, the room’s clock and protected time', async () => {
    await prepare('programme');
    await part('Round 1: floor').click();
    await id('limit-group').fill('3:00');
    await press('Enter');
    await expect.poll(async () => (await preparation()).limits.byTier.group).toBe(180_000);
    await part('Treaties').click();
    await podium.page.getByLabel('Clock in the room for speaker 1').uncheck();
    await expect(part('Treaties')).toContainText('no clock in the room');
    await podium.page.getByLabel('Protected: rounds before it give way to it').uncheck();
    await expect(part('Treaties')).not.toContainText('protected');
    expect(await podium.news()).toEqual(['LimitSet', 'SlotsSet', 'ItemChanged']);
  });
});

test.describe('people', () => {
  test('are found, added, and given a part, by keys alone', async () => {
    await prepare('people');
    const people = id('people-list').getByRole('row');
    await podium.page.getByLabel('Find somebody').focus();
    await type('vik');
    await expect(people).toHaveCount(1);
    await expect(id('person-details')).toContainText('Mr. Jon Vik');
    await id('add-person').focus();
    await type('Ada Brun');
    await press('Enter');
    await expect(id('person-details')).toContainText('Ada Brun');
    await id('give-part').focus();
    await type('17:21');
    await expect(id('person-details')).toContainText('No part yet.');
    await press('Tab', 'Enter');
    await expect(id('person-parts')).toContainText('Replies');
    await id('remove-person').click();
    await expect(id('person-details')).toContainText('Ada Brun has a part in the programme. Take it away first');
  });

  test('somebody is moved among those of the same role, by keys and by drag, and the programme with them', async () => {
    await prepare('people');
    const rows = id('people-list').getByRole('row');
    const row = (name: string) => rows.filter({ hasText: name });
    await row('Jon Vik').click();
    await press('Alt+ArrowUp');
    await expect(rows.nth(3)).toContainText('Jon Vik');
    await expect(row('Jon Vik')).toBeFocused();
    await press('Alt+ArrowUp');
    await expect(rows.nth(3)).toContainText('Jon Vik');
    expect(await podium.news()).toEqual(['PersonMoved']);
    await row('Mei Lin').dragTo(row('Jon Vik'), { targetPosition: { x: 200, y: 2 } });
    await expect(rows.nth(3)).toContainText('Mei Lin');
    expect(await podium.news()).toEqual(['PersonMoved']);
    const presenting = async () =>
      (await preparation()).items.flatMap(({ kind, slots }) => (kind === 'presentation' ? slots : []));
    expect((await presenting()).map(({ person }) => person)).toEqual([2, 1, 5, 3, 4].map((n) => `panellist-${n}`));
    await press('Control+z', 'Control+z');
    await expect(rows.nth(3)).toContainText('Rita Amaral');
    await expect(id('preparing-undo')).toHaveCount(0);
  });

  test('titles that fit are proposed and taken one by one or all; pronunciation comes from an earlier session', async () => {
    await prepare('people', '', 'long');
    await id('people-list').getByRole('row').filter({ hasText: 'Rita Amaral' }).click();
    await podium.page
      .getByRole('button', { name: /^Proposed: Ambassador and Permanent Representative Take/ })
      .first()
      .click();
    await expect(id('person-displayTitle')).toHaveValue('Ambassador and Permanent Representative');
    const before = (await preparation()).people;
    await id('take-titles').click();
    await expect(id('take-titles')).toHaveCount(0);
    await expect(id('preparing-undo')).toContainText(/Undo: \d+ people corrected/);
    await press('Control+z');
    expect((await preparation()).people).toEqual(before);
    await id('take-titles').click();
    await expect(id('take-titles')).toHaveCount(0);
    expect((await preparation()).people.every((person) => (person.shortTitle?.length ?? 99) <= 45)).toBe(true);
    await prepare('people');
    await id('people-list').getByRole('row').filter({ hasText: 'Jon Vik' }).click();
    await podium.page.getByRole('button', { name: /From an earlier session: yon VEEK/ }).click();
    await expect(id('person-sayAs')).toHaveValue('yon VEEK');
  });

  test('somebody is replaced for the whole session before it opens', async () => {
    await prepare('people');
    await id('people-list').getByRole('row').filter({ hasText: 'Ana Torvald' }).click();
    await id('replace-person').click();
    await expect(id('replace-name')).toBeFocused();
    await type('Ida Holm');
    await press('Enter');
    await expect(id('person-details')).toContainText('Ida Holm');
    await expect(id('preparing-undo')).toContainText('Ida Holm corrected');
    await press('Control+z');
    await expect(id('person-details')).toContainText('H.E. Ms. Ana Torvald');
  });
});

test.describe('the session', () => {
  test('a day is said with its month in words, whatever the order of its digits', async () => {
    await prepare('session');
    await id('fact-date').fill('2031-02-03');
    await expect(id('fact-date').locator('xpath=following-sibling::*[1]')).toHaveText('3 February 2031');
    await expect.poll(async () => (await preparation()).facts?.date).toBe('2031-02-03');
  });

  test('hours are typed as one likes; what cannot be is refused beside its field and stays there', async () => {
    await prepare('session');
    await id('fact-end').fill('1830');
    await press('Enter');
    await expect(id('fact-end')).toHaveValue('18:30');
    await id('fact-zone').fill('Nowhere/At-all');
    await press('Tab');
    await expect(id('preparing')).toContainText('“Nowhere/At-all” is not a time zone.');
    await expect(id('fact-zone')).toHaveValue('Nowhere/At-all');
    await id('fact-zone').focus();
    await press('Escape');
    await expect(id('fact-zone')).toHaveValue('Europe/Zurich');
    await id('fact-title').fill(' ');
    await press('Tab');
    await expect(id('preparing')).toContainText('This cannot be empty.');
    await id('fact-keyQuestions').fill('Who pays?\n\nWho decides?');
    await id('fact-body').focus();
    await expect.poll(async () => (await preparation()).facts?.keyQuestions).toEqual(['Who pays?', 'Who decides?']);
    expect(await podium.news()).toEqual(['FactsChanged', 'FactsChanged']);
  });

  test('what waits in a field is kept when its tab or its place is left', async () => {
    await prepare('session');
    await id('fact-room').fill('Room XX');
    await press('Control+z');
    await expect(id('preparing-undo')).toHaveCount(0);
    await id('fact-room').fill('Room XX');
    await id('tab-people').click();
    await expect(id('preparing-undo')).toContainText('Room changed');
  });
});

test.describe('somebody is replaced while the meeting goes on', () => {
  const replaceIn = async (name: string | null) => {
    await id('replace-speaker').click();
    await expect(id('replace-name')).toBeFocused();
    if (name !== null) await podium.page.getByLabel('Who is replaced?').selectOption({ label: name });
    await id('replace-name').focus();
  };
  const replies = async () => {
    const { items, people } = await preparation();
    const [slot] = items.find(({ kind }) => kind === 'reply')?.slots ?? [];
    return people.find((person) => person.id === slot?.person)?.name;
  };

  test('from now on, in two steps, with a name that holds a Space and the keys of the floor', async () => {
    await podium.show('panellist');
    await podium.fresh();
    await replaceIn(null);
    await type('Pia Obe Brun');
    await id('replace-now').click();
    await expect(id('replace')).toHaveCount(0);
    expect(await podium.news()).toEqual(['PersonReplaced']);
    await expect(id('now-speaking')).toContainText('Rita Amaral');
    await expect(id('now-speaking')).toContainText('Ambassador and Permanent Representative');
    expect(await replies()).toBe('Pia Obe Brun');
    await podium.page.getByRole('button', { name: /Undo: H.E. Mr. Rita Amaral .* replaced by Pia Obe Brun/ }).click();
    expect(await replies()).toMatch(/^Rita Amaral/);
  });

  test('for the whole session, and the room reads the name at once', async () => {
    await podium.show('panellist');
    await podium.fresh();
    await replaceIn(null);
    await type('Pia Brun');
    await id('replace-whole').click();
    await expect(id('now-speaking')).toContainText('Pia Brun');
    await expect(id('room-mirror')).toContainText('Pia Brun');
    expect(await podium.news()).toEqual(['PersonChanged']);
  });

  test('whoever has spoken it all is told why not from now on; Escape leaves everything as it is', async () => {
    await podium.show('panellist');
    await podium.fresh();
    await replaceIn('Mr. Ibrahim Kessou');
    await type('Pia Brun');
    await id('replace-now').click();
    await expect(id('replace')).toContainText(
      'has no part that is still to come. Replace for the whole session instead.',
    );
    await id('replace-name').focus();
    await press('Escape');
    await expect(id('replace')).toHaveCount(0);
    expect(await podium.news()).toEqual([]);
  });
});

/** Boxes whose content is larger than they are, small text and low controls. Runs in the page. */
const faults = () => {
  const whole = document.documentElement;
  const box = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  return [
    ...(whole.scrollWidth > whole.clientWidth || whole.scrollHeight > whole.clientHeight ? ['the page scrolls'] : []),
    ...box('.top, .foot, .places, .tabs, .panel, .panel-head, .fields, .field, .slot, .chip, .adds, .facts')
      .filter((one) => one.scrollWidth > one.clientWidth + 2)
      .map((one) => `${one.className} ${one.scrollWidth} in ${one.clientWidth}`),
    ...box('.prep-row, .foot, .tab, .toggle, .field > label, .proposal')
      .filter((one) => one.scrollHeight > one.clientHeight + 3)
      .map((one) => `${one.className} is cut: ${one.textContent}`),
    ...box('.preparing *')
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 12.5)
      .map((one) => `small: ${one.textContent}`),
    ...box('.preparing :is(button, select, input:not([type=checkbox]))')
      // What is for a screen reader alone stands in a box of one pixel.
      .filter((one) => (one.parentElement?.clientHeight ?? 0) > 1)
      .filter((one) => one.getBoundingClientRect().height > 0 && one.getBoundingClientRect().height < 24)
      .map((one) => `low: ${one.textContent}`),
  ];
};

const TABS = ['programme', 'people', 'session'] as const;

for (const [language, width, height] of LAYOUTS)
  test(`nothing is cut off, ${language}, ${width} by ${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    for (const scene of ['prepared', 'long'])
      for (const tab of TABS) {
        await prepare(tab, `lng=${language}`, scene);
        expect(await podium.page.evaluate(faults), `${scene} ${tab}`).toEqual([]);
        if (tab !== 'programme') continue;
        for (const kind of ['floor', 'reply']) {
          await id('programme-list').locator(`[data-kind=${kind}]`).first().click();
          expect(await podium.page.evaluate(faults), `${scene} ${kind}`).toEqual([]);
        }
      }
    await podium.page.setViewportSize({ width: 1280, height: 800 });
  });

test('axe finds nothing', async () => {
  const look = async (where: string) => expect(await axeFinds(podium.page), where).toEqual([]);
  for (const tab of TABS) {
    await prepare(tab, '', 'long');
    await look(tab);
    if (tab === 'people') {
      await id('replace-person').click();
      await look('replace');
    }
    if (tab !== 'programme') continue;
    for (const kind of ['floor', 'reply']) {
      await id('programme-list').locator(`[data-kind=${kind}]`).first().click();
      await look(kind);
    }
  }
});
