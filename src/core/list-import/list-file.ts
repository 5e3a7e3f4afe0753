import { z } from 'zod';
import type { Command } from '../session/commands.ts';
import { idSchema, requestSchema } from '../session/vocabulary.ts';
import { all } from '../table.ts';
import type { EntryList, EntryRow } from '../views/entry-list.ts';

/** What docs/list-file.md describes. A file of a later version is not read. */
export const LIST_FILE = { format: 'rostrum-list', version: 1 } as const;

/** More entries than any list holds. */
const MOST = 20_000;

/** An id that is nothing to JavaScript. */
const entryIdSchema = idSchema.refine((id) => !(id in {}));

const entrySchema = requestSchema.extend({
  id: entryIdSchema,
  number: z.int().min(1),
  status: z.enum([
    'waiting',
    'held',
    'called',
    'delivered',
    'joined',
    'withdrawn',
    'absent',
    'not-admitted',
    'not-reached',
  ]),
  textReceived: z.boolean(),
  /** A hand put it where it stands. */
  moved: z.boolean(),
});

export const listFileSchema = z.strictObject({
  format: z.literal(LIST_FILE.format),
  version: z.literal(LIST_FILE.version),
  /** Which meeting, for the eye: another one's list can be read too. */
  meeting: z.strictObject({ title: z.string().max(1000), date: z.string().max(10).nullable() }),
  entries: z.array(entrySchema).max(MOST),
  /** Ids of those who wait, next first. */
  order: z.array(entryIdSchema).max(MOST),
});

export type ListFile = z.output<typeof listFileSchema>;
export type FileEntry = ListFile['entries'][number];

/** The list of a meeting as a file holds it, with what a desk has typed and not sent yet. */
export const listFileOf = (meeting: ListFile['meeting'], list: EntryList, unsent: readonly Command[]): ListFile => {
  const entries = new Map(all(list.entries).map((row) => [row.id, entryOf(row)]));
  let order: readonly string[] = [...list.order];
  for (const command of unsent) {
    if (command.type === 'MergeList')
      for (const request of command.inscribe) {
        if (entries.has(request.id)) continue;
        entries.set(request.id, { ...request, number: entries.size + 1, status: 'waiting', ...FRESH });
        if (request.kind === 'intervention') order = [...order, request.id];
      }
    const known = 'entry' in command && typeof command.entry === 'string' ? entries.get(command.entry) : undefined;
    if (!known) continue;
    if (command.type === 'Withdraw') {
      entries.set(known.id, { ...known, status: 'withdrawn' });
      order = order.filter((id) => id !== known.id);
    } else if (command.type === 'ChangeEntry') entries.set(known.id, { ...known, ...given(command.change) });
    else if (command.type === 'Move') {
      const others = order.filter((id) => id !== known.id);
      const at = command.after === null ? 0 : others.indexOf(command.after) + 1;
      order = others.toSpliced(at, 0, known.id);
      entries.set(known.id, { ...known, moved: true });
    }
  }
  const sorted = [...entries.values()].sort((a, b) => a.number - b.number);
  return { ...LIST_FILE, meeting, entries: sorted, order: [...order] };
};

export type ReadListFile =
  | { readonly ok: true; readonly file: ListFile }
  /** `foreign`: no list file; `newer`: a later version wrote it; `damaged`: one that cannot be read whole. */
  | { readonly ok: false; readonly why: 'foreign' | 'newer' | 'damaged' };

/** Reads the text of a list file. An entry that stands twice, or an order that names others, makes it a damaged one. */
export const readListFile = (text: string): ReadListFile => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, why: text.includes(LIST_FILE.format) ? 'damaged' : 'foreign' };
  }
  const head = z.object({ format: z.literal(LIST_FILE.format), version: z.int().min(1) }).safeParse(value);
  if (!head.success) return { ok: false, why: 'foreign' };
  if (head.data.version > LIST_FILE.version) return { ok: false, why: 'newer' };
  const read = listFileSchema.safeParse(value);
  if (!read.success) return { ok: false, why: 'damaged' };
  const ids = new Set(read.data.entries.map(({ id }) => id));
  const isSound = ids.size === read.data.entries.length && read.data.order.every((id) => ids.has(id));
  return isSound ? { ok: true, file: read.data } : { ok: false, why: 'damaged' };
};

const FRESH = { textReceived: false, moved: false } as const;

const HANDS: readonly string[] = ['moved', 'next', 'swapped'];

/** Field by field: what a later row holds besides does not come into a file by itself. */
const entryOf = (row: EntryRow): FileEntry => ({
  id: row.id,
  number: row.number,
  status: row.status,
  delegation: row.delegation,
  category: row.category,
  tier: row.tier,
  onBehalfOf: row.onBehalfOf,
  alsoOwn: row.alsoOwn,
  states: row.states,
  speaker: row.speaker,
  title: row.title,
  language: row.language,
  mode: row.mode,
  round: row.round,
  limitMs: row.limitMs,
  extraMs: row.extraMs,
  note: row.note,
  kind: row.kind,
  inReplyTo: row.inReplyTo,
  hereFrom: row.hereFrom,
  hereUntil: row.hereUntil,
  textReceived: row.textReceived,
  moved: row.placed !== null && HANDS.includes(row.placed.how),
});

const given = <T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
