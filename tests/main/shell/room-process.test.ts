import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { roomCommand, startRoom } from '../../../src/main/shell/room-process.ts';

it('starts the binary as this one was started, with a port for tests only', () => {
  const x = process.platform === 'linux' ? ['--ozone-platform=x11'] : [];
  expect(roomCommand('/e', '/app', false, { DISPLAY: ':1' })).toEqual(['/e', '--no-sandbox', ...x, '/app']);
  expect(roomCommand('/e', '/app', true, { ROSTRUM_TEST: '1' })).toEqual(['/e', '--remote-debugging-port=0', '/app']);
  expect(roomCommand('/e', null, true, { ROSTRUM_TEST: '1' })).toEqual(['/e']);
});

it('starts a process of its own group whose output goes to a file, and tells of its end once', async () => {
  const home = mkdtempSync(join(tmpdir(), 'rostrum-room-'));
  const print = 'console.log(process.argv.slice(1).join(" "), process.ppid !== 0)';
  const room = startRoom(home, [process.execPath, '-e', print, '--']);
  let ends = 0;
  await new Promise<void>((resolve) =>
    room.onEnd(() => {
      ends += 1;
      resolve();
    }),
  );
  expect(ends).toBe(1);
  const log = join(home, 'room', 'room.log');
  expect(readFileSync(log, 'utf8')).toBe(`--room --home ${home} true\n`);
  expect(statSync(log).mode & 0o777).toBe(0o600);
});

it('tells of the end of a room that could not be started', async () => {
  const home = mkdtempSync(join(tmpdir(), 'rostrum-room-'));
  const room = startRoom(home, ['/nowhere/electron']);
  await new Promise<void>((resolve) => room.onEnd(resolve));
});

it('kills', async () => {
  const home = mkdtempSync(join(tmpdir(), 'rostrum-room-'));
  const room = startRoom(home, [process.execPath, '-e', 'setInterval(() => {}, 1000)', '--']);
  const ended = new Promise<void>((resolve) => room.onEnd(resolve));
  room.kill();
  await ended;
});
