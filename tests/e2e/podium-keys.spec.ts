import { untilSpeaking, viewOf } from './support/meeting.ts';
import { expect, test } from './support/rostrum.ts';

test('names and clicker keys in the application itself append nothing, and the room stays as it is', async ({
  rostrum,
}) => {
  const { page } = await rostrum.startPodium();
  const room = await rostrum.room();
  await untilSpeaking(page);
  await expect(page.getByTestId('floor-state')).toHaveAttribute('data-state', 'running');
  const before = (await viewOf(page)).journal.events;
  const name = await room.page.getByTestId('room-name').textContent();

  for (const place of [null, 'primary-action', 'undo', 'speakers-list']) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    if (place) await page.getByTestId(place).focus();
    for (const typed of ['Peru', 'UNDP', 'Sri Lanka', 'Oman', 'Norway']) {
      await page.keyboard.type(typed, { delay: 10 });
      await expect(page.getByTestId('add-speaker')).toHaveValue(typed);
      await page.keyboard.press('Escape');
    }
  }
  const keys = ['PageDown', 'PageUp', '.', 'F5', 'Escape', 'b', 'PageDown'];
  for (let i = 0; i < 200; i++) await page.keyboard.press(keys[(i * 11 + Math.floor(i / 5)) % keys.length] ?? '');
  // Past every wait of the keyboard's rules; then whatever would still come has come.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 3000)));

  expect((await viewOf(page)).journal.events).toBe(before);
  await expect(room.page.getByTestId('room-name')).toHaveText(name ?? '');
  await expect(room.page.getByTestId('room-state')).toHaveAttribute('data-state', /running|concluding/);
});
