import { randomUUID } from 'node:crypto';
import type { ElectronApplication, Page } from '@playwright/test';
import { viewOf } from './support/meeting.ts';
import { expect, test } from './support/rostrum.ts';

/** The window that the act opens, once it shows what is said. */
const readerAfter = async (app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> => {
  const opening = app.waitForEvent('window');
  await act();
  const page = await opening;
  await expect(page.getByTestId('script')).toBeVisible();
  return page;
};

test('the chair’s reader says what the podium says, follows each step, and can change nothing', async ({ rostrum }) => {
  const { app, page: podium } = await rostrum.startPodium();
  const chair = await readerAfter(app, () => podium.keyboard.press('Control+Shift+C'));
  const sentence = () => podium.getByTestId('script').innerText();
  await expect(chair.getByTestId('script')).toHaveText(await sentence(), { useInnerText: true });
  await expect(chair).toHaveTitle('Rostrum: chair’s reader');

  // Space at the podium changes it; Space in the reader changes nothing.
  const before = await sentence();
  await podium.keyboard.press('Space');
  await expect(podium.getByTestId('script')).not.toHaveText(before, { useInnerText: true });
  await expect(chair.getByTestId('script')).toHaveText(await sentence(), { useInnerText: true });
  await expect(chair.getByTestId('now-speaking')).toContainText((await viewOf(podium)).floor.now?.name ?? '');
  const { events } = (await viewOf(podium)).journal;
  await chair.keyboard.press('Space');
  const commandId = randomUUID();
  expect(
    await chair.evaluate(
      (id) => window.rostrum.call('execute', { commandId: id, command: { type: 'OpenList' } }),
      commandId,
    ),
  ).toEqual({ error: expect.objectContaining({ code: 'not-allowed' }) });
  expect((await viewOf(podium)).journal.events).toBe(events);

  // The moderator's is a window of its own; each is opened once; size is remembered; all close with the podium.
  const moderator = await readerAfter(app, async () => {
    await podium.getByRole('button', { name: 'Windows' }).click();
    await podium.getByTestId('open-moderator').click();
  });
  await expect(moderator).toHaveTitle('Rostrum: moderator’s reader');
  await chair.keyboard.press('+');
  await chair.reload();
  await expect(chair.getByTestId('script')).toHaveCSS('font-size', '34px');
  await expect(moderator.getByTestId('script')).toHaveCSS('font-size', '30px');
  await podium.keyboard.press('Control+Shift+C');
  expect(app.windows()).toHaveLength(3);
  const closed = [chair.waitForEvent('close'), moderator.waitForEvent('close')];
  await podium.evaluate(() => window.close());
  await Promise.all(closed);
});
