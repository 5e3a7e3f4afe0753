import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { callHost, connectionOver } from '../../../src/contract/client.ts';
import { hostAt } from '../../../src/contract/host-time.ts';
import { removeHostFile, writeHostFile } from '../../../src/main/app/host-file.ts';
import { forkReader } from '../../../src/main/app/importers/forked-reader.ts';
import { forkLibrary } from '../../../src/main/app/library/forked-library.ts';
import { machineTime } from '../../../src/main/app/machine-time.ts';
import { type RostrumHost, startHost } from '../../../src/main/app/rostrum-host.ts';
import { trueChance } from '../../../src/main/app/storage/event-log.ts';
import { followHost } from '../../../src/main/shell/follow-host.ts';
import { type Listening, listen } from '../../../src/main/transports/websocket-transport.ts';

import { transportPair } from '../../contract/pair.ts';

const secret = 's'.repeat(40);
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const newHome = () => {
  const home = mkdtempSync(join(tmpdir(), 'rostrum-follow-'));
  mkdirSync(join(home, 'room'));
  return home;
};

/** A host on the data folder; `stop` is a crash as far as rooms can tell. */
const serve = async (home: string) => {
  const host: RostrumHost = startHost({
    home,
    sources: machineTime(),
    chance: trueChance,
    startReader: forkReader,
    startLibrary: forkLibrary,
    exportRecord: async () => ({ ok: false, refusal: { code: 'none', params: {} } }),
    report: () => {},
    opened: () => {},
    statusChanged: (status) => statuses.push(status.roomWindow),
  });
  const statuses: string[] = [];
  const listening: Listening = await listen({ room: secret }, host.join);
  writeHostFile(home, { port: listening.port, secret, pid: process.pid });
  const stop = async () => {
    host.close();
    await listening.close();
  };
  ends.push(stop);
  return { host, statuses, stop };
};

const follow = (home: string) => {
  const heard: string[] = [];
  const screens: boolean[] = [];
  const every = (ms: number, act: () => void) => {
    const timer = setInterval(act, ms);
    return () => clearInterval(timer);
  };
  const following = followHost(
    home,
    { now: () => performance.now(), every, newId: randomUUID },
    {
      view: (_view, reading) =>
        heard.push(Math.abs(hostAt(reading, performance.now()) - Date.now()) < 1_000 ? 'view' : 'another time'),
      lost: () => heard.push('lost'),
      screen: (away) => screens.push(away),
      quit: () => heard.push('quit'),
    },
  );
  ends.push(following.stop);
  return { following, heard, screens };
};

it('joins, says how its window stands, and joins the next host within a second', async () => {
  const home = newHome();
  const first = await serve(home);
  const { following, heard } = follow(home);
  following.report({ window: 'hidden', display: null, canPlace: true });
  await vi.waitFor(() => expect(first.statuses.at(-1)).toBe('hidden'), { timeout: 5_000 });
  await vi.waitFor(() => expect(heard.at(-1)).toBe('view'));
  await first.stop();
  await vi.waitFor(() => expect(heard.at(-1)).toBe('lost'));

  const second = await serve(home);
  const from = performance.now();
  await vi.waitFor(() => expect(second.statuses.at(-1)).toBe('hidden'), { timeout: 5_000 });
  expect(performance.now() - from).toBeLessThan(1_000);
  await vi.waitFor(() => expect(heard.at(-1)).toBe('view'));
  expect(heard.filter((word) => word === 'lost')).toHaveLength(1);
});

it('hears that the screen is given away, before it shows a view, and no longer from the next host', async () => {
  const home = newHome();
  const first = await serve(home);
  const [window, podium] = transportPair();
  first.host.join(podium, { role: 'podium', actor: 'podium' });
  await callHost(connectionOver(window), 'giveScreen', { away: true });
  const { heard, screens } = follow(home);
  await vi.waitFor(() => expect(heard.at(-1)).toBe('view'), { timeout: 5_000 });
  expect(screens).toEqual([true]);
  await first.stop();
  await serve(home);
  await vi.waitFor(() => expect(screens.at(-1)).toBe(false), { timeout: 5_000 });
});

it('waits for a host where there is none yet', async () => {
  const home = newHome();
  const { heard } = follow(home);
  await serve(home);
  await vi.waitFor(() => expect(heard.at(-1)).toBe('view'), { timeout: 5_000 });
});

it('is told of the podium’s clean end', async () => {
  const home = newHome();
  const { host } = await serve(home);
  const { heard } = follow(home);
  await vi.waitFor(() => expect(heard.at(-1)).toBe('view'), { timeout: 5_000 });
  host.quitRooms();
  await vi.waitFor(() => expect(heard.at(-1)).toBe('quit'));
});

it('ends by itself after 5 s when the podium ended cleanly while it was away', async () => {
  const home = newHome();
  const { stop } = await serve(home);
  const { heard } = follow(home);
  await vi.waitFor(() => expect(heard.at(-1)).toBe('view'), { timeout: 5_000 });
  await stop();
  removeHostFile(home);
  const from = performance.now();
  await vi.waitFor(() => expect(heard.at(-1)).toBe('quit'), { timeout: 10_000 });
  expect(performance.now() - from).toBeGreaterThan(4_500);
});
