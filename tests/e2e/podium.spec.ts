import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';

// The podium's page alone, on a host in memory: every state measured, every key pressed.
let podium: GalleryWindow;

test.beforeAll(async () => {
  podium = await GalleryWindow.open();
});
test.afterAll(() => podium?.close());
test.afterEach(() => {
  expect(podium.complaints.splice(0), 'the page complained').toEqual([]);
});

const id = (name: string) => podium.page.getByTestId(name);
const button = (name: string | RegExp) => podium.page.getByRole('button', { name });
const press = (key: string, delay = 20) => podium.page.keyboard.press(key, { delay });
const show = async (scene: string, more = '') => {
  await podium.show(scene, more);
  await podium.fresh();
};
/** Longer than a letter waits, a Space after a character, and a second press: after it, nothing more can come. */
const settled = () => podium.page.evaluate(() => new Promise((done) => setTimeout(done, 700)));

const SCENES = [
  'none',
  'prepared',
  'called',
  'panellist',
  'between',
  'chair',
  'many',
  'absent',
  'used',
  'closed',
  'point',
  'pointLong',
  'pointChain',
  'pointEnded',
  'video',
];

/** Boxes whose content is larger than they are, and text below 12.5 px. Runs in the page. */
const faults = () => {
  const page = document.documentElement;
  const boxes =
    '.top, .centre, .side, .card, .primary, .one-more, .foot, .room, .actions button, .turn-controls, .panel-head';
  return [
    ...(page.scrollWidth > page.clientWidth || page.scrollHeight > page.clientHeight ? ['the page scrolls'] : []),
    ...[...document.querySelectorAll(boxes)]
      .filter((box) => box.scrollWidth > box.clientWidth + 2 || box.scrollHeight > box.clientHeight + 3)
      .map((box) => `${box.className || box.tagName} ${box.scrollWidth}x${box.scrollHeight}`),
    ...[...document.querySelectorAll('.podium :not(.mirror *)')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12.5)
      .map((element) => `small: ${element.textContent}`),
    ...[...document.querySelectorAll('button:not(.mirror *)')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 24)
      .map((element) => `low: ${element.textContent}`),
  ];
};

for (const [language, width, height] of LAYOUTS) {
  test(`nothing is cut off, ${language}, ${width} by ${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    for (const scene of SCENES) {
      await podium.show(scene, `lng=${language}`);
      expect(await podium.page.evaluate(faults), scene).toEqual([]);
    }
    await podium.page.setViewportSize({ width: 1280, height: 800 });
  });
}

test('axe finds nothing', async () => {
  for (const scene of [
    'none',
    'prepared',
    'called',
    'paused',
    'absent',
    'used',
    'closed',
    'point',
    'pointChain',
    'pointEnded',
    'video',
  ]) {
    await podium.show(scene);
    const found = await axeFinds(podium.page);
    expect(found, scene).toEqual([]);
  }
});

test('the primary button and the clock stand in one place in every state', async () => {
  const places = new Set<string>();
  for (const scene of ['prepared', 'called', 'panellist', 'between', 'used', 'chair', 'point', 'pointChain', 'video']) {
    await podium.show(scene);
    const box = await podium.page.locator('.primary-block').boundingBox();
    places.add(`${box?.y} ${box?.height}`);
  }
  expect([...places]).toHaveLength(1);
});

test.describe('the one button', () => {
  test('starts a clock with one press of Space; a bounce does nothing', async () => {
    await show('called');
    await press('Space');
    await press('Space');
    await settled();
    expect(await podium.news()).toEqual(['TurnStarted']);
    await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
  });

  test('does not end a turn with more than 30 s left by one press; says how much is left', async () => {
    await show('running');
    await press('Space');
    await expect(id('primary-action')).toContainText('is left. Press once more');
    await settled();
    expect(await podium.news()).toEqual([]);
    await press('Space');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'called');
    expect(await podium.news()).toEqual(['TurnEnded', 'TurnCalled']);
  });

  test('fills while it is held, and ends the turn after half a second', async () => {
    await show('running');
    await podium.page.keyboard.down('Space');
    await expect(id('primary-action')).toHaveAttribute('data-holding', 'true');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'called');
    await podium.page.keyboard.up('Space');
    expect(await podium.news()).toEqual(['TurnEnded', 'TurnCalled']);
  });

  test('ends a turn with 30 s or less by one press', async () => {
    await show('over');
    await press('Space');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'called');
  });

  test('adjourns only when it is held', async () => {
    await show('adjourning');
    await press('Space');
    await settled();
    await press('Space');
    await settled();
    expect(await podium.news()).toEqual([]);
    await press('Space', 700);
    await expect(podium.page.locator('.pill')).toHaveAttribute('data-phase', 'closed');
  });

  test('closes the round by itself once its time is used, with one more beside it', async () => {
    await show('over');
    await expect(id('primary-action')).toContainText('give the floor to Tunisia');
    await podium.wait(3600);
    await expect(id('primary-action')).toContainText('Close round 1');
    await expect(id('script')).toContainText('concludes round 1');
    await press('Shift+Space');
    await expect(id('now-speaking')).toContainText('Tunisia');
    expect(await podium.news()).toEqual(['TurnEnded', 'TurnCalled']);
  });

  test('marks for 3 s that another hand changed who is next', async () => {
    await show('called');
    await press('Space');
    await expect(id('primary-action')).toContainText('Tunisia');
    await settled();
    await settled();
    const next = (await podium.view()).list.order[0] ?? '';
    await podium.byAnother({ type: 'Withdraw', entry: next });
    await expect(id('primary-action')).toContainText('European Union');
    await expect(id('primary-action')).toHaveAttribute('data-changed', 'true');
    await expect(id('primary-action')).not.toHaveAttribute('data-changed', 'true', { timeout: 5000 });
  });

  test('a pointer presses it and takes no focus, so Space stays with it', async () => {
    await show('called');
    await id('primary-action').click();
    await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
    await button(/^Pause/).click();
    await expect(id('floor-state')).toHaveAttribute('data-state', 'paused');
    expect(await podium.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await settled();
    await press('Space');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
  });

  test('Space presses the control that has the focus', async () => {
    await show('called');
    await button('Black Shift B').focus();
    await press('Space');
    expect(await podium.news()).toEqual(['SceneSet']);
    await expect(button('Black Shift B')).toHaveAttribute('aria-pressed', 'true');
  });
});

test.describe('letters', () => {
  test('P, E, Shift+E, B, Shift+B, U and Shift+U', async () => {
    await show('running');
    const steps: [string, string][] = [
      ['p', 'TurnPaused'],
      ['p', 'TurnResumed'],
      ['e', 'TimeAdded'],
      ['Shift+E', 'TimeAdded'],
      ['b', 'SceneSet'],
      ['Shift+B', 'SceneSet'],
      ['u', 'Retracted'],
      ['Shift+U', 'Restored'],
    ];
    for (const [key, event] of steps) {
      await press(key);
      await expect.poll(() => podium.news(), { message: key }).toEqual([event]);
    }
    await expect(podium.page.locator('.mirror')).toHaveAttribute('data-choice', 'black');
  });

  test('undo names its step, and after 10 s of speech U is held', async () => {
    await show('running');
    await expect(id('undo')).toContainText('Clock of Maldives started');
    await press('u');
    await settled();
    expect(await podium.news()).toEqual([]);
    await press('u', 700);
    await expect(id('floor-state')).toHaveAttribute('data-state', 'called');
    await expect(id('redo')).toContainText('Clock of Maldives started');
    await press('Shift+U');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
  });

  test('F gives the floor to the chair, held while much time is left; its time is counted up', async () => {
    await show('running');
    await press('f');
    await settled();
    expect(await podium.news()).toEqual([]);
    await press('f', 700);
    await expect(id('now-speaking')).toContainText('The chair');
    await podium.wait(65);
    await expect(id('floor-clock')).toHaveText(/^1:0[5-7]$/);
    await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
  });

  test('S marks absent who was called; the tray above the list brings back', async () => {
    await show('called');
    await press('s');
    await expect(id('primary-action')).toContainText('Tunisia');
    await button(/^Back\s+Maldives$/).click();
    await expect(id('speakers-list')).toContainText('Maldives');
  });
});

test.describe('stray fingers', () => {
  test('names typed with the focus anywhere change neither clock nor room', async () => {
    await show('running');
    const places = ['primary-action', 'undo', 'script', 'running-order', 'speakers-list'];
    const buttons = [/^Pause/, /^To the chair/, /^Hold B/];
    for (const place of [null, ...places.map(id), ...buttons.map(button)]) {
      await podium.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await place?.focus();
      for (const name of ['Peru', 'UNDP', 'Sri Lanka']) {
        await podium.page.keyboard.type(name, { delay: 10 });
        await expect(id('add-speaker')).toHaveValue(name);
        await press('Escape');
      }
      // The last press is done with before the next place.
      await settled();
    }
    expect(await podium.news()).toEqual([]);
  });

  test('200 clicker keys with the clicker off do nothing; on, they are next, back and hold', async () => {
    await show('called');
    const keys = ['PageDown', 'PageUp', '.', 'F5', 'Escape'];
    for (let i = 0; i < 200; i++) await press(keys[(i * 7 + Math.floor(i / 3)) % 5] ?? '', 0);
    await settled();
    expect(await podium.news()).toEqual([]);
    await press('Escape');
    await settled();
    await podium.page.getByLabel('Clicker').check();
    await podium.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await settled();
    await settled();
    await press('PageDown');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
    await press('PageUp');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'called');
    await press('.');
    await expect(podium.page.locator('.mirror')).toHaveAttribute('data-choice', 'hold');
    await press('Escape');
    await press('F5');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'called');
    expect(await podium.news()).toEqual(['TurnStarted', 'Retracted', 'SceneSet']);
  });
});

test.describe('the list', () => {
  test('"/" goes to the field; Enter adds the official name, and the field stays', async () => {
    await show('alone');
    await press('/');
    for (const [typed, name] of [
      ['peru', 'Peru'],
      ['undp', 'United Nations Development Programme'],
      ['مصر', 'Egypt'],
      ['Friends of the River Zub', 'Friends of the River Zub'],
    ] as const) {
      await podium.page.keyboard.type(typed);
      await press('Enter');
      await expect(id('speakers-list')).toContainText(name);
      await expect(id('add-speaker')).toBeFocused();
      await expect(id('add-speaker')).toHaveValue('');
    }
    await expect(id('primary-action')).toContainText('Esc, then Space');
    await press('Escape');
    await expect(id('add-speaker')).not.toBeFocused();
  });

  test('what was typed is added as it is where it is chosen, and a group with whom it speaks for', async () => {
    await show('alone');
    await press('/');
    await podium.page.keyboard.type('Per');
    await podium.page.getByRole('option', { name: '“Per” as typed' }).click();
    await expect.poll(async () => JSON.stringify(await podium.lastData())).toContain('"delegation":"Per"');
    await id('add-speaker').focus();
    await podium.page.keyboard.type('Cuba');
    await podium.page.locator('.add-more').getByLabel('for').fill('Group of 77');
    await press('Enter');
    await expect(id('speakers-list')).toContainText('on behalf of the Group of 77 and China');
    expect(await podium.lastData()).toMatchObject({ entries: [{ delegation: 'Cuba', tier: 'group' }] });
  });

  test('a name typed from outside gives the focus back once it is added', async () => {
    await show('called');
    await podium.page.keyboard.type('Chile');
    await press('Enter');
    await expect(id('speakers-list')).toContainText('Chile');
    await expect(id('add-speaker')).not.toBeFocused();
    expect(await podium.news()).toEqual(['EntriesInscribed']);
    await press('Control+z');
    await expect(id('speakers-list')).not.toContainText('Chile');
    await press('Control+Shift+z');
    await expect(id('speakers-list')).toContainText('Chile');
  });

  test('a filter finds; a row withdraws', async () => {
    await show('many');
    await podium.page.getByLabel('Find on the list').fill('côte');
    await expect(id('speakers-list')).toContainText('Nobody of that name');
    await podium.page.getByLabel('Find on the list').fill('african states');
    await expect(id('speakers-list').getByRole('row')).toHaveCount(1);
    await podium.page.getByLabel('Find on the list').fill('');
    await button('More about Norway').click();
    await button('Withdraw Norway').last().click();
    await expect(id('speakers-list')).not.toContainText('Norway');
  });
});

test.describe('what goes wrong', () => {
  test('a disk that does not take it is told loudly, and a press that failed too', async () => {
    await show('called');
    await podium.page.evaluate(() => {
      window.gallery.fail(true);
      window.gallery.setStatus({ recording: false });
    });
    await expect(podium.page.getByRole('alert')).toContainText('NOT RECORDING');
    await press('Space');
    await expect(id('notice')).toContainText('Not recorded');
  });

  test('a room that is gone is said', async () => {
    await show('running', 'rooms=none');
    await expect(podium.page.locator('.room-where')).toHaveText('no room display');
  });

  test('a start long after the last event asks once whether the speaker still has the floor', async () => {
    await show('used');
    await button('No, to the chair').click();
    await expect(id('now-speaking')).toContainText('The chair');
    await expect(id('still-speaking')).toHaveCount(0);
  });
});

test('a screen reader is told the speaker, 30 s, zero and 30 s over, once each, and never the clock', async () => {
  await show('called');
  await expect(podium.page.getByRole('timer')).not.toHaveAttribute('aria-live', /.*/);
  await press('Space');
  await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
  await podium.wait(91);
  await expect(id('announcer')).toHaveText('30 seconds left.');
  await podium.wait(30);
  await expect(id('announcer')).toHaveText('Time is over.');
  await podium.wait(30);
  await expect(id('announcer')).toHaveText('30 seconds over.');
  await settled();
  await press('Space');
  await expect(id('announcer')).toHaveText('Tunisia has the floor.');
});

test.describe('before and after the meeting', () => {
  test('the clock is confirmed, or put right for the session', async () => {
    await show('prepared');
    await button('No, correct it').click();
    await podium.page.getByLabel('It is').fill('15:30:00');
    await button('Set the clock').click();
    await expect(podium.page.locator('.top-clock time')).toHaveText(/^15:(30|29):/);
    expect(await podium.news()).toEqual(['ClockCorrected']);
    await expect(podium.page.locator('.prepared')).toContainText('Times are those of Europe/Zurich');
  });

  test('the record is written and its folder named', async () => {
    await show('closed');
    await id('export-record').click();
    await expect(id('export-state')).toContainText('4 files in Shared rivers 2030-06-20');
  });
});
