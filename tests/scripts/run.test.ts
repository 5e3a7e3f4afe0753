import { expect, test } from 'vitest';
import { exitCode, isNodeNewEnough, refuseOldNode, run } from '../../scripts/lib/run.mjs';

test.each([
  ['20.20.2', false],
  ['22.13.1', false],
  ['22.14.0', true],
  ['24.0.0', true],
])('Node %s runs the project: %s', (version, expected) => {
  expect(isNodeNewEnough(version)).toBe(expected);
});

test('an exit code is passed on, a signal becomes one', async () => {
  expect(exitCode(3, null)).toBe(3);
  expect(exitCode(null, 'SIGKILL')).toBe(137);
  const { code, stdout, stderr } = await run(process.execPath, [
    '-e',
    "console.log('o'); console.error('e'); process.exit(7)",
  ]);
  expect({ code, stdout, stderr }).toEqual({ code: 7, stdout: 'o\n', stderr: 'e\n' });
});

test('too old a Node is refused in one sentence; one that only sets up is not, where the packages bring their own', () => {
  expect(() => refuseOldNode('20.20.2', 'darwin', 'arm64')).toThrow(/^Node 20\.20\.2 is too old: install Node 22\.14 /);
  expect(() => refuseOldNode('18.19.0', 'linux', 'x64')).toThrow('too old');
  expect(() => refuseOldNode('20.20.2', 'linux', 'x64')).not.toThrow();
  expect(() => refuseOldNode('22.14.0', 'win32', 'x64')).not.toThrow();
});
