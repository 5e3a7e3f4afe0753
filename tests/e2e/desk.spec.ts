import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Command } from '../../src/core/session/commands.ts';
import { layCable } from '../main/shell/cable.ts';
import { eventsOf } from './support/log.ts';
import { untilSpeaking, viewOf } from './support/meeting.ts';
import { closeApp, exitOf, root, startElectron } from './support/processes.ts';
import { expect, test } from './support/rostrum.ts';

/** The window that the act opens, once it can be typed into. */
const deskAfter = async (app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> => {
  const opening = app.waitForEvent('window');
  await act();
  const page = await opening;
  await expect(page.getByTestId('add-speaker')).toBeFocused();
  return page;
};

const typeIn = async (desk: Page, ...names: string[]) => {
  for (const name of names) {
    await desk.keyboard.type(name);
    await desk.keyboard.press('Enter');
    await expect(desk.getByTestId('add-speaker')).toHaveValue('');
  }
};

test('the desk keeps the list beside the podium and can never touch the floor', async ({ rostrum }) => {
  const { app, page: podium } = await rostrum.startPodium();
  const room = await rostrum.room();
  const desk = await deskAfter(app, () => podium.keyboard.press('Control+Shift+D'));

  // Names typed at the desk are on the podium's list; the room sees none of it.
  await typeIn(desk, 'Peru', 'Norway', 'Chad');
  await expect(podium.getByTestId('speakers-list')).toContainText('Chad');
  await desk.keyboard.press('Control+z');
  await expect(podium.getByTestId('speakers-list')).not.toContainText('Chad');
  await desk.getByRole('button', { name: 'More about Norway' }).click();
  await desk.getByRole('button', { name: 'Withdraw Norway' }).last().click();
  await expect(podium.getByTestId('speakers-list')).not.toContainText('Norway');
  await expect(desk.getByTestId('add-speaker')).toBeFocused();
  await expect(room.page.getByTestId('room-scene')).not.toContainText('Peru');

  // Who has the floor is read here, and nothing of it can be pressed.
  const { floor, programme } = await untilSpeaking(podium);
  await expect(desk.getByTestId('on-the-floor')).toContainText(floor.now?.name ?? '');
  await expect(desk.getByTestId('primary-action')).toHaveCount(0);
  const turn = floor.now?.turn ?? '';
  const item = programme.find((line) => line.status === 'current')?.id ?? '';
  const before = (await viewOf(podium)).journal.events;
  const forbidden: Command[] = [
    { type: 'Pause', turn },
    { type: 'EndTurn', turn },
    { type: 'FloorToChair', turn },
    { type: 'AddTime', turn, ms: 30_000 as never },
    { type: 'EndItem', ends: turn, item },
    { type: 'Adjourn', ends: turn },
    { type: 'SetScene', scene: 'black' },
  ];
  for (const command of forbidden)
    expect(
      await desk.evaluate(([c, commandId]) => window.rostrum.call('execute', { commandId, command: c }), [
        command,
        randomUUID(),
      ] as const),
      command.type,
    ).toEqual({ output: { ok: false, refusal: { code: 'not-for-this-role', params: {} } } });
  expect((await viewOf(podium)).journal.events).toBe(before);

  // Neither window's reload disturbs the other; the desk closes with the podium.
  await podium.reload();
  await typeIn(desk, 'Fiji');
  await expect(podium.getByTestId('speakers-list')).toContainText('Fiji');
  await desk.reload();
  await expect(desk.getByTestId('speakers-list')).toContainText('Fiji');
  const closed = desk.waitForEvent('close');
  await podium.evaluate(() => window.close());
  await closed;
});

test('a second desk has a line of undo of its own; a second start opens the first', async ({ rostrum }) => {
  const { app, page: podium } = await rostrum.startPodium();
  const first = await deskAfter(app, async () => {
    expect(await exitOf(startElectron(['--desk', '--home', rostrum.home]))).toBe(0);
  });
  const second = await deskAfter(app, () => first.keyboard.press('Control+Shift+D'));
  await typeIn(first, 'Peru');
  await typeIn(second, 'Chad');
  await first.keyboard.press('Control+z');
  await expect(podium.getByTestId('speakers-list')).not.toContainText('Peru');
  await expect(podium.getByTestId('speakers-list')).toContainText('Chad');
  await podium.getByRole('button', { name: 'Windows' }).click();
  await podium.getByTestId('open-desk').click();
  expect(app.windows()).toHaveLength(3);
});

/** A desk as on another laptop: a process of its own with a data folder of its own. */
const elsewhere = async (use: (app: ElectronApplication, page: Page) => Promise<void>, ...args: string[]) => {
  const home = mkdtempSync(join(tmpdir(), 'rostrum-away-'));
  const app = await _electron.launch({ cwd: root, args: ['.', '--home', home, ...args] });
  try {
    await use(app, await app.firstWindow());
  } finally {
    await closeApp(app);
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
};

test('a desk on another laptop joins by a code, types through a lost link, and every name comes exactly once', async ({
  rostrum,
}) => {
  const { page: podium } = await rostrum.startPodium();
  await podium.getByRole('button', { name: 'Network' }).click();
  // It is on once the host says so, not when it is pressed.
  await podium.getByLabel('Trusted network').click();
  await expect(podium.getByLabel('Trusted network')).toBeChecked();
  const code = (await podium.getByTestId('desk-code').textContent()) ?? '';
  const address = (await podium.getByTestId('desk-address').first().textContent()) ?? '';
  expect(code).toMatch(/^(\d{4} ){3}\d{4}$/);
  await podium.keyboard.press('Escape');
  const cable = await layCable(Number(address.split(':')[1]), address.split(':')[0]);
  const listed = () => podium.getByTestId('speakers-list').locator('bdi').allTextContents();
  try {
    await elsewhere(
      async (app, desk) => {
        await expect(desk.getByLabel('Address')).toHaveValue(cable.address);
        await desk.getByLabel('Code').fill('1234');
        await desk.getByRole('button', { name: 'Join' }).click();
        await expect(desk.getByTestId('join')).toContainText('does not know that code');
        await desk.getByLabel('Code').fill(code);
        await desk.keyboard.press('Enter');
        await expect(desk.getByTestId('add-speaker')).toBeFocused();
        await typeIn(desk, 'Peru');
        await expect(podium.getByTestId('speakers-list')).toContainText('Peru');

        cable.pull();
        await expect(desk.getByTestId('link-bar')).toContainText('What you type is kept here');
        await typeIn(desk, 'Chad', 'Fiji', 'Cuba');
        await expect(desk.getByTestId('waiting').getByRole('listitem')).toHaveText([/Chad/, /Fiji/, /Cuba/]);
        await desk.reload();
        await expect(desk.getByTestId('waiting').getByRole('listitem')).toHaveCount(3);
        await expect(desk.getByTestId('link-bar')).toContainText('3 waiting');
        expect(await listed()).toEqual(['Peru']);

        cable.plug();
        await expect(desk.getByTestId('waiting')).toHaveCount(0, { timeout: 15_000 });
        await expect.poll(listed).toEqual(['Peru', 'Chad', 'Fiji', 'Cuba']);
        const actors = eventsOf(rostrum.session).flatMap((event) =>
          event.type === 'EntriesInscribed' ? [event.actor] : [],
        );
        expect(new Set(actors).size).toBe(1);
        expect(actors[0]).toMatch(/^desk:d[0-9a-f]{8}$/);

        // The door is shut at the podium: the desk is out, and says so.
        await podium.getByRole('button', { name: 'Network' }).click();
        await podium.getByLabel('Trusted network').uncheck();
        await expect(desk.getByTestId('link-bar')).toBeVisible();
        expect(app.windows()).toHaveLength(1);
      },
      '--desk',
      cable.address,
    );
  } finally {
    cable.close();
  }
});

test('another laptop joins as the chair’s reader by the readers’ code, and shows the sentence', async ({ rostrum }) => {
  const { page: podium } = await rostrum.startPodium();
  await podium.getByRole('button', { name: 'Network' }).click();
  await podium.getByLabel('Trusted network').click();
  const code = (await podium.getByTestId('reader-code').textContent()) ?? '';
  const address = (await podium.getByTestId('desk-address').first().textContent()) ?? '';
  await podium.keyboard.press('Escape');
  const cable = await layCable(Number(address.split(':')[1]), address.split(':')[0]);
  try {
    await elsewhere(
      async (app, form) => {
        await form.getByRole('radio', { name: 'Chair’s reader' }).check();
        await form.getByLabel('Code').fill(code);
        const [reader] = await Promise.all([app.waitForEvent('window'), form.keyboard.press('Enter')]);
        await expect(reader).toHaveTitle('Rostrum: chair’s reader');
        await expect(reader.getByTestId('script')).not.toBeEmpty();
        await expect.poll(() => app.windows().length).toBe(1);
        const sentence = (await reader.getByTestId('script').textContent()) ?? '';

        cable.pull();
        await expect(reader.getByTestId('link-bar')).toBeVisible();
        await expect(reader.getByTestId('script')).toHaveText(sentence);
        cable.plug();
        await expect(reader.getByTestId('link-bar')).toHaveCount(0, { timeout: 15_000 });
      },
      '--desk',
      cable.address,
    );
  } finally {
    cable.close();
  }
});

test('a laptop that has started as a podium can be the desk of another one', async ({ rostrum }) => {
  const { app, page } = await rostrum.startPodium();
  const opening = app.waitForEvent('window');
  await page.getByTestId('join-elsewhere').click();
  const desk = await opening;
  await expect(desk.getByRole('heading')).toHaveText('Join a podium on another laptop');
  await desk.getByLabel('Address').fill('127.0.0.1:1');
  await desk.getByLabel('Code').fill('1234 5678 9012 3456');
  await desk.keyboard.press('Enter');
  await expect(desk.getByTestId('join')).toContainText('Nobody answers there');
});

test('without a podium on the data folder, a desk says so and leaves it as it is', async ({ rostrum }) => {
  const child = startElectron(['--desk', '--home', rostrum.home]);
  let errors = '';
  child.stderr?.on('data', (data) => {
    errors += data;
  });
  expect(await exitOf(child)).toBe(2);
  expect(errors).toContain('No podium is running on this data folder');
});
