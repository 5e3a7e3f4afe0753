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
  return (row) =>
    foundBy(row).includes(wanted) || (joined.get(row.id)?.some((one) => foundBy(one).includes(wanted)) ?? false);
};

/**
 * The list as lines: those who wait with the ends of rounds between them, then the rights of reply, then who no longer
 * waits. While something is looked for, only who is found, and every part is open. A line that is as it was `before` is the
 * same object.
 */
export const linesOf = (
  list: EntryList,
  standings: Standings,
  rights: Standings,
  finds: Finds | null,
  doneOpen: boolean,
  before: readonly Line[] = [],
): readonly Line[] => {
  const lines: Line[] = [];
  const put = (part: RowLine['part'], row: EntryRow, standing: Standing | null) => {
    const old = before[lines.length];
    const same = old?.kind === 'row' && old.part === part && old.row === row && old.standing === standing;
    lines.push(same ? old : { kind: 'row', key: row.id, part, row, standing });
  };
  const ends = finds === null ? [...standings.cuts] : [];
  for (const standing of standings.rows) {
    if (finds !== null && !finds(standing.row)) continue;
    for (let end = ends[0]; end !== undefined && end.place <= standing.place; end = ends[0]) {
      ends.shift();
      lines.push({ kind: 'cut', key: `cut-${end.round}`, ...end });
      if (standing.round !== null) lines.push({ kind: 'round', key: `round-${standing.round}`, round: standing.round });
    }
    put('order', standing.row, standing);
  }
  const replies = finds === null ? rights.rows : rights.rows.filter(({ row }) => finds(row));
  if (replies.length > 0) {
    lines.push({ kind: 'head', key: 'rights', part: 'rights', count: replies.length, open: true });
    for (const standing of replies) put('rights', standing.row, standing);
  }
  const over = getAll(list.entries, list.done);
  const done = finds === null ? over : over.filter(finds);
  if (done.length > 0) {
    const open = doneOpen || finds !== null;
    lines.push({ kind: 'head', key: 'done', part: 'done', count: done.length, open });
    if (open) for (const row of done) put('done', row, null);
  }
  return lines;
};
