import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { callHost } from '../../../src/contract/client.ts';
import { readHostFile } from '../../../src/main/app/host-file.ts';
import { preparedSession, ready, spawnHeadless } from '../../faults/headless.ts';
import { ownFolder } from '../storage/files.ts';

const run = (...args: string[]) =>
  spawnSync(process.execPath, [resolve(import.meta.dirname, '../../../src/main/headless.ts'), ...args], {
    encoding: 'utf8',
  });

test('serves a session, tells rooms where, and ends cleanly', async () => {
  const home = ownFolder();
  const path = preparedSession(home);
  const host = await ready(spawnHeadless(home, path));
  expect(readHostFile(home)).toMatchObject({ pid: host.pid });
  expect(statSync(join(home, 'host.json')).mode & 0o777).toBe(0o600);
  const { connection } = await host.join('room');
  const heard: unknown[] = [];
  connection.onPush((push) => heard.push(push));
  const { view } = await callHost(connection, 'whole', {});
  expect(view).toMatchObject({ title: 'Shared rivers', scene: { kind: 'title' } });
  const { connection: podium } = await host.join('podium');
  const exported = await callHost(podium, 'exportRecord', {});
  expect(exported).toMatchObject({ ok: true });
  if (exported.ok) expect(readdirSync(join(home, 'records')).sort()).toEqual([...exported.files].sort());
  expect(await host.end()).toBe(0);
  expect(heard).toEqual([
    { push: 'screen', data: { away: false } },
    { push: 'quit', data: {} },
  ]);
  expect(existsSync(join(home, 'host.json'))).toBe(false);
  expect(existsSync(`${path}-wal`)).toBe(false);
});

test('says in one line what it cannot do, and begins nothing', () => {
  const home = join(ownFolder(), 'home');
  for (const args of [[], ['--home', home], ['--home', home, '--open', 'a', '--note', 'b']])
    expect(run(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^Usage: [^\n]+\n$/) });
  expect(existsSync(home)).toBe(false);
  const file = join(ownFolder(), 'x.rostrum');
  writeFileSync(file, 'no database');
  expect(run('--home', home, '--open', file)).toMatchObject({
    status: 2,
    stderr: `${file} is not a session file.\n`,
  });
});
