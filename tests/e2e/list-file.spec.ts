import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { readListFile } from '../../src/core/list-import/list-file.ts';
import { eventsOf } from './support/log.ts';
import { expect, Rostrum, test } from './support/rostrum.ts';

/** The save dialog belongs to the desktop: it is answered here in its place. */
const answerSaveDialog = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath, bookmark: '' });
  }, path);

const sheet = (page: Page) => page.getByTestId('list-file');
const openSheet = (page: Page) => page.getByRole('button', { name: 'List file' }).click();

const write = async ({ app, page }: { app: ElectronApplication; page: Page }, path: string) => {
  await answerSaveDialog(app, path);
  await openSheet(page);
  await sheet(page).getByRole('button', { name: 'Write the list' }).click();
  await expect(sheet(page)).toContainText('Written: ');
  await page.keyboard.press('Escape');
};
const read = async (page: Page, path: string) => {
  await openSheet(page);
  await sheet(page).locator('input[type=file]').setInputFiles(path);
};
const inscribe = async (page: Page, ...names: string[]) => {
  await page.keyboard.press('/');
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('speakers-list')).toContainText(name);
  }
  await page.keyboard.press('Escape');
};

test('two laptops without a link: the list goes over in a file, comes home in one, and is taken over in one step', async ({
  rostrum,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-stick-'));
  const away = new Rostrum();
  try {
    const home = await rostrum.startPodium();
    await inscribe(home.page, 'Peru', 'Norway');
    const out = join(folder, 'out.json');
    await write(home, out);
    expect(readListFile(readFileSync(out, 'utf8'))).toMatchObject({ ok: true });

    const other = await away.startPodium();
    await read(other.page, out);
    await expect(sheet(other.page)).toContainText('2 new');
    await sheet(other.page).getByRole('button', { name: 'Take over 2' }).click();
    await expect(other.page.getByTestId('speakers-list')).toContainText('Norway');
    await inscribe(other.page, 'Chad', 'Cuba', 'Fiji');
    const back = join(folder, 'back.json');
    await write(other, back);
    await away.closePodium();

    await inscribe(home.page, 'Cuba');
    await read(home.page, back);
    await expect(sheet(home.page)).toContainText('2 new');
    await expect(sheet(home.page)).toContainText('1 in conflict');
    await expect(sheet(home.page).getByLabel('Take over Cuba')).not.toBeChecked();
    await sheet(home.page).getByLabel('Take over Fiji').uncheck();
    await sheet(home.page).getByRole('button', { name: 'Take over 1' }).click();
    await expect(home.page.getByTestId('speakers-list')).toContainText('Chad');
    await expect(home.page.getByTestId('speakers-list')).not.toContainText('Fiji');
    const last = eventsOf(rostrum.session).at(-1);
    expect(last).toMatchObject({ type: 'EntriesInscribed', actor: 'podium' });
    await home.page.keyboard.press('Control+z');
    await expect(home.page.getByTestId('speakers-list')).not.toContainText('Chad');

    await read(home.page, rostrum.session);
    await expect(sheet(home.page)).toContainText('That is no list file.');
  } finally {
    await away.end();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a page has nothing but list files written, and learns no path', async ({ rostrum }) => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-stick-'));
  const { app, page } = await rostrum.startPodium();
  await answerSaveDialog(app, join(folder, 'x.json'));
  const save = (text: string) =>
    page.evaluate((given) => window.rostrum.call('saveList', { name: '../../x', text: given }), text);
  expect(await save('#!/bin/sh\n')).toEqual({ error: expect.objectContaining({ code: 'bad-input' }) });
  const empty = { format: 'rostrum-list', version: 1, meeting: { title: '', date: null }, entries: [], order: [] };
  expect(await save(JSON.stringify(empty))).toEqual({ output: { ok: true, saved: 'x.json' } });
  await answerSaveDialog(app, join(folder, 'none', 'x.json'));
  expect(await save(JSON.stringify(empty))).toEqual({
    output: { ok: false, refusal: { code: 'cannot-write', params: { name: 'x.json' } } },
  });
  rmSync(folder, { recursive: true, force: true });
});
