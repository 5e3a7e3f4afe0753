import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { keyName, LETTERS, USUAL_KEYS } from '../../../src/renderer/podium/keys/letters.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/KEYS.md'), 'utf8');

test.each(LETTERS)('docs/KEYS.md names the key of %s', (letter) => {
  const line = page.split('\n').find((one) => one.startsWith(`| \`${letter}\``));
  expect(line?.split('|').at(-2)?.trim()).toBe(keyName(USUAL_KEYS[letter]));
});
