import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { facesFor, within } from '../../../src/main/shell/print-fonts.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-fonts-'));
  for (const file of [
    'noto-sans/files/noto-sans-latin-400-normal.woff2',
    'noto-sans/files/noto-sans-latin-700-normal.woff2',
    'noto-sans/files/noto-sans-cyrillic-400-normal.woff2',
    'noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2',
    'noto-sans-sc/files/noto-sans-sc-119-400-normal.woff2',
  ]) {
    const from = join(import.meta.dirname, '../../../node_modules/@fontsource', file);
    // The build puts a hash of its own into the name.
    copyFileSync(from, join(folder, basename(file).replace('-normal', '-normal-B7ha_x-2')));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const families = async (letters: string) =>
  [...(await facesFor(folder, letters)).matchAll(/font-family: "([^"]+)"; font-weight: (\d+)/g)].map(
    ([, name, weight]) => `${name} ${weight}`,
  );

test('a paper brings the fonts that its letters need and no others', async () => {
  expect(await families('Peru')).toEqual(['Noto Sans 400', 'Noto Sans 700']);
  expect(await families('Peru, Россия')).toEqual(['Noto Sans 400', 'Noto Sans 700', 'Noto Sans 400'].sort());
  expect(await families('تونس')).toEqual(['Noto Sans Arabic 400']);
  expect(await families('的')).toEqual(['Noto Sans SC 400']);
});

test('a font is written into the page', async () => {
  expect(await facesFor(folder, 'P')).toMatch(/src: url\("data:font\/woff2;base64,d09GMgABAAA/);
});

test('the ranges of CSS are read with both their ends', () => {
  expect(within('U+0600-06FF, U+200C', [0x5ff, 0x600, 0x6ff, 0x700, 0x200c])).toEqual([0x600, 0x6ff, 0x200c]);
});
