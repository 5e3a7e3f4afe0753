import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandSchema } from '../../src/core/session/commands.ts';
import { machineTime } from '../../src/main/app/machine-time.ts';
import { openSessionHost } from '../../src/main/app/session-host.ts';
import { sqliteLog, trueChance } from '../../src/main/app/storage/event-log.ts';
import { createSessionFile, openForWriting } from '../../src/main/app/storage/open-session-file.ts';
import type {} from '../../src/renderer/shared/client/bridge.ts';
import { type Podium, Rostrum } from '../e2e/support/rostrum.ts';
import { openRound, requests } from './support/floor.ts';
import { quantile } from './support/measure.ts';
import { framesDuring, nextKey, scrolled } from './support/page-sampling.ts';
import { type Figure, report } from './support/report.ts';

// The podium's own window, in the application as it is built: from a key to its frame, frames while the list is scrolled
// and searched, and how long main is held up by an import that a window sends. With 10 and with 10,000 entries in turn.

const FEW = 10;
const MANY = 10_000;
const LAUNCHES = 2;
const KEYS = 15;
const LIST = '[data-testid="speakers-list"]';
const FILTER = '.speakers .filter';
const SCROLL_FRAMES = 240;
const SCROLL_PX = 300;
/** After a key nothing moves any more. */
const REST_MS = 100;
/** A frame that was missed. */
const LONG_FRAME_MS = 33;

const none = () => ({
  letter: [] as number[],
  search: [] as number[],
  focus: [] as number[],
  move: [] as number[],
  frames: [] as number[],
});
const of = { [FEW]: none(), [MANY]: none() };
const held: number[] = [];

for (let launch = 0; launch < LAUNCHES; launch += 1)
  for (const size of [FEW, MANY] as const) {
    const rostrum = new Rostrum();
    try {
      const path = `${rostrum.home}/sessions/bench.rostrum`;
      fill(path, size);
      const podium = await rostrum.startPodium('--open', path);
      await rostrum.room();
      await measure(podium, of[size]);
      if (size === FEW) held.push(await heldUpByImport(podium));
    } finally {
      await rostrum.end();
    }
  }

const keys: readonly (readonly [keyof ReturnType<typeof none>, string])[] = [
  ['letter', 'a letter in the search field'],
  ['search', 'what it finds, in the list'],
  ['focus', 'down one row'],
  ['move', 'move a row down, through the host'],
];
report(
  `Podium window: from a key to its frame, ${MANY} entries against ${FEW}`,
  keys.flatMap(([key, what]): Figure[] => [
    { what: `${what}: ${FEW} entries, median`, value: quantile(of[FEW][key], 0.5), unit: 'ms' },
    { what: `${what}: ${MANY} entries, median`, value: quantile(of[MANY][key], 0.5), unit: 'ms' },
    {
      what: `${what}: ${MANY} against ${FEW}`,
      value: quantile(of[MANY][key], 0.5) / quantile(of[FEW][key], 0.5),
      unit: 'times',
      most: 1.5,
    },
  ]),
);
report('Podium window: frames while the list is scrolled and searched', [
  ...([FEW, MANY] as const).flatMap((size): Figure[] => [
    { what: `${size} entries, median frame`, value: quantile(of[size].frames, 0.5), unit: 'ms' },
    {
      what: `${size} entries, frames above ${LONG_FRAME_MS} ms`,
      value: (100 * of[size].frames.filter((ms) => ms > LONG_FRAME_MS).length) / of[size].frames.length,
      unit: '%',
      ...(size === MANY ? { most: 1 } : {}),
    },
  ]),
]);
report(`Application: import of ${MANY} that a window sends`, [
  { what: "main's event loop held up, longest", value: Math.max(...held), unit: 'ms', most: 100 },
]);

/** Writes a session whose first floor round is open with so many on the list. */
function fill(path: string, size: number): void {
  createSessionFile(path);
  const host = openSessionHost(sqliteLog(openForWriting(path), trueChance), {
    sources: machineTime(),
    chance: trueChance,
  });
  openRound(
    {
      does(command) {
        const answer = host.execute({ commandId: randomUUID(), command }, { role: 'podium', actor: 'podium' });
        if (!answer.ok) throw new Error(`${command.type} refused: ${answer.refusal.code}`);
      },
      projection: host.projection,
      wait: () => {},
    },
    size,
  );
  host.close();
}

async function measure({ page }: Podium, taken: ReturnType<typeof none>): Promise<void> {
  const press = async (key: string, watched = LIST): Promise<number> => {
    const painted = await nextKey(page, watched);
    await page.keyboard.press(key);
    const ms = await painted();
    await sleep(REST_MS);
    return ms;
  };
  await page.locator(FILTER).focus();
  for (const [figures, watched] of [
    [taken.letter, FILTER],
    [taken.search, LIST],
  ] as const)
    for (let n = 0; n < KEYS; n += 1) {
      figures.push(await press(String(n % 10), watched));
      await press('Backspace');
    }
  await page.locator(`${LIST} [data-entry]`).nth(4).focus();
  for (let n = 0; n < KEYS; n += 1) {
    taken.focus.push(await press('ArrowDown'));
    await press('ArrowUp');
  }
  for (let n = 0; n < KEYS; n += 1) {
    taken.move.push(await press('Alt+ArrowDown'));
    await press('Alt+ArrowUp');
  }
  taken.frames.push(
    ...(await framesDuring(page, () => scrolled(page, LIST, SCROLL_FRAMES, SCROLL_PX))),
    ...(await framesDuring(page, async () => {
      await page.locator(FILTER).focus();
      await page.keyboard.type('river 777', { delay: 100 });
      await sleep(REST_MS);
    })),
  );
}

/** Over IPC, with the room and this window looking on. */
async function heldUpByImport({ app, page }: Podium): Promise<number> {
  await app.evaluate(() => {
    const delay = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    Object.assign(globalThis, { delay });
  });
  const command = commandSchema.parse({ type: 'Inscribe', requests: requests(MANY, FEW) });
  // The page has the list before it is measured how main takes it.
  await page.evaluate((given) => void Object.assign(window, { given }), { commandId: randomUUID(), command });
  await app.evaluate(() => (globalThis as unknown as { delay: { reset(): void } }).delay.reset());
  await page.evaluate(() => window.rostrum.call('execute', (window as unknown as { given: unknown }).given));
  // One of them has the floor.
  await page.locator('.speakers .count', { hasText: String(MANY + FEW - 1) }).waitFor();
  return app.evaluate(() => (globalThis as unknown as { delay: { max: number } }).delay.max / 1e6);
}
