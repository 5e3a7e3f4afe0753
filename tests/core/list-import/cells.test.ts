import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCells } from '../../../src/core/list-import/cells.ts';
import { runs } from '../../support/scale.ts';

const cells = (text: string, mark: string | null = ',') => splitCells(text, mark, 100).map((row) => row.cells);
const lines = (text: string) => splitCells(text, ',', 100).map((row) => row.line);

describe('a table', () => {
  it('is split into trimmed cells; blank rows are left out and counted', () => {
    expect(cells('a, b ,\n\n ,,\nc')).toEqual([['a', 'b', ''], ['c']]);
    expect(lines('a\n\n,\nc')).toEqual([1, 4]);
  });

  it('takes a cell in quotes whole, with what stands between cells and lines', () => {
    expect(cells('"a,""b""\nc",d\ne')).toEqual([['a,"b"\nc', 'd'], ['e']]);
    expect(lines('"a\nb\nc",d\ne')).toEqual([1, 4]);
    expect(cells('"a" ,b')).toEqual([['a', 'b']]);
  });

  it('takes a quote that is not closed, or closed too early, for a letter', () => {
    expect(cells('"a,b\nc')).toEqual([['"a', 'b'], ['c']]);
    expect(cells('"a" b,c')).toEqual([['"a" b', 'c']]);
    expect(cells('a "b",c')).toEqual([['a "b"', 'c']]);
    expect(cells('"')).toEqual([['"']]);
  });

  it('is one cell a line without a mark, and as many rows as asked', () => {
    expect(cells('a,b\nc', null)).toEqual([['a,b'], ['c']]);
    expect(splitCells('a\nb\nc', ',', 2)).toHaveLength(2);
  });
});

it('gives back any cells that were written as RFC 4180 has it', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ', 'é') })
    .map((text) => text.trim());
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).filter((one) => one.some((text) => text !== ''));
  const mark = fc.constantFrom(',', ';', '\t');
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), mark, (rows, delimiter) => {
      const quotedCells = rows.map((one) => one.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter));
      expect(splitCells(quotedCells.join('\n'), delimiter, 100).map((one) => one.cells)).toEqual(rows);
    }),
    { numRuns: runs(200, 2000) },
  );
});
