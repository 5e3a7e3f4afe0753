import { z } from 'zod';
import type { EntryList, EntryRow } from '../core/views/podium-view.ts';
import { same } from './same.ts';

/** A stretch of the order that was replaced: `remove` ids from position `at`, then `insert` there. */
type Splice = { readonly at: number; readonly remove: number; readonly insert: readonly string[] };

/** What changed in the list: entries by id, and the order as one splice. */
type ListPatch = {
  readonly order?: Splice;
  readonly absent?: readonly string[];
  readonly done?: readonly string[];
  readonly entries: Readonly<Record<string, EntryRow>>;
  readonly gone: readonly string[];
};

type View = Readonly<Record<string, unknown>>;
type Patch = Readonly<Record<string, unknown>>;

const splicePatchSchema = z.strictObject({
  order: z.strictObject({ at: z.int().min(0), remove: z.int().min(0), insert: z.array(z.string()) }).optional(),
  absent: z.array(z.string()).optional(),
  done: z.array(z.string()).optional(),
  entries: z.record(z.string(), z.unknown()),
  gone: z.array(z.string()),
});

/**
 * The changed slices of a view, whole, but for `list`, which travels as its changed entries; null where nothing changed.
 */
export const diffView = (before: View, after: View): Patch | null => {
  const changed = Object.entries(after).filter(([slice, value]) => !same(before[slice], value));
  if (changed.length === 0) return null;
  return Object.fromEntries(
    changed.map(([slice, value]) => [
      slice,
      slice === 'list' ? diffList(before[slice] as EntryList, value as EntryList) : value,
    ]),
  );
};

/** The view after a patch; slices and entries that the patch does not name stay the same objects. Throws on a patch it cannot read. */
export const applyPatch = (view: View, patch: Patch): View => ({
  ...view,
  ...patch,
  ...(patch.list === undefined ? {} : { list: applyList(view.list as EntryList, patch.list) }),
});

const diffList = (before: EntryList, after: EntryList): ListPatch => {
  const order = spliceBetween(before.order, after.order);
  return {
    ...(order ? { order } : {}),
    ...(same(before.absent, after.absent) ? {} : { absent: after.absent }),
    ...(same(before.done, after.done) ? {} : { done: after.done }),
    entries: Object.fromEntries(Object.entries(after.entries).filter(([id, row]) => !same(before.entries[id], row))),
    gone: Object.keys(before.entries).filter((id) => !Object.hasOwn(after.entries, id)),
  };
};

const applyList = (list: EntryList, sent: unknown): EntryList => {
  const patch = splicePatchSchema.parse(sent) as unknown as ListPatch;
  const entries: Record<string, EntryRow> = { ...list.entries, ...patch.entries };
  for (const id of patch.gone) delete entries[id];
  return {
    ...list,
    entries,
    order: patch.order ? list.order.toSpliced(patch.order.at, patch.order.remove, ...patch.order.insert) : list.order,
    absent: patch.absent ?? list.absent,
    done: patch.done ?? list.done,
  };
};

/** What lies between the common beginning and the common end; null for equal orders. */
const spliceBetween = (before: readonly string[], after: readonly string[]): Splice | null => {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (head === before.length && head === after.length) return null;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { at: head, remove: before.length - head - tail, insert: after.slice(head, after.length - tail) };
};
