import { join } from 'node:path';
import { expect, test } from './support/rostrum.ts';
import { makeSession } from './support/sessions.ts';

test('what is prepared is on disk at once, stands in the room, and how a name is said is known to the next session', async ({
  rostrum,
}) => {
  const { page } = await rostrum.startPodium();
  const id = (name: string) => page.getByTestId(name);
  await id('place-preparing').click();
  const parts = id('programme-list').getByRole('row');
  const closing = parts.filter({ hasText: 'Closing remarks' });
  await closing.click();
  const count = await parts.count();
  await expect(parts.nth(count - 2)).toContainText('Closing remarks');
  await closing.dragTo(parts.nth(count - 3), { targetPosition: { x: 200, y: 2 } });
  await expect(parts.nth(count - 3)).toContainText('Closing remarks');
  await page.keyboard.press('Control+z');
  await expect(parts.nth(count - 2)).toContainText('Closing remarks');

  await id('tab-people').click();
  await id('person-displayTitle').fill('President');
  await id('person-sayAs').fill('AH-na');
  await id('person-address').click();
  await expect(id('preparing-undo')).toContainText('corrected');
  const name = await id('person-name').inputValue();

  await id('place-podium').click();
  await page.getByTestId('primary-action').focus();
  await page.keyboard.press('Space');
  const room = await rostrum.room();
  await expect(room.page.getByTestId('room-name')).toContainText(name);
  await expect(room.page.getByTestId('room-capacity')).toHaveText('President');
  await rostrum.closePodium();

  rostrum.session = makeSession(join(rostrum.home, 'sessions', 'next.rostrum'));
  const next = await rostrum.startPodium();
  await next.page.getByTestId('place-preparing').click();
  await next.page.getByTestId('tab-people').click();
  await next.page.getByRole('button', { name: 'From an earlier session: AH-na' }).click();
  await expect(next.page.getByTestId('person-sayAs')).toHaveValue('AH-na');
});
