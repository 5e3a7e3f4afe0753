import { expect, test } from 'vitest';
import { allowsNamespaces } from '../../scripts/lib/sandbox.mjs';

test.each([
  ['Debian 12', '1', undefined, true],
  ['another kernel', undefined, undefined, true],
  ['Ubuntu 24.04', '1', '1', false],
  ['Ubuntu 24.04 with the restriction lifted', '1', '0', true],
  ['a hardened Debian', '0', undefined, false],
])('user namespaces on %s', (_system, clone, apparmorRestricts, expected) => {
  expect(allowsNamespaces(clone, apparmorRestricts)).toBe(expected);
});
