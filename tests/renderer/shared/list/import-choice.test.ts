import { expect, test } from 'vitest';
import type { ImportRow } from '../../../../src/core/list-import/problems.ts';
import { requestFor } from '../../../../src/core/session/request.ts';
import { countsOf, linesAgain, requestsOf, shownRows } from '../../../../src/renderer/shared/list/import/choice.ts';
import { textOf } from '../../../../src/renderer/shared/list/import/read-file.ts';

const good = (line: number, name: string, ...codes: ImportRow['problems'][number]['code'][]): ImportRow => ({
  line,
  request: requestFor(name),
  inscribedAt: null,
  problems: codes.map((code) => ({ code, params: { line } })),
});
const bad = (line: number): ImportRow => ({
  line,
  request: null,
  inscribedAt: null,
  problems: [{ code: 'no-delegation', params: { line } }],
});
const ROWS = [
  good(2, 'Peru'),
  bad(3),
  good(4, 'Narnia', 'unknown-name'),
  good(5, 'Peru', 'twice', 'waiting'),
  good(6, 'Chad', 'panel'),
];

test('counts what comes in, what cannot, and each doubt', () => {
  expect(countsOf(ROWS)).toEqual({
    good: 4,
    bad: 1,
    doubtful: 3,
    by: { 'no-delegation': 1, 'unknown-name': 1, twice: 1, waiting: 1, panel: 1 },
  });
});

test('shows all, those worth a look, or those that stay out', () => {
  const lines = (rows: readonly ImportRow[]) => rows.map(({ line }) => line);
  expect(shownRows(ROWS, 'all')).toBe(ROWS);
  expect(lines(shownRows(ROWS, 'doubts'))).toEqual([4, 5, 6]);
  expect(lines(shownRows(ROWS, 'bad'))).toEqual([3]);
});

test('all that can come in does, in the order of the list, but for what was left out', () => {
  expect(linesAgain(ROWS)).toEqual([5]);
  const names = (left: readonly number[]) => requestsOf(ROWS, new Set(left)).map(({ delegation }) => delegation);
  expect(names([])).toEqual(['Peru', 'Narnia', 'Peru', 'Chad']);
  expect(names([5])).toEqual(['Peru', 'Narnia', 'Chad']);
});

test('a file is read as spreadsheets write it, and one that is no text is refused', async () => {
  const read = (...bytes: number[]) => textOf(new Blob([new Uint8Array(bytes)]));
  expect(await read(0x43, 0xc3, 0xb4, 0x74, 0x65)).toBe('Côte');
  expect(await read(0xef, 0xbb, 0xbf, 0x43, 0xc3, 0xb4)).toBe('Cô');
  expect(await read(0x43, 0xf4, 0x74, 0x65)).toBe('Côte');
  expect(await read(0xff, 0xfe, 0x43, 0x00, 0xf4, 0x00)).toBe('Cô');
  expect(await read(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00)).toBeNull();
});
