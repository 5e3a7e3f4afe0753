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

const made = new WeakMap<Standing, RowLine>();

const lineOf = (standing: Standing, part: 'order' | 'rights'): RowLine => {
  const known = made.get(standing);
  if (known !== undefined) return known;
  const line: RowLine = { kind: 'row', key: standing.id, part, row: standing.row, standing };
  made.set(standing, line);
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
    lines.push(lineOf(standing, 'order'));
  }
  const replies = finds === null ? rights.rows : rights.rows.filter(({ row }) => finds(row));
  if (replies.length > 0) {
    lines.push({ kind: 'head', key: 'rights', part: 'rights', count: replies.length, open: true });
    for (const standing of replies) lines.push(lineOf(standing, 'rights'));
  }
  const over = getAll(list.entries, list.done);
  const done = finds === null ? over : over.filter(finds);
  if (done.length > 0) {
    const open = doneOpen || finds !== null;
    lines.push({ kind: 'head', key: 'done', part: 'done', count: done.length, open });
    if (open) for (const row of done) lines.push({ kind: 'row', key: row.id, part: 'done', row, standing: null });
  }
  return lines;
};
