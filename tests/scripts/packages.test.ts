import { expect, test } from 'vitest';
import { matchesLock, npmReason } from '../../scripts/lib/packages.mjs';

const lock = {
  packages: {
    '': { name: 'rostrum' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  },
};
const installed = (packages: object) => ({ packages });

test('packages are in place when all are there as locked', () => {
  const { '': _root, ...all } = lock.packages;
  expect(matchesLock(lock, installed(all))).toBe(true);
});

test('an optional package of another system may be missing, another may not', () => {
  expect(matchesLock(lock, installed({ 'node_modules/a': lock.packages['node_modules/a'] }))).toBe(true);
  expect(matchesLock(lock, installed({ 'node_modules/b': lock.packages['node_modules/b'] }))).toBe(false);
});

test('another version, other bytes of the same version, or no finished installation: not in place', () => {
  expect(matchesLock(lock, installed({ 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }))).toBe(false);
  expect(matchesLock(lock, installed({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }))).toBe(false);
  expect(matchesLock(lock, undefined)).toBe(false);
});

test('what npm complains of becomes one line', () => {
  const stderr =
    'npm warn EBADENGINE x\nnpm error code ENOTFOUND\nnpm error\nnpm error network request to https://r failed\nnpm error more\n';
  expect(npmReason(stderr)).toBe('code ENOTFOUND: network request to https://r failed');
  expect(npmReason('')).toBe('npm gave no reason');
});
