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
  return tidied(joined(kept.flatMap(({ rows }, number) => linesOf(rows, { page: number, column: `${number}` }))));
};

type Place = { readonly page: number; readonly column: string };

const linesOf = (rows: readonly Row[], place: Place): PdfLine[] =>
  stretches(rows).flatMap((stretch, number) => {
    if (stretch.kind === 'columns')
      return stretch.columns.flatMap((column, index) =>
        linesOf(rowsOf(column), { ...place, column: `${place.column}.${number}.${index}` }),
      );
    if (stretch.kind === 'rows') return stretch.rows.map((row) => lineOf(row, place));
    return tableLines(stretch.rows, stretch.at, place);
  });

const lineOf = (row: Row, place: Place): PdfLine => ({
  ...place,
  label: null,
  text: rowText(row, CELL_GAP),
  x: row.fragments[0]?.x ?? 0,
  end: Math.max(...row.fragments.map((one) => one.end)),
  y: row.y,
  size: row.size,
  font: row.fragments[0]?.font ?? '',
  lastFont: row.fragments.at(-1)?.font ?? '',
});

const tableLines = (rows: readonly Row[], at: number, place: Place): PdfLine[] => {
  const lines: PdfLine[] = [];
  /** Where the label is that a line below it may go on with. */
  let labelled = -1;
  for (const row of rows) {
    const side = (isLeft: boolean): Row => ({
      ...row,
      fragments: row.fragments.filter((one) => one.x < at === isLeft),
    });
    const [left, right] = [side(true), side(false)];
    const label = rowText(left, CELL_GAP);
    const before = lines[labelled];
    const goesOn = before?.label && /^\p{Ll}/u.test(label) && !/[:.]$/.test(before.label);
    if (goesOn) lines[labelled] = { ...before, label: `${before.label} ${label}` };
    if (right.fragments.length > 0) lines.push({ ...lineOf(right, place), label: goesOn ? '' : label });
    else if (!goesOn) lines.push(lineOf(left, place));
    if (!goesOn && label !== '') labelled = right.fragments.length > 0 ? lines.length - 1 : -1;
  }
  return lines;
};
