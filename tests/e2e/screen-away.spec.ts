import { expect, test } from './support/rostrum.ts';
import { picture, windowsOf } from './support/screens.ts';

test.skip(process.platform !== 'linux', 'The displays are those of the virtual X server.');

test('the screen is given away and taken back: the room lives on, hidden, and shows what is so by then', async ({
  rostrum,
}, info) => {
  const { page } = await rostrum.startPodium();
  const room = await rostrum.room();
  const count = () => windowsOf(room.pid).length;
  await expect.poll(count).toBe(1);
  await expect(page.getByTestId('room-mirror')).toBeVisible();

  await page.keyboard.down('g');
  await expect(page.getByTestId('screen-away')).toBeVisible();
  await page.keyboard.up('g');
  await expect.poll(count).toBe(0);
  picture(info.outputPath('given-away.png'));

  await page.keyboard.press('b');
  await expect(page.getByTestId('room-mirror')).toHaveAttribute('data-choice', 'hold');
  await page.keyboard.press('g');
  const from = Date.now();
  await expect.poll(count, { intervals: [50] }).toBe(1);
  expect(Date.now() - from).toBeLessThan(1_500);
  await expect(page.getByTestId('screen-away')).toHaveCount(0);
  expect((await rostrum.room()).pid).toBe(room.pid);
  picture(info.outputPath('taken-back.png'));
});
