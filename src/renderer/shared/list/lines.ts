import { foldName } from '../../../core/floor/names-fold.ts';
import { getAll } from '../../../core/table.ts';
import type { EntryList, EntryRow } from '../../../core/views/entry-list.ts';
import type { Cut, Standing, Standings } from './standings.ts';

/** The parts of the list that are no longer, or not yet, called: each under a heading of its own. */
export type Part = 'rights' | 'done';

/** One line of the list as it is drawn. */
export type RowLine = {
  readonly kind: 'row';
  readonly key: string;
  readonly part: 'order' | Part;
  readonly row: EntryRow;
  /** Null where the entry no longer waits. */
  readonly standing: Standing | null;
};
export type Line =
  | RowLine
  | ({ readonly kind: 'cut'; readonly key: string } & Cut)
  | { readonly kind: 'round'; readonly key: string; readonly round: number }
  | {
      readonly kind: 'head';
      readonly key: string;
      readonly part: Part;
      readonly count: number;
      readonly open: boolean;
    };

const texts = new WeakMap<EntryRow, string>();

/** What a request is found by, folded once as long as it does not change. */
export const foundBy = (row: EntryRow): string => {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = foldName([row.name, row.onBehalfOf, row.speaker, row.title, row.inReplyTo].filter(Boolean).join(' '));
  texts.set(row, text);
  return text;
};

/** Who speaks with another entry, by that entry's id. */
export const joinedByLead = (list: EntryList): ReadonlyMap<string, readonly EntryRow[]> => {
  const joined = new Map<string, EntryRow[]>();
  for (const row of getAll(list.entries, list.joined)) {
    if (row.joinedTo === null) continue;
    const before = joined.get(row.joinedTo);
    if (before) before.push(row);
    else joined.set(row.joinedTo, [row]);
  }
  return joined;
};

/** What the search field lets through: a request by its own words or by those who speak with it. */
export type Finds = (row: EntryRow) => boolean;

/** Null where nothing is looked for. */
export const findsOf = (joined: ReadonlyMap<string, readonly EntryRow[]>, search: string): Finds | null => {
  const wanted = foldName(search);
  if (wanted === '') return null;
  const has = (row: EntryRow) => foundBy(row).includes(wanted);
  return joined.size === 0 ? has : (row) => has(row) || (joined.get(row.id)?.some(has) ?? false);
};

/** The line of a standing, or of a request that no longer waits: the same one as long as that is the same object. */
const made = new WeakMap<Standing | EntryRow, RowLine>();

const lineOf = (part: RowLine['part'], row: EntryRow, standing: Standing | null): RowLine => {
  const known = made.get(standing ?? row);
  if (known !== undefined) return known;
  const line: RowLine = { kind: 'row', key: row.id, part, row, standing };
  made.set(standing ?? row, line);
  return line;
};

/**
 * The list as lines: those who wait with the ends of rounds between them, then the rights of reply, then who no longer
 * waits. While something is looked for, only who is found, and every part is open. As long as a standing is the same object,
 * so is its line.
 */
export const linesOf = (
  list: EntryList,
  standings: Standings,
  rights: Standings,
  finds: Finds | null,
  doneOpen: boolean,
): readonly Line[] => {
  const lines: Line[] = [];
  const ends = finds === null ? standings.cuts : [];
  let next = 0;
  for (const standing of standings.rows) {
    if (finds !== null && !finds(standing.row)) continue;
    while (next < ends.length && (ends[next] as Cut).place <= standing.place) {
      const end = ends[next] as Cut;
      next += 1;
      lines.push({ kind: 'cut', key: `cut-${end.round}`, ...end });
      if (standing.round !== null) lines.push({ kind: 'round', key: `round-${standing.round}`, round: standing.round });
    }
    lines.push(lineOf('order', standing.row, standing));
  }
  const replies = finds === null ? rights.rows : rights.rows.filter(({ row }) => finds(row));
  if (replies.length > 0) {
    lines.push({ kind: 'head', key: 'rights', part: 'rights', count: replies.length, open: true });
    for (const standing of replies) lines.push(lineOf('rights', standing.row, standing));
  }
  const over = getAll(list.entries, list.done);
  const done = finds === null ? over : over.filter(finds);
  if (done.length > 0) {
    const open = doneOpen || finds !== null;
    lines.push({ kind: 'head', key: 'done', part: 'done', count: done.length, open });
    if (open) for (const row of done) lines.push(lineOf('done', row, null));
  }
  return lines;
};

/** The lines before, where each of these is the same: a further letter that finds no fewer draws nothing anew. */
export const keptWhole = (before: readonly Line[] | undefined, lines: readonly Line[]): readonly Line[] =>
  before?.length === lines.length && lines.every((line, i) => line === before[i]) ? before : lines;
