import { z } from 'zod';
import { idSchema } from '../core/session/vocabulary.ts';
import { type Splice, splicesBetween, withSplices } from './id-splices.ts';
import { same } from './same.ts';

type View = Readonly<Record<string, unknown>>;
type Patch = Readonly<Record<string, unknown>>;

/** The list slice as far as a patch knows it: rows by id, and fields of which some are lists of ids. */
type List = View & { readonly entries: View };

/** More entries than any list holds: what a patch may carry and make. */
const MOST = 100_000;

const splicesSchema = z
  .array(z.strictObject({ at: z.int().min(0), remove: z.int().min(0), insert: z.array(idSchema).max(MOST) }))
  .max(MOST);

/** What changed in the list: ids by where they stand, rows by id, and other fields whole. */
const listPatchSchema = z.strictObject({
  ids: z.record(z.string().max(60), splicesSchema).default({}),
  entries: z.record(idSchema, z.custom<object>(isRow)).refine(isBounded).default({}),
  gone: z.array(idSchema).max(MOST).default([]),
  rest: z.record(z.string().max(60), z.unknown()).default({}),
});

type ListPatch = z.output<typeof listPatchSchema>;

/**
 * The changed slices of a view, whole, but for `list`: of that its changed rows, and each of its lists of ids as the
 * fewest ids that moved. Null where nothing changed.
 */
export const diffView = (before: View, after: View): Patch | null => {
  const changed = Object.keys(after).flatMap((slice): [string, unknown][] => {
    if (Object.is(before[slice], after[slice])) return [];
    if (slice === 'list') {
      const list = diffList(before[slice] as List, after[slice] as List);
      return list ? [[slice, list]] : [];
    }
    return same(before[slice], after[slice]) ? [] : [[slice, after[slice]]];
  });
  return changed.length === 0 ? null : Object.fromEntries(changed);
};

/** The view after a patch; slices and rows that the patch does not name stay the same objects. Throws on a patch it cannot read. */
export const applyPatch = (view: View, patch: Patch): View => ({
  ...view,
  ...patch,
  ...(patch.list === undefined ? {} : { list: applyList(view.list as List, patch.list) }),
});

/** Podium and desk show the same list, so that one answer serves both. */
let lastDiff: { readonly before: List; readonly after: List; readonly patch: Patch | null } | null = null;

const diffList = (before: List, after: List): Patch | null => {
  if (lastDiff?.before !== before || lastDiff.after !== after)
    lastDiff = { before, after, patch: listPatch(before, after) };
  return lastDiff.patch;
};

const listPatch = (before: List, after: List): Patch | null => {
  const ids: Record<string, readonly Splice[]> = {};
  const rest: Record<string, unknown> = {};
  for (const [field, now] of Object.entries(after)) {
    const was = before[field];
    if (field === 'entries' || Object.is(was, now)) continue;
    if (isIds(was) && isIds(now)) {
      const splices = splicesBetween(was, now);
      if (splices.length > 0) ids[field] = splices;
    } else if (!same(was, now)) rest[field] = now;
  }
  const { entries, gone } = diffRows(before.entries, after.entries);
  const patch = {
    ...(isEmpty(ids) ? {} : { ids }),
    ...(isEmpty(entries) ? {} : { entries }),
    ...(gone.length === 0 ? {} : { gone }),
    ...(isEmpty(rest) ? {} : { rest }),
  };
  return isEmpty(patch) ? null : patch;
};

const diffRows = (before: View, after: View): { readonly entries: View; readonly gone: readonly string[] } => {
  const entries: Record<string, unknown> = {};
  if (Object.is(before, after)) return { entries, gone: [] };
  for (const id of Object.keys(after)) if (!same(before[id], after[id])) entries[id] = after[id];
  return { entries, gone: Object.keys(before).filter((id) => !Object.hasOwn(after, id)) };
};

const applyList = (list: List, sent: unknown): List => {
  const patch = listPatchSchema.parse(sent);
  const ids = Object.entries(patch.ids).map(([field, splices]) => {
    const was = Object.hasOwn(list, field) ? list[field] : undefined;
    if (!isIds(was)) throw new RangeError('The list has no such ids.');
    return [field, withSplices(was, splices)];
  });
  return { ...list, ...patch.rest, ...Object.fromEntries(ids), entries: withRows(list.entries, patch) };
};

const withRows = (rows: View, { entries, gone }: ListPatch): View => {
  if (isEmpty(entries) && gone.length === 0) return rows;
  const after: Record<string, unknown> = { ...rows, ...entries };
  for (const id of gone) delete after[id];
  return after;
};

const isIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

function isRow(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBounded(value: object): boolean {
  return Object.keys(value).length <= MOST;
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
