import { foldName } from '../floor/names-fold.ts';
import type { CommandOf } from '../session/commands.ts';
import type { EntryStatus } from '../session/state.ts';
import type { EntryChange } from '../session/vocabulary.ts';
import { all, get } from '../table.ts';
import type { EntryList, EntryRow } from '../views/entry-list.ts';
import type { FileEntry, ListFile } from './list-file.ts';

/** Why an entry of the file cannot simply be taken over. */
export type Conflict =
  /** The same delegation already stands on this list, as another request. */
  | 'twice'
  /** It has had the floor here, or has it now. */
  | 'spoke-here'
  | 'spoke-there'
  | 'withdrawn-here'
  | 'not-admitted-here'
  | 'joined-here'
  /** Rights of reply bring an item of the programme with them: they are asked for by hand. */
  | 'right-of-reply';

/** A field that the file has otherwise. */
export type FieldChange = { readonly field: keyof EntryChange; readonly here: unknown; readonly there: unknown };

/** What would become of one entry of the file. */
export type MergeRow = {
  readonly id: string;
  readonly name: string;
  readonly onBehalfOf: string | null;
  readonly what: 'new' | 'changed' | 'conflict' | 'unchanged';
  readonly conflict: Conflict | null;
  /** Whether it can be admitted: a conflict only where nothing here would be undone by it. */
  readonly can: boolean;
  readonly changes: readonly FieldChange[];
  readonly withdraws: boolean;
  readonly moves: boolean;
};

export type MergePreview = {
  readonly rows: readonly MergeRow[];
  readonly counts: Readonly<Record<MergeRow['what'], number>>;
};

/** What of an entry a correction can reach: the fields in which two lists are compared. */
const FIELDS = [
  'delegation',
  'category',
  'tier',
  'onBehalfOf',
  'alsoOwn',
  'states',
  'speaker',
  'title',
  'language',
  'mode',
  'round',
  'limitMs',
  'extraMs',
  'note',
  'inReplyTo',
  'hereFrom',
  'hereUntil',
  'textReceived',
] as const satisfies readonly (keyof EntryChange)[];

const PENDING: readonly EntryStatus[] = ['waiting', 'absent', 'held'];
const SPOKEN: readonly EntryStatus[] = ['called', 'delivered'];

/**
 * What the file would change on this list, entry by entry in the file's order of inscription. Entries are known by id; who is
 * absent, held or not reached is the podium's to say and is no difference. Changes nothing.
 */
export const mergePreview = (current: EntryList, file: ListFile): MergePreview => {
  const known = new Set(all(current.entries).filter(isPending).map(sameRequest));
  const moved = movedByTheFile(current, file);
  const rows = file.entries.map((entry) => {
    const here = get(current.entries, entry.id);
    return here ? compared(here, entry, moved.has(entry.id)) : fresh(entry, known.has(sameRequest(entry)));
  });
  const counts = { new: 0, changed: 0, conflict: 0, unchanged: 0 };
  for (const row of rows) counts[row.what] += 1;
  return { rows, counts };
};

/** Those rows that are taken over unless somebody says otherwise: conflicts wait to be chosen. */
export const chosenAtFirst = ({ rows }: MergePreview): ReadonlySet<string> =>
  new Set(rows.filter(({ what }) => what === 'new' || what === 'changed').map(({ id }) => id));

/** The one step that takes the chosen rows over; null where nothing of them can be. */
export const mergeCommand = (
  current: EntryList,
  file: ListFile,
  { rows }: MergePreview,
  chosen: ReadonlySet<string>,
): CommandOf<'MergeList'> | null => {
  const taken = rows.filter(({ id, can }) => can && chosen.has(id));
  const byId = new Map(file.entries.map((entry) => [entry.id, entry]));
  const isHere = (id: string) => get(current.entries, id) !== undefined;
  const inscribe = taken.filter(({ id }) => !isHere(id)).flatMap(({ id }) => byId.get(id) ?? []);
  const change = taken.flatMap(({ id, changes }) =>
    changes.length === 0
      ? []
      : [{ entry: id, change: Object.fromEntries(changes.map(({ field, there }) => [field, there])) as EntryChange }],
  );
  const withdraw = taken.filter(({ withdraws }) => withdraws).map(({ id }) => id);
  const gone = new Set(withdraw);
  const waits = new Set([...inscribe.map(({ id }) => id), ...current.order].filter((id) => !gone.has(id)));
  const moving = new Set(taken.filter(({ moves }) => moves).map(({ id }) => id));
  const before = predecessors(file.order, waits);
  // In the order of the file, so that each is put behind one that already stands where it belongs.
  const move = file.order.filter((id) => moving.has(id)).map((id) => ({ entry: id, after: before.get(id) ?? null }));
  if (inscribe.length + change.length + withdraw.length + move.length === 0) return null;
  return { type: 'MergeList', inscribe: inscribe.map(requestOf), change, withdraw, move };
};

const isPending = ({ status }: Pick<EntryRow, 'status'>): boolean => PENDING.includes(status);

/** One request to the eye: the same delegation, for the same group, for the same kind of speech. */
const sameRequest = ({ delegation, onBehalfOf, kind }: Pick<EntryRow, 'delegation' | 'onBehalfOf' | 'kind'>): string =>
  [delegation, onBehalfOf ?? '', kind].map(foldName).join('|');

const nothing = { conflict: null, can: false, changes: [], withdraws: false, moves: false } as const;

const fresh = (entry: FileEntry, twice: boolean): MergeRow => {
  const row = { ...nothing, id: entry.id, name: entry.delegation, onBehalfOf: entry.onBehalfOf };
  const conflict = (why: Conflict, can: boolean): MergeRow => ({ ...row, what: 'conflict', conflict: why, can });
  if (SPOKEN.includes(entry.status)) return conflict('spoke-there', false);
  if (entry.kind === 'right-of-reply') return conflict('right-of-reply', false);
  if (entry.status === 'not-admitted') return { ...row, what: 'unchanged' };
  if (entry.status === 'withdrawn') return { ...row, what: 'new', can: true, withdraws: true };
  if (twice) return { ...conflict('twice', true), moves: entry.moved };
  return { ...row, what: 'new', can: true, moves: entry.moved };
};

const compared = (here: EntryRow, there: FileEntry, moves: boolean): MergeRow => {
  const row = { ...nothing, id: here.id, name: here.name, onBehalfOf: here.onBehalfOf };
  const changes = FIELDS.flatMap((field) =>
    here[field] === there[field] ? [] : [{ field, here: here[field], there: there[field] }],
  );
  const withdraws = there.status === 'withdrawn';
  const conflict = (why: Conflict): MergeRow => ({ ...row, what: 'conflict', conflict: why, changes });
  if (here.status === 'withdrawn') return withdraws ? { ...row, what: 'unchanged' } : conflict('withdrawn-here');
  const same = changes.length === 0 && !withdraws;
  if (!isPending(here)) {
    if (same) return { ...row, what: 'unchanged' };
    if (here.status === 'not-admitted') return conflict('not-admitted-here');
    return conflict(here.status === 'joined' ? 'joined-here' : 'spoke-here');
  }
  if (SPOKEN.includes(there.status)) return conflict('spoke-there');
  if (withdraws) return { ...row, what: 'changed', can: true, withdraws };
  if (same && !moves) return { ...row, what: 'unchanged' };
  return { ...row, what: 'changed', can: true, changes, moves };
};

/** Who stands behind somebody else than here because a hand in the file put it there, until all of them stand as there. */
const movedByTheFile = (current: EntryList, file: ListFile): ReadonlySet<string> => {
  const here = new Set(current.order);
  const coming = file.order.filter((id) => get(current.entries, id) === undefined);
  const all = new Set([...file.order.filter((id) => here.has(id)), ...coming]);
  const there = predecessors(file.order, all);
  const byHand = file.entries.filter(({ id, moved }) => moved && all.has(id)).map(({ id }) => id);
  const moving = new Set(byHand.filter((id) => !here.has(id)));
  for (;;) {
    const order = [...current.order, ...coming].filter((id) => all.has(id) && !moving.has(id));
    for (const id of file.order) if (moving.has(id)) order.splice(order.indexOf(there.get(id) ?? '') + 1, 0, id);
    const now = predecessors(order, all);
    // One that moves may have stood before another that a hand had moved, too.
    const more = byHand.filter((id) => !moving.has(id) && there.get(id) !== now.get(id));
    if (more.length === 0) return moving;
    for (const id of more) moving.add(id);
  }
};

/** For each id the nearest one of `among` before it; null where none is. */
const predecessors = (order: readonly string[], among: ReadonlySet<string>): ReadonlyMap<string, string | null> => {
  const found = new Map<string, string | null>();
  let last: string | null = null;
  for (const id of order) {
    found.set(id, last);
    if (among.has(id)) last = id;
  }
  return found;
};

const requestOf = ({ number: _n, status: _s, textReceived: _t, moved: _m, ...request }: FileEntry) => request;
