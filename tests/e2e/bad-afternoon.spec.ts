import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { project } from '../../src/core/session/effective-log.ts';
import { turnName } from '../../src/core/session/names.ts';
import { all } from '../../src/core/table.ts';
import { seededChance } from '../../src/main/app/rehearsal/chance.ts';
import { verifySession } from '../../src/main/app/storage/verify.ts';
import { prepare, request } from '../support/session.ts';
import { eventsOf } from './support/log.ts';
import { callOf, viewOf } from './support/meeting.ts';
import { expectRoomEqualsLog } from './support/room-equals.ts';
import { expect, type Room, type Rostrum, test } from './support/rostrum.ts';
import { doIn, makeSession } from './support/sessions.ts';

// An afternoon in which everything goes otherwise, chaired by the keyboard alone. After each key the room shows what follows
// from the log on disk, and nothing has opened that makes the rest of the window wait.

const ALL = process.env.ROSTRUM_TEST_SCALE === 'all';
const RANDOM_KEYS = ALL ? 500 : 30;
const SEED = Number(process.env.FC_SEED ?? 20_170_620);
const DELEGATIONS = ['Norway', 'Tunisia', 'Peru', 'Chad', 'Fiji', 'Mali', 'Togo', 'Nepal', 'Kenya', 'Iraq'];
/** Past everything for which the keyboard's rules wait: a letter, a Space behind one, a second press. */
const SETTLED_MS = 900;

/** The chair's hands, and what is looked at after each of their keys. */
const hands = (rostrum: Rostrum, page: Page, room: Room) => {
  const looksRight = async (after: string) => {
    await expectRoomEqualsLog(room.page, rostrum.session, after);
    expect(await page.locator('[aria-modal="true"], dialog[open]').count(), `a modal after ${after}`).toBe(0);
  };
  const settle = () => page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), SETTLED_MS);
  const key = async (name: string, delay = 40) => {
    await page.keyboard.press(name, { delay });
    await settle();
    await looksRight(name);
  };
  /** Held, for what asks for it. */
  const held = (name: string) => key(name, 650);
  /** Ctrl+K, what is meant, Enter. */
  const find = async (words: string) => {
    await page.keyboard.press('Control+k');
    await expect(page.getByTestId('find-field')).toBeFocused();
    await page.keyboard.type(words);
    await expect(page.getByTestId('find').getByRole('option').first()).toBeVisible();
    await key('Enter');
    await expect(page.getByTestId('find')).toHaveCount(0);
  };
  /** By Tab to a control, as who has no mouse does. */
  const tabTo = async (control: Locator) => {
    await expect(control).toBeVisible();
    const hasFocus = () => control.evaluate((element) => element === document.activeElement);
    for (let tabs = 0; tabs < 80 && !(await hasFocus()); tabs += 1) await page.keyboard.press('Tab');
    await expect(control).toBeFocused();
  };
  const shown = async (one: Locator) => (await one.allTextContents())[0] ?? '';
  /** Whom the room names; empty where it names nobody. */
  const name = () => shown(room.page.getByTestId('room-name'));
  const label = () => shown(page.locator('.primary-label'));
  /** The one button until it says this, held where it asks for it. */
  const until = async (says: RegExp) => {
    for (let presses = 0; presses < 30 && !says.test(await label()); presses += 1) {
      const asks = await page.getByTestId('primary-action').getByText('Hold Space').count();
      await (asks > 0 ? held('Space') : key('Space'));
    }
    expect(await label()).toMatch(says);
  };
  return { key, find, name, until, looksRight, tabTo };
};

test('an afternoon in which everything goes otherwise', async ({ rostrum }) => {
  test.setTimeout(ALL ? 900_000 : 150_000);
  rostrum.session = makeSession(join(rostrum.home, 'sessions', 'bad.rostrum'), prepare());
  doIn(rostrum.session, [{ type: 'Inscribe', requests: DELEGATIONS.map((one) => request(one)) }]);
  const { page } = await rostrum.startPodium();
  const room = await rostrum.room();
  const { key, find, name, until, looksRight, tabTo } = hands(rostrum, page, room);

  await test.step('to the list of speakers', async () => {
    await until(/open round 1|open round 1: /i);
    await until(/^Start/);
  });

  await test.step('a wrong speaker is called and taken back', async () => {
    const first = await name();
    await find('peru: give');
    expect(await name()).toBe('Peru');
    await key('u');
    expect(await name()).toBe(first);
  });

  await test.step('an absent speaker, and the return', async () => {
    const absent = await name();
    await key('s');
    expect(await name()).not.toBe(absent);
    await find(`${absent} back`);
    expect((await viewOf(page)).list.absent).toEqual([]);
  });

  await test.step('a press that bounces is one press', async () => {
    await until(/^Start/);
    const before = eventsOf(rostrum.session).length;
    for (let bounce = 0; bounce < 4; bounce += 1) await page.keyboard.press('Space', { delay: 20 });
    await looksRight('four presses of Space');
    expect(
      eventsOf(rostrum.session)
        .slice(before)
        .map(({ type }) => type),
    ).toEqual(['TurnStarted']);
  });

  await test.step('points of order in a chain', async () => {
    const speaker = await name();
    for (const delegation of ['Cuba', 'Japan']) {
      await key('o');
      await page.keyboard.type(delegation, { delay: 30 });
      await key('Enter');
      await expect(room.page.getByTestId('room-scene')).toContainText(delegation);
    }
    await until(/^(?:Thank|Resume|The point)/);
    for (let presses = 0; presses < 3 && (await viewOf(page)).floor.point !== null; presses += 1) await key('Space');
    expect(await name()).toBe(speaker);
  });

  await test.step('the limit is cut for the rest', async () => {
    await find('1:30');
    expect((await viewOf(page)).session.limits.default).toBe(90_000);
  });

  await test.step('a panellist who did not come is replaced', async () => {
    const { people } = (await viewOf(page)).preparation;
    const gone = people.findLast(({ role }) => role === 'panellist');
    await key('d');
    await page.keyboard.type(gone?.name ?? '');
    await tabTo(page.getByRole('button', { name: /^Replace/ }).first());
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('replace-name')).toBeFocused();
    await page.keyboard.type('Bahnini');
    await tabTo(page.getByTestId('replace-now'));
    await key('Enter');
    const now = (await viewOf(page)).preparation;
    const slots = now.items.flatMap((item) => item.slots.map(({ person }) => person));
    expect(slots).toContain(now.people.find(({ name: one }) => one === 'Bahnini')?.id);
    await key('Escape');
  });

  await test.step('a break that nobody had planned, and back to the round', async () => {
    const day = page.getByTestId('day');
    await key('d');
    await page.keyboard.type('Round 1');
    await tabTo(day.getByRole('button', { name: 'Break', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page.getByTestId('day-insert-break').getByRole('button'));
    await key('Enter');
    await key('Escape');
    await key('d');
    await page.keyboard.type('Break');
    const goTo = day.getByRole('button', { name: /^Go to this now|press again/ });
    await tabTo(goTo);
    await key('Enter');
    // With somebody on the floor it is asked for twice.
    if ((await goTo.count()) > 0) await key('Enter');
    await expect
      .poll(async () => (await viewOf(page)).programme.find(({ status }) => status === 'current')?.kind)
      .toBe('break');
    await looksRight('the break');
    await key('Escape');
    await key('d');
    await page.keyboard.type('Round 1');
    await tabTo(day.getByRole('button', { name: /^Go back to this/ }));
    await key('Enter');
    await expect.poll(async () => (await viewOf(page)).floor.round?.round).toBe(1);
    await key('Escape');
    await until(/^Start/);
  });

  await test.step('random keys and a clicker that is switched on', async () => {
    await key('Shift+?');
    await page.getByTestId('key-sheet').getByLabel('Its keys count').focus();
    await page.keyboard.press('Space');
    await expect(page.getByTestId('key-sheet').getByLabel('Its keys count')).toBeChecked();
    await key('Escape');
    const chance = seededChance(SEED);
    const keys = [
      'Space',
      'PageDown',
      'PageUp',
      '.',
      'p',
      'e',
      'f',
      'o',
      's',
      'n',
      'u',
      'b',
      't',
      'Escape',
      'F5',
      'Enter',
      'Tab',
      'Shift+u',
      'Shift+b',
      'Control+z',
      'x',
      '/',
      'ArrowDown',
    ];
    for (let n = 0; n < RANDOM_KEYS; n += 1) {
      const pressed = keys[Math.floor(chance.between(0, keys.length))] ?? 'Space';
      await page.keyboard.press(pressed, { delay: chance.between(0, 10) < 1 ? 600 : 30 });
      if (chance.between(0, 3) < 1)
        await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), SETTLED_MS);
      await looksRight(`key ${n}, ${pressed} (seed ${SEED})`);
    }
    await key('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  });

  await test.step('the record says what the log says', async () => {
    const { floor, session } = await viewOf(page);
    const ends = floor.now?.turn ?? null;
    // Where the keys have not closed it: the last press of the afternoon asks to be held, and the programme is long.
    if (session.phase === 'open')
      await callOf(page, 'execute', { commandId: crypto.randomUUID(), command: { type: 'Adjourn', ends } });
    await looksRight('the end');
    const answer = await callOf<{ folder: string; files: string[] }>(page, 'exportRecord', {});
    const file = answer.files.find((one) => one.endsWith('_internal.json')) ?? '';
    const record = JSON.parse(readFileSync(join(answer.folder, file), 'utf8'));
    expect(verifySession(rostrum.session).faults).toEqual([]);
    const { state } = project(eventsOf(rostrum.session));
    type Row = { spokenAs: string | null; usedSeconds: number; entry: string | null };
    expect(record.turns.map(({ spokenAs }: Row) => spokenAs)).toEqual(
      state.turns.map((turn) => turnName(turn) || null),
    );
    for (const [i, { usedSeconds }] of (record.turns as Row[]).entries()) {
      const used = (state.turns[i]?.intervals ?? []).reduce((ms, { from, to }) => ms + (to ?? from) - from, 0);
      // Each moment is rounded once: a stretch can be off by a second.
      expect(Math.abs(usedSeconds - used / 1000)).toBeLessThanOrEqual(state.turns[i]?.intervals.length ?? 0);
    }
    expect(record.list.map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual(
      all(state.entries)
        .map(({ status }) => status)
        .sort(),
    );
  });
});
