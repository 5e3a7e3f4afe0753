import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { get } from '../../src/core/table.ts';
import type { PodiumView } from '../../src/core/views/podium-view.ts';
import type {} from '../../src/renderer/shared/client/bridge.ts';
import { INSCRIBED } from '../support/afternoon.ts';
import { prepare, request, sampleBrief } from '../support/session.ts';
import { send, viewOf } from './support/meeting.ts';
import { test, expect as usual } from './support/rostrum.ts';
import { makeSession } from './support/sessions.ts';

/** A sheet is made in a second; on a busy machine in many. */
const expect = usual.configure({ timeout: 30_000 });

/** Does what the one button offers, until a delegation speaks. */
const untilFloor = async (page: Page): Promise<PodiumView> => {
  for (let presses = 0; presses < 40; presses++) {
    const view = await viewOf(page);
    const { now, primary } = view.floor;
    if (now?.kind === 'intervention' && now.face.status === 'running') return view;
    if (!primary) break;
    await send(page, primary.now.command);
  }
  throw new Error('No delegation came to speak.');
};

const said = (page: Page) => page.getByTestId('papers-said');
const papersOf = (home: string) => (existsSync(join(home, 'papers')) ? readdirSync(join(home, 'papers')).sort() : []);
const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

/** The text of a PDF as another program reads it, in one line; null where that program is not installed. */
const textOf = (path: string): string | null => {
  try {
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    test.info().annotations.push({ type: 'not read', description: 'pdftotext is not installed' });
    return null;
  }
};

const inOrder = (text: string, names: readonly string[]) => {
  let at = 0;
  for (const name of names) {
    const found = text.indexOf(` ${name} `, at);
    expect(found, `${name} in its place`).toBeGreaterThanOrEqual(at);
    at = found + 1;
  }
};

/**
 * What the podium's main thread computed in one go at the longest while the act went on, in ms of its own processor time: other
 * programs on a busy machine do not count. Linux only.
 */
const longestWork = async (app: ElectronApplication, act: () => Promise<unknown>): Promise<number> => {
  await app.evaluate(() => {
    const { readFileSync: read } = process.getBuiltinModule('node:fs');
    const used = () => Number(read(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    const meter = { longest: 0, last: used(), timer: null as NodeJS.Timeout | null };
    meter.timer = setInterval(() => {
      const now = used();
      meter.longest = Math.max(meter.longest, now - meter.last);
      meter.last = now;
    }, 1);
    Object.assign(globalThis, { meter });
  });
  await act();
  return app.evaluate(() => {
    const { meter } = globalThis as unknown as { meter: { longest: number; timer: NodeJS.Timeout } };
    clearInterval(meter.timer);
    return meter.longest;
  });
};

test('one key each: without a printer the chair’s copy and the page to carry on by are PDFs, and it is said', async ({
  rostrum,
}) => {
  const { app, page } = await rostrum.startPodium();
  await send(page, { type: 'Inscribe', requests: [...INSCRIBED] });
  const view = await untilFloor(page);
  const order = view.list.order.map((id) => get(view.list.entries, id)?.name ?? '');
  const folder = join(rostrum.home, 'papers');

  await page.keyboard.press('Control+p');
  await expect(said(page)).toHaveText(
    /^No printer is set up\. Instead 2030-06-20_list-of-speakers_chair_\d{4}\.pdf is in /,
  );
  await expect(said(page)).toContainText(folder);
  await page.keyboard.press('Control+Shift+P');
  await expect(said(page)).toContainText('carry-on-by-paper');
  // The sheet that says so has taken nothing from the floor.
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Paper', exact: true }).click();
  await page.getByRole('button', { name: 'Save as PDF: List of speakers', exact: true }).click();
  await expect(said(page)).toHaveText(/^2030-06-20_list-of-speakers_\d{4}\.pdf is in /);

  const files = papersOf(rostrum.home);
  expect(files.map((name) => name.replace(/_\d{4}/, ''))).toEqual([
    '2030-06-20_carry-on-by-paper.pdf',
    '2030-06-20_list-of-speakers.pdf',
    '2030-06-20_list-of-speakers_chair.pdf',
  ]);
  const [carryOn = '', door = '', chair = ''] = files.map((name) => join(folder, name));
  expect([carryOn, door, chair].map((path) => sheets(readFileSync(path)))).toEqual([1, 2, 2]);

  const posted = textOf(door);
  if (posted !== null) {
    inOrder(posted, order);
    expect(posted).toContain('1 / 2');
    for (const word of ['below this line', 'NGO', 'dignitary', 'Minister']) expect(posted).not.toContain(word);
    const copy = textOf(chair) ?? '';
    expect(copy).toContain('below this line go to round 2');
    for (const name of order) expect(copy).toContain(name);
    const page1 = textOf(carryOn) ?? '';
    inOrder(page1, order.slice(0, 5));
    for (const words of ['Say next', 'Running order', 'The room is lost at', 'begin by', 'more on the list', '1 / 1'])
      expect(page1).toContain(words);
  }

  // Nothing of it is in the log, and the window that nobody saw is gone.
  expect((await viewOf(page)).journal.events).toBe(view.journal.events);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('given a printer, it is printed without a dialog and nothing is written; given one that fails, it is written', async ({
  rostrum,
}) => {
  const { app, page } = await rostrum.startPodium();
  await app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      Object.assign(contents, {
        getPrintersAsync: async () => [{ name: 'Paper' }],
        print: (options: object, done: (ok: boolean) => void) => {
          const { isFailing } = globalThis as unknown as { isFailing?: boolean };
          Object.assign(globalThis, { asked: options });
          done(!isFailing);
        },
      });
    });
  });
  await page.keyboard.press('Control+p');
  await expect(said(page)).toHaveText("List of speakers: the chair's copy: sent to the printer.");
  expect(await app.evaluate(() => (globalThis as unknown as { asked: object }).asked)).toMatchObject({ silent: true });
  expect(papersOf(rostrum.home)).toEqual([]);

  await app.evaluate(() => Object.assign(globalThis, { isFailing: true }));
  await page.keyboard.press('Control+p');
  await expect(said(page)).toContainText('The printer did not take it. Instead ');
  expect(papersOf(rostrum.home)).toHaveLength(1);
});

test('Arabic and Chinese names are on the paper as they are, on the sheet of the machine’s country', async ({
  rostrum,
}) => {
  const brief = sampleBrief({ language: 'ar', title: 'حلقة نقاش بشأن الأنهار المشتركة' });
  rostrum.session = makeSession(join(rostrum.home, 'sessions', 'rivers.rostrum'), prepare(brief));
  const { app, page } = await rostrum.startPodium();
  await app.evaluate(({ app }) => {
    app.getLocaleCountryCode = () => 'US';
  });
  const names = ['البحرين', 'مصر', '中国', 'Российская Федерация', 'Côte d’Ivoire'];
  await send(page, { type: 'Inscribe', requests: names.map((name) => request(name)) });
  await page.keyboard.press('Control+p');
  await expect(said(page)).toContainText('.pdf is in ');
  const [file = ''] = papersOf(rostrum.home);
  const path = join(rostrum.home, 'papers', file);
  expect(readFileSync(path, 'latin1')).toMatch(/\/MediaBox \[0 0 612 792\]/);
  expect(readFileSync(path, 'latin1')).toMatch(/NotoSansArabic/);
  const text = textOf(path);
  if (text !== null) for (const name of names) expect(text).toContain(name);
});

test('a desk prints the list for the door, and no other paper', async ({ rostrum }) => {
  const { app, page: podium } = await rostrum.startPodium();
  const opening = app.waitForEvent('window');
  await podium.keyboard.press('Control+Shift+D');
  const desk = await opening;
  await expect(desk.getByTestId('add-speaker')).toBeFocused();
  await desk.keyboard.type('Peru');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Control+p');
  await expect(said(desk)).toHaveText(/Instead 2030-06-20_list-of-speakers_\d{4}\.pdf is in /);
  await expect(desk.getByTestId('add-speaker')).toBeFocused();
  for (const paper of ['chair-list', 'carry-on'])
    expect(
      await desk.evaluate((name) => window.rostrum.call('printPaper', { paper: name, to: 'pdf' }), paper),
    ).toMatchObject({
      error: { code: 'not-allowed' },
    });
  expect(papersOf(rostrum.home)).toHaveLength(1);
});

test('two hundred names: printing never keeps the podium at work for more than 20 ms', async ({ rostrum }) => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  test.skip(process.env.ROSTRUM_TEST_SCALE !== 'all', 'holds a time to its figure: npm run test:all');
  const { app, page } = await rostrum.startPodium();
  await send(page, {
    type: 'Inscribe',
    requests: Array.from({ length: 200 }, (_, i) => request(`Delegation ${i + 1}`)),
  });
  await untilFloor(page);
  const gaps: number[] = [];
  for (const paper of ['carry-on', 'list', 'chair-list', 'carry-on', 'list'] as const)
    gaps.push(
      await longestWork(app, () =>
        page.evaluate((name) => window.rostrum.call('printPaper', { paper: name, to: 'pdf' }), paper),
      ),
    );
  test.info().annotations.push({ type: 'longest work', description: gaps.map((ms) => ms.toFixed(1)).join(', ') });
  console.log(`longest work: ${gaps.map((ms) => ms.toFixed(1)).join(', ')} ms`);
  expect(Math.min(...gaps)).toBeLessThanOrEqual(20);
  const files = papersOf(rostrum.home);
  expect(
    files
      .filter((name) => name.includes('carry-on'))
      .map((name) => sheets(readFileSync(join(rostrum.home, 'papers', name)))),
  ).toEqual([1, 1]);
});
