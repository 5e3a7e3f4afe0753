import { tidied } from './note-lines.ts';
import { stretches } from './pdf-columns.ts';
import { type PageRows, withoutMargins } from './pdf-margins.ts';
import { type Page, type Row, rowsOf, rowText } from './pdf-page.ts';
import { joined, type PdfLine } from './pdf-paragraphs.ts';

/** A gap this wide, in the size of the letters, sets cells apart where no table was found. */
const CELL_GAP = 1.8;

/** The text of pages in reading order, its paragraphs each on one line, without running heads and page numbers. */
export const pdfLines = (pages: readonly Page[]): string => {
  const kept = withoutMargins(pages.map((page): PageRows => ({ page, rows: rowsOf(page.fragments) })));
  return tidied(joined(kept.flatMap(({ rows }, number) => linesOf(rows, `${number}`))));
};

/** `area` names the column; lines of different ones are only joined where the sentence plainly goes on. */
const linesOf = (rows: readonly Row[], area: string): PdfLine[] =>
  stretches(rows).flatMap((stretch, number) => {
    const own = `${area}.${number}`;
    if (stretch.kind === 'columns')
      return stretch.columns.flatMap((column, index) => linesOf(rowsOf(column), `${own}.${index}`));
    if (stretch.kind === 'rows') return stretch.rows.map((row) => lineOf(row, own));
    return stretch.rows.flatMap((row) => tableLine(row, stretch.at, own));
  });

const lineOf = (row: Row, area: string): PdfLine => ({
  area,
  label: null,
  text: rowText(row, CELL_GAP),
  x: row.fragments[0]?.x ?? 0,
  end: Math.max(...row.fragments.map((one) => one.end)),
  y: row.y,
  size: row.size,
});

const tableLine = (row: Row, at: number, area: string): PdfLine[] => {
  const side = (isLeft: boolean): Row => ({ ...row, fragments: row.fragments.filter((one) => one.x < at === isLeft) });
  const [label, value] = [side(true), side(false)];
  if (value.fragments.length === 0) return [{ ...lineOf(label, `${area}.left`), label: '' }];
  return [{ ...lineOf(value, area), label: label.fragments.length === 0 ? '' : rowText(label, CELL_GAP) }];
};
