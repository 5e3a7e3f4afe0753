import { knownName, type NameIndex } from '../floor/names.ts';
import { foldName } from '../floor/names-fold.ts';
import { type Row, splitCells } from './cells.ts';
import { cleanText, MOST_TEXT } from './clean-text.ts';
import { type Header, headingsIn, MOST_COLUMNS, readHeader } from './columns.ts';
import { official, readDelegation } from './delegation-cell.ts';
import { type ImportProblem, type ImportRow, type ListRefusal, type ListWarning, quoted } from './problems.ts';
import { readRow } from './row.ts';

/** The most rows that come in at once. */
export const MOST_ROWS = 20_000;

/** What the session holds that a list may repeat: names of delegations. */
export interface ListFacts {
  /** Who waits already. */
  readonly waiting: readonly string[];
  /** Who sits on the panel. */
  readonly panel: readonly string[];
}

export type PastedList =
  | { readonly ok: true; readonly rows: readonly ImportRow[]; readonly warnings: readonly ListWarning[] }
  | { readonly ok: false; readonly problem: ListRefusal };

/**
 * A list of speakers as it comes from a spreadsheet, a file or a message: cells between tabs, commas or semicolons, with or
 * without headings (English, French or Spanish), or one name a line, numbered or not. A bad row stays out and says why; the
 * others may come in, with warnings: a name that is not known, one that stands there twice, waits already or is on the panel.
 * Takes any text without throwing, in time proportional to its length.
 */
export function readPastedList(text: string, index: NameIndex, facts: ListFacts): PastedList {
  if (text.length > MOST_TEXT) return refused('too-large', { most: MOST_TEXT });
  const clean = cleanText(text);
  const rows = splitCells(clean, delimiterOf(clean, index), MOST_ROWS + 2);
  const [first] = rows;
  if (first === undefined) return refused('no-rows');

  if (first.cells.length > MOST_COLUMNS) return refused('too-many-columns', { most: MOST_COLUMNS });
  const titled = isHeader(first.cells, index);
  const read = titled ? readHeader(first.cells) : { header: headerOf(rows, index) };
  if ('twice' in read) return refused('column-twice', { column: quoted(read.twice) });
  const body = titled ? rows.slice(1) : rows;
  const header = read.header && oneColumn(read.header, first);
  if (header === null || !header.places.has('delegation')) return refused('no-delegation-column');
  if (body.length === 0) return refused('no-rows');
  if (body.length > MOST_ROWS) return refused('too-many-rows', { most: MOST_ROWS });

  const mark = marker(index, facts);
  return {
    ok: true,
    rows: body.map(({ line, cells }) => mark(readRow(index, header, line, cells))),
    warnings: [...header.others].map(
      ([place, heading]): ListWarning =>
        heading === ''
          ? { code: 'unnamed-column', params: { number: place + 1 } }
          : { code: 'unknown-column', params: { column: quoted(heading) } },
    ),
  };
}

const refused = (code: ListRefusal['code'], params: ListRefusal['params'] = {}): PastedList => ({
  ok: false,
  problem: { code, params },
});

const SAMPLE = 50;

/** Headings, one of them for the delegations; or else no name of one, since "Norway, group" is a row. */
const isHeader = (cells: readonly string[], index: NameIndex): boolean =>
  headingsIn(cells, 'delegation') > 0 ||
  (headingsIn(cells) > 0 && !cells.some((cell) => headingsIn([cell]) === 0 && knownName(index, cell)));

/**
 * What stands between the cells. A tab in the first row: a spreadsheet. Else the comma or semicolon by which the first row has
 * most headings; without headings the one that every row has equally often, with names beside it. Else nothing: "Korea,
 * Republic of" is one name.
 */
function delimiterOf(text: string, index: NameIndex): string | null {
  const firstCells = (mark: string | null) => splitCells(text, mark, 1)[0]?.cells ?? [];
  if (firstCells('\t').length > 1) return '\t';
  const byHeadings = [';', ',', null].map((mark) => ({ mark, headings: headingsIn(firstCells(mark)) }));
  const best = byHeadings.reduce((a, b) => (b.headings > a.headings ? b : a));
  if (best.headings > 0) return best.mark;
  const lines = splitCells(text, null, SAMPLE).map(({ cells }) => cells[0] ?? '');
  const [first = ''] = lines;
  if (lines.length < 2 || lines.some((line) => knownName(index, line))) return null;
  const even = (mark: string) => {
    const split = lines.map((line) => line.split(mark));
    const width = first.split(mark).length;
    const isTable = width > 1 && width <= MOST_COLUMNS && split.every((parts) => parts.length === width);
    return isTable && split.some((parts) => parts.some((part) => readsAsName(part, index)));
  };
  return [';', ','].find(even) ?? null;
}

/** The columns of a table without headings: names where most are known, numbers nowhere, the rest kept in the note. */
function headerOf(rows: readonly Row[], index: NameIndex): Header | null {
  const sample = rows.slice(0, SAMPLE);
  const width = Math.min(MOST_COLUMNS, Math.max(...sample.map(({ cells }) => cells.length)));
  const places = [...Array(width).keys()];
  const count = (place: number, is: (cell: string) => boolean) =>
    sample.filter(({ cells }) => is(cells[place] ?? '')).length;
  const known = places.map((place) => count(place, (cell) => readsAsName(cell, index)));
  const delegation = width === 1 ? 0 : known.indexOf(Math.max(...known));
  if (width > 1 && (known[delegation] ?? 0) === 0) return null;
  const others = places.filter((place) => place !== delegation && count(place, isNoNumber) > 0);
  return { places: new Map([['delegation', delegation]]), others: new Map(others.map((place) => [place, ''])), width };
}

const readsAsName = (cell: string, index: NameIndex): boolean =>
  cell !== '' && readDelegation(index, cell).known !== null;

const isNoNumber = (cell: string): boolean => !/^[\d.)]{0,7}$/.test(cell);

/** A single column is that of the delegations, even where it is headed "Speaker". */
function oneColumn(header: Header, first: Row): Header {
  return first.cells.length === 1 ? { ...header, places: new Map([['delegation', 0]]), others: new Map() } : header;
}

/** Adds to each row, in their order, what the list or the session says of its delegation already. */
function marker(index: NameIndex, facts: ListFacts): (row: ImportRow) => ImportRow {
  // The names of the rows are official ones already, where they are known.
  const keyOf = (name: string) => foldName(name) || name;
  const waiting = new Set(facts.waiting.map((name) => keyOf(official(index, name).delegation)));
  const panel = new Set(facts.panel.map((name) => keyOf(official(index, name).delegation)));
  const seen = new Map<string, number>();
  return (row) => {
    if (row.request === null) return row;
    const { line, request } = row;
    const { delegation } = request;
    const key = keyOf(delegation);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    const problems: ImportProblem[] = [...row.problems];
    if (before !== undefined) problems.push({ code: 'twice', params: { line, delegation, before } });
    if (waiting.has(key)) problems.push({ code: 'waiting', params: { line, delegation } });
    if (panel.has(key)) problems.push({ code: 'panel', params: { line, delegation } });
    return { ...row, problems };
  };
}
