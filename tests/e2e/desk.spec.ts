import { randomUUID } from 'node:crypto';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Command } from '../../src/core/session/commands.ts';
import { untilSpeaking, viewOf } from './support/meeting.ts';
import { exitOf, startElectron } from './support/processes.ts';
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
  await desk.getByRole('button', { name: 'Withdraw Norway' }).focus();
  await desk.keyboard.press('Enter');
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
  await podium.getByTestId('open-desk').click();
  expect(app.windows()).toHaveLength(3);
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
