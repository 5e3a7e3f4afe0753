/** A row of a table: its cells, and the line it begins on, counted from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The first `most` rows of a clean text that are not blank, each cell without the blanks around it. A cell may stand in double
 * quotes, as RFC 4180 has it; a quote that is never closed, or closed before the cell's end, is a letter like any other. With
 * no delimiter each line is one cell. Takes time in proportion to the text, whatever stands in it: papaparse, which writes
 * the record, needs minutes for some texts of a megabyte and gives no line numbers.
 */
export function splitCells(text: string, delimiter: string | null, most: number): Row[] {
  const ends = (letter: string | undefined) => letter === undefined || letter === '\n' || letter === delimiter;
  const rows: Row[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length && rows.length < most) {
    if (text[at] === '\n') {
      line += 1;
      at += 1;
      continue;
    }
    const row = { line, cells: [] as string[] };
    for (;;) {
      const quote = closingQuote(text, at, ends);
      const end = quote === null ? endOfCell(text, at, delimiter) : quote.end;
      const cell = quote === null ? text.slice(at, end) : quote.value;
      if (quote !== null) line += breaksIn(quote.value);
      row.cells.push(cell.trim());
      at = end + 1;
      if (text[end] === undefined || text[end] === '\n') break;
    }
    line += 1;
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
  }
  return rows;
}

function endOfCell(text: string, from: number, delimiter: string | null): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\n' || text[at] === delimiter) return at;
  return text.length;
}

/** The value in quotes that begins at `from`, and where its cell ends; null where no whole cell stands in quotes. */
function closingQuote(
  text: string,
  from: number,
  ends: (letter: string | undefined) => boolean,
): { value: string; end: number } | null {
  if (text[from] !== '"') return null;
  let at = from + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return null;
    if (text[at + 1] !== '"') break;
    at += 2;
  }
  let end = at + 1;
  while (text[end] === ' ') end++;
  return ends(text[end]) ? { value: text.slice(from + 1, at).replaceAll('""', '"'), end } : null;
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
