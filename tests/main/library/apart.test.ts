import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { forkLibrary } from '../../../src/main/app/library/forked-library.ts';
import { openLibrary } from '../../../src/main/app/library/library.ts';
import { libraryApart } from '../../../src/main/app/library/library-apart.ts';
import { createSessionFile } from '../../../src/main/app/storage/open-session-file.ts';
import { batch, opened, openLog, ownFolder } from '../storage/files.ts';
import { preparedIn } from './files.ts';

/** A sound session of 20,001 events in the data folder. */
const largeIn = (home: string, name: string): void => {
  const path = join(home, 'sessions', `${name}.rostrum`);
  mkdirSync(dirname(path), { recursive: true });
  createSessionFile(path);
  const { log } = openLog(path);
  const scenes = Array.from(
    { length: 20_000 },
    (_, n): SessionEvent => ({
      type: 'SceneSet',
      data: { scene: n % 2 === 0 ? 'hold' : 'black' },
    }),
  );
  log.append(batch('c0', [opened]));
  log.append(batch('c1', scenes, 2_000));
  log.close();
};

/** How many turns this process's event loop took until it was done, and what came of it. */
const turnsDuring = async <T>(work: () => Promise<T>): Promise<{ readonly turns: number; readonly result: T }> => {
  let [turns, isDone] = [0, false];
  const turn = () => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const result = await work();
  isDone = true;
  return { turns, result };
};

test('a large file is verified beside the host, whose event loop goes on turning meanwhile', async () => {
  const home = ownFolder();
  const apart = libraryApart(home, forkLibrary);
  onTestFinished(apart.close);
  preparedIn(home, 'small');
  const list = () =>
    apart.ask({ do: 'list', query: '', open: null, patienceMs: Number.MAX_SAFE_INTEGER }).then((rows) => rows.length);
  // The process has been started, and has read all but the large one.
  expect(await list()).toBe(1);
  largeIn(home, 'large');
  const beside = await turnsDuring(list);
  expect(beside.result).toBe(2);
  // The same work in this process: the loop turns a few times between files, and not while one is read.
  const inside = await turnsDuring(async () => (await openLibrary(home).list('', null)).length);
  expect(inside.result).toBe(2);
  expect(inside.turns).toBeLessThan(20);
  expect(beside.turns).toBeGreaterThan(inside.turns * 5);
});
