import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pace } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { CommandOf } from '../../src/core/session/commands.ts';
import { project } from '../../src/core/session/effective-log.ts';
import { all } from '../../src/core/table.ts';
import { duration, seconds } from '../../src/core/timing/time.ts';
import { seededChance } from '../../src/main/app/rehearsal/chance.ts';
import { verifySession } from '../../src/main/app/storage/verify.ts';
import { ABSENT, COMES_BACK, INSCRIBED, LATE_MINISTER, POINTS } from '../support/afternoon.ts';
import { prepare, sampleBrief } from '../support/session.ts';
import { eventsOf } from './support/log.ts';
import { callOf, send, viewOf } from './support/meeting.ts';
import { expect, type Room, test } from './support/rostrum.ts';
import { makeSession } from './support/sessions.ts';

// The afternoon of tests/main/host/afternoon.test.ts in the real windows, with seconds for minutes: podium and desk work
// at once, the room looks on.

const ROUNDS = [seconds(45), seconds(20)] as const;
const SEED = 7;
const two = (n: number) => String(n).padStart(2, '0');

/** Two panellists, two rounds, everything short; it begins now. */
const short = (): CommandOf<'PrepareSession'> => {
  const { panellists } = sampleBrief();
  const brief = sampleBrief({ panellists: [0, 2].flatMap((i) => panellists[i] ?? []) });
  const command = prepare(brief);
  const now = new Date();
  const items = command.items.map((item) => {
    const slots = item.slots.map((slot) => ({ ...slot, plannedMs: seconds(5) }));
    const plannedMs = item.round === null ? seconds(5 * slots.length) : (ROUNDS[item.round - 1] ?? seconds(40));
    return { ...item, slots, plannedMs };
  });
  const start = `${two(now.getUTCHours())}:${two(now.getUTCMinutes())}`;
  const end = new Date(now.getTime() + 4 * 60_000);
  const facts = {
    ...command.facts,
    zone: 'UTC',
    date: now.toISOString().slice(0, 10),
    start,
    end: `${two(end.getUTCHours())}:${two(end.getUTCMinutes())}`,
  };
  return { ...command, facts, items, limits: { ...command.limits, default: seconds(8), byTier: {} } };
};

/** Presses Space until the button says something else; held where it asks for it. */
const press = async (page: Page) => {
  const label = page.locator('.primary-label');
  const before = (await label.textContent()) ?? '';
  await expect(async () => {
    if ((await label.count()) === 0) return;
    const held = await page.getByTestId('primary-action').getByText('Hold Space').count();
    await page.keyboard.press('Space', { delay: held > 0 ? 1_250 : 60 });
    // After the adjournment there is no button any more.
    await expect.poll(async () => (await label.allTextContents())[0], { timeout: 800 }).not.toBe(before);
  }).toPass({ timeout: 15_000 });
};

/** Who is interrupted: the desk moves the others meanwhile, so who that is differs. */
const INTERRUPTED = 7;

/** Two points of order in a chain: named, ruled on, and the speaker goes on with exactly what was left. */
const interrupt = async (page: Page, room: Room, speaker: string) => {
  for (const [index, name] of POINTS.entries()) {
    await page.keyboard.press('o');
    await expect(room.page.getByTestId('room-scene')).toHaveAttribute('data-scene', 'point');
    for (const before of POINTS.slice(0, index)) {
      await expect(page.getByTestId('now-speaking')).not.toContainText(before);
    }
    await expect(room.page.getByTestId('room-clock')).toHaveCount(0);
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(room.page.getByTestId('room-scene')).toContainText(name);
  }
  await press(page);
  await expect(room.page.getByTestId('room-name')).toHaveText(speaker);
};

test('an afternoon of 44 speakers, podium and desk at work at once', async ({ rostrum }) => {
  test.skip(process.env.ROSTRUM_TEST_SCALE !== 'all', 'minutes long: npm run test:all');
  test.setTimeout(420_000);
  rostrum.session = makeSession(join(rostrum.home, 'sessions', 'afternoon.rostrum'), short());
  const { app, page } = await rostrum.startPodium();
  const room = await rostrum.room();
  const opening = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+D');
  const desk = await opening;
  await expect(desk.getByTestId('add-speaker')).toBeVisible();

  await send(desk, { type: 'Inscribe', requests: INSCRIBED.slice(0, 30) });
  await send(page, { type: 'SetKept', kept: { nhri: 1, ngo: 1 } });
  await page.bringToFront();
  await press(page);
  await send(desk, { type: 'Inscribe', requests: INSCRIBED.slice(30) });

  const chance = seededChance(SEED);
  const heard = new Set<string>();
  const done = { kept: false, over: false };
  let interrupted: string | null = null;
  const entryOf = async (name: string) =>
    all((await viewOf(page)).list.entries).find((row) => row.delegation === name)?.id ?? '';

  /** At the desk meanwhile: places change, requests are corrected, never those of the next two. */
  const atTheDesk = async () => {
    while (!done.over) {
      const { list } = await viewOf(page);
      const free = list.order.slice(3);
      const [entry, other] = [0, 0].map(() => free[Math.floor(chance.between(0, free.length))]);
      if (entry !== undefined && other !== undefined && entry !== other) {
        const command =
          chance.between(0, 1) < 0.5
            ? ({ type: 'Move', entry, after: other, reason: null } as const)
            : ({ type: 'ChangeEntry', entry, change: { note: `seat ${Math.floor(chance.between(1, 200))}` } } as const);
        await callOf(desk, 'execute', { commandId: crypto.randomUUID(), command });
      }
      // The pace of a desk, not a wait for anything.
      await pace(300);
    }
  };
  const work = atTheDesk();

  for (let presses = 0; presses < 250; presses += 1) {
    const view = await viewOf(page);
    if (view.session.phase === 'closed') break;
    const { now } = view.floor;
    const isFloor = now?.kind === 'intervention';
    if (isFloor && now.face.status === 'called' && ABSENT.some((name) => name === now.name) && !heard.has(now.name)) {
      heard.add(now.name);
      await page.keyboard.press('s');
      await expect.poll(async () => (await viewOf(page)).list.absent).toContain(now.entry);
      continue;
    }
    if (isFloor && now.face.status === 'running') {
      heard.add(now.name);
      if (heard.size >= INTERRUPTED && interrupted === null) {
        interrupted = now.turn;
        await interrupt(page, room, now.name);
        continue;
      }
      if (heard.size === 5) await send(desk, { type: 'Inscribe', requests: [LATE_MINISTER] });
      if (heard.size === 12) await send(page, { type: 'SetLimit', scope: { rest: true }, ms: duration(6_000) });
      if (heard.size === 14) await send(desk, { type: 'BringBack', entry: await entryOf(COMES_BACK) }).catch(() => {});
    }
    if ((await page.locator('.primary-label').textContent())?.startsWith('To the kept places')) done.kept = true;
    await press(page);
  }
  done.over = true;
  await work;

  await expect(room.page.getByTestId('room-scene')).toHaveAttribute('data-scene', 'title');
  const { state, events } = project(eventsOf(rostrum.session));
  expect(state.closedAt).not.toBeNull();
  expect(verifySession(rostrum.session).faults).toEqual([]);
  const outcomes = all(state.entries).map(({ status }) => status);
  expect(outcomes).toHaveLength(INSCRIBED.length + 1);
  expect(outcomes.every((status) => ['delivered', 'absent', 'not-reached'].includes(status))).toBe(true);
  expect(outcomes.filter((status) => status === 'delivered').length).toBeGreaterThan(15);
  expect(outcomes.filter((status) => status === 'not-reached').length).toBeGreaterThan(0);
  expect(done.kept).toBe(true);

  const stopped = state.turns.find(({ id }) => id === interrupted);
  const points = state.turns.filter((turn) => turn.point?.interrupts === stopped?.id);
  expect(points.map(({ capacity }) => capacity?.delegation)).toEqual(POINTS);
  expect(stopped?.intervals[0]?.to).toBe(points[0]?.calledAt);
  expect(stopped?.intervals[1]?.from).toBe(points[1]?.endedAt);
  expect(events.filter(({ actor }) => actor === 'desk').length).toBeGreaterThan(20);

  const answer = await callOf<{ ok: boolean; folder: string; files: string[] }>(page, 'exportRecord', {});
  expect(answer.ok).toBe(true);
  const internal = answer.files.find((name) => name.endsWith('.json') && name.includes('internal')) ?? '';
  const record = JSON.parse(readFileSync(join(answer.folder, internal), 'utf8'));
  expect(record.list).toHaveLength(INSCRIBED.length + 1);
  expect(record.list.every(({ outcome }: { outcome: string | null }) => outcome !== null)).toBe(true);
});
