import Papa from 'papaparse';
import type { SpeakingRequest } from '../../../core/session/vocabulary.ts';
import { type RowFault, readSpeakerRow, type SpeakerRow } from './speaker-row.ts';

/** Columns of the file, in the order of its description. */
const COLUMNS = [
  'delegation',
  'category',
  'tier',
  'on_behalf_of',
  'speaker',
  'title',
  'language',
  'mode',
  'round',
  'inscribed_at',
  'limit_seconds',
  'note',
] as const;
export type Column = (typeof COLUMNS)[number];

/** The most rows that come in at once. */
export const MOST_ROWS = 20_000;

/** What a person should know although everything came in. */
export type SpeakersWarning =
  | { readonly code: 'unknown-column'; readonly column: string }
  | { readonly code: 'twice'; readonly line: number; readonly delegation: string; readonly before: number };

export type SpeakersList =
  | {
      readonly ok: true;
      readonly rows: readonly SpeakerRow[];
      /** Rows that stay out, by line number; the others come in. */
      readonly faults: readonly RowFault[];
      readonly warnings: readonly SpeakersWarning[];
    }
  | {
      readonly ok: false;
      readonly problem: {
        readonly code: 'no-delegation-column' | 'no-rows' | 'too-many-rows' | 'column-twice';
        readonly column?: string;
      };
    };

/** Comma, semicolon or tab: whichever the header row has most of. A tab is what a spreadsheet puts on the clipboard. */
const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => header.split(mark).length - 1;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
};

const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((n, cell) => n + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** Rows with the number of the line each begins on: a quoted cell may hold line breaks. */
const numbered = (rows: readonly (readonly string[])[]): { line: number; cells: readonly string[] }[] => {
  let line = 1;
  return rows.map((cells) => {
    const row = { line, cells };
    line += 1 + lineBreaks(cells);
    return row;
  });
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const nameOf = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

const sameDelegation = (request: SpeakingRequest): string => request.delegation.normalize('NFC').toLowerCase();

const twice = (rows: readonly SpeakerRow[]): SpeakersWarning[] => {
  const seen = new Map<string, number>();
  const found: SpeakersWarning[] = [];
  for (const { line, request } of rows) {
    const key = sameDelegation(request);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else found.push({ code: 'twice', line, delegation: request.delegation, before });
  }
  return found;
};

/**
 * The list of speakers in a CSV text with a header row. Bad rows are left out and named by line; unknown columns go into
 * the note; a delegation twice is a warning. Columns are looked up in a Map, so no header can reach a prototype.
 */
export const parseSpeakersCsv = (text: string): SpeakersList => {
  const clean = text.replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(clean, { delimiter: delimiterOf(clean), header: false, skipEmptyLines: false });
  const [head, ...body] = numbered(parsed.data).filter(({ cells }) => !isBlank(cells));
  if (head === undefined) return { ok: false, problem: { code: 'no-rows' } };

  const places = new Map<string, number>();
  for (const [place, header] of head.cells.entries()) {
    const name = nameOf(header);
    if (name === '') continue;
    if (places.has(name)) return { ok: false, problem: { code: 'column-twice', column: header.trim() } };
    places.set(name, place);
  }
  if (!places.has('delegation')) return { ok: false, problem: { code: 'no-delegation-column' } };
  if (body.length > MOST_ROWS) return { ok: false, problem: { code: 'too-many-rows' } };

  const extra = head.cells
    .map((h, place) => ({ header: h.trim(), place }))
    .filter(({ header }) => header !== '' && !isColumn(nameOf(header)));
  const read = body.map(({ line, cells }) => {
    const cell = (column: Column) => cells[places.get(column) ?? -1]?.trim() ?? '';
    const kept = extra
      .map(({ header, place }) => ({ header, value: cells[place]?.trim() ?? '' }))
      .filter(({ value }) => value !== '');
    const spill = cells.slice(head.cells.length).some((c) => c.trim() !== '');
    return readSpeakerRow(line, cell, kept, spill);
  });
  const rows = read.flatMap((r) => (r.ok ? [r.row] : []));
  const faults = read.flatMap((r) => (r.ok ? [] : [r.fault]));
  if (rows.length === 0 && faults.length === 0) return { ok: false, problem: { code: 'no-rows' } };
  const unknown = extra.map(({ header }): SpeakersWarning => ({ code: 'unknown-column', column: header }));
  return { ok: true, rows, faults, warnings: [...unknown, ...twice(rows)] };
};

const isColumn = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name);
