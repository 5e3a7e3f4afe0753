import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { verifySession } from '../../src/main/app/storage/verify.ts';
import { prepare, sampleBrief } from '../support/session.ts';
import { send, viewOf } from './support/meeting.ts';
import { startElectron } from './support/processes.ts';
import { expect, type Rostrum, test } from './support/rostrum.ts';
import { doIn, makeSession } from './support/sessions.ts';

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const session = (path: string, shortTitle: string) =>
  makeSession(path, prepare(sampleBrief({ title: `Panel on ${shortTitle}`, shortTitle })));

/** Spoils the second page of a file, as a bad disk does. */
const spoil = (path: string): void => {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xa5, 4096 + 8, 4096 + 60));
};

/** Marks a file as one of a later version. */
const makeNewer = (path: string): void => {
  const db = new Database(path);
  db.pragma('user_version = 999');
  db.close();
};

/** Drops a file on the window. */
const drop = async (page: Page, path: string, name: string): Promise<void> => {
  const bytes = [...readFileSync(path)];
  await page.evaluate(
    ([contents, file]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(contents as number[])], file as string));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [bytes, name] as const,
  );
};

/** Double-clicks a file: a second start on the same data folder, which hands it over and ends. */
const doubleClick = async ({ home }: Rostrum, path: string): Promise<void> => {
  const child = startElectron(['--home', home, '--open', path]);
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
};

const title = (page: Page) => page.locator('.top h1');
const row = (page: Page, words: string) => page.locator('.sessions li').filter({ hasText: words });
const act = (page: Page, words: string, name: string) =>
  row(page, words).getByRole('button', { name, exact: true }).click();

test('sessions come in, go out, go and come back, and what cannot be used is named and left untouched', async ({
  rostrum,
}) => {
  const here = (name: string) => join(rostrum.home, 'sessions', `${name}.rostrum`);
  const outside = (name: string) => join(rostrum.home, 'outside', `${name}.rostrum`);
  mkdirSync(join(rostrum.home, 'outside'));
  session(here('lakes'), 'Lakes');
  copyFileSync(here('lakes'), outside('copy'));
  doIn(here('lakes'), [
    { type: 'ChangeFacts', change: { room: 'Room V' } },
    { type: 'ChangeFacts', change: { room: 'Room VI' } },
  ]);
  session(outside('seas'), 'Seas');
  session(here('broken'), 'Broken');
  spoil(here('broken'));
  session(here('future'), 'Future');
  makeNewer(here('future'));
  const untouched = [here('broken'), here('future'), outside('copy'), outside('seas')];
  const before = untouched.map(sha256);

  const { page } = await rostrum.startPodium();
  await page.getByTestId('place-sessions').click();
  await expect(row(page, 'broken')).toContainText('not as it was recorded. It is left untouched.');
  await expect(row(page, 'future')).toContainText('A newer version of Rostrum wrote this file.');

  await drop(page, outside('copy'), 'copy.rostrum');
  const card = page.getByTestId('incoming');
  await expect(card).toContainText(/This copy is 2 steps behind the one here, since \d+ \w+ \d{4}, \d\d:\d\d\./);
  await card.getByRole('button', { name: 'Open the one here' }).click();
  await expect(title(page)).toHaveText('Lakes');
  await expect(page.getByTestId('primary-action')).toBeVisible();

  await page.getByTestId('place-sessions').click();
  await row(page, 'Panel on Lakes').click();
  await act(page, 'Panel on Lakes', 'Export a copy');
  await expect(row(page, 'Panel on Lakes')).toContainText(
    `The copy is lakes.rostrum in ${join(rostrum.home, 'copies')}`,
  );
  expect(verifySession(join(rostrum.home, 'copies', 'lakes.rostrum')).faults).toEqual([]);

  const bytes = sha256(rostrum.session);
  await row(page, 'Panel on shared rivers').click();
  await act(page, 'Panel on shared rivers', 'Delete');
  await expect(row(page, 'Panel on shared rivers')).toContainText('Deleted.');
  await page.getByRole('button', { name: 'Deleted (1)' }).click();
  await act(page, 'Panel on shared rivers', 'Bring back');
  await page.getByRole('button', { name: /^Current/ }).click();
  await expect(row(page, 'Panel on shared rivers')).toBeVisible();
  expect(sha256(rostrum.session)).toBe(bytes);

  await doubleClick(rostrum, outside('seas'));
  await expect(title(page)).toHaveText('Seas');
  await expect(page.getByTestId('primary-action')).toBeVisible();
  expect(untouched.map(sha256)).toEqual(before);
});

test('what is offered during a meeting is said at once in a line, and opened when the meeting has ended', async ({
  rostrum,
}) => {
  const outside = (name: string) => join(rostrum.home, 'outside', `${name}.rostrum`);
  mkdirSync(join(rostrum.home, 'outside'));
  session(outside('seas'), 'Seas');
  session(outside('lakes'), 'Lakes');
  const { page } = await rostrum.startPodium();
  await send(page, { type: 'OpenMeeting' });
  const line = page.getByTestId('incoming-line');
  await doubleClick(rostrum, outside('seas'));
  await expect(line).toHaveText('seas.rostrum waits; it can be opened when this meeting has ended.');
  await drop(page, outside('lakes'), 'lakes.rostrum');
  await expect(line).toHaveText('lakes.rostrum waits; it can be opened when this meeting has ended.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(title(page)).toHaveText('Shared rivers');
  expect((await viewOf(page)).session.phase).toBe('open');

  await send(page, { type: 'Adjourn', ends: (await viewOf(page)).floor.now?.turn ?? null });
  await expect(line).toHaveText('lakes.rostrum came in and is among the current sessions.');
  await page.getByRole('button', { name: 'To the sessions' }).click();
  await page.locator('.sessions-incoming').getByRole('button', { name: 'Open', exact: true }).click();
  await expect(title(page)).toHaveText('Lakes');
  await expect(line).toHaveText('');
  await page.getByTestId('place-sessions').click();
  await expect(row(page, 'Panel on Seas')).toBeVisible();
});
