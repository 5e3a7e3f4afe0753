import { z } from 'zod';
import { same } from '../core/same.ts';
import { type Splice, splicesBetween, withSplices } from './id-splices.ts';

type View = Readonly<Record<string, unknown>>;

/** What became of an object: fields that have another value, fields that changed within themselves, and fields that went. */
export type ObjectPatch = {
  readonly set?: View | undefined;
  readonly in?: Readonly<Record<string, Patch>> | undefined;
  readonly cut?: readonly string[] | undefined;
};

/** Of an object, or of a list of ids: where others stand now. */
type Patch = ObjectPatch | { readonly ids: readonly Splice[] };

/** More entries than any list holds: what a patch may carry and make. */
const MOST = 100_000;
const LONGEST_ID = 64;

const idSchema = z.string().max(LONGEST_ID);
const keySchema = z.string().max(100);
const objectPatchSchema = z.strictObject({
  set: z.record(keySchema, z.unknown()).refine(isBounded).optional(),
  get in() {
    return z.record(keySchema, patchSchema).refine(isBounded).optional();
  },
  cut: z.array(keySchema).max(MOST).optional(),
});
const spliceSchema = z.strictObject({
  at: z.int().min(0),
  remove: z.int().min(0),
  insert: z.array(idSchema).max(MOST),
});
const patchSchema: z.ZodType<Patch> = z.union([
  objectPatchSchema,
  z.strictObject({ ids: z.array(spliceSchema).max(MOST) }),
]);

/**
 * What has to be sent so that a view becomes another: of each object the fields that changed, of each list of ids the
 * fewest ids that moved, of any other value the whole. Null where nothing changed. Views are never changed in place:
 * what is the same object is not looked into.
 */
export const diffView = (before: View, after: View): ObjectPatch | null => {
  const keys = keysOf(after);
  if (keys.length < LARGE) return compared(before, after, keys);
  const known = large.get(before);
  if (known?.after === after) return known.patch;
  const patch = compared(before, after, keys);
  large.set(before, { after, patch });
  return patch;
};

/** The keys of a large object are asked for again when the next view is compared with it. */
const keysOf = (object: View): readonly string[] => {
  const known = largeKeys.get(object);
  if (known) return known;
  const keys = Object.keys(object);
  if (keys.length >= LARGE) largeKeys.set(object, keys);
  return keys;
};

const largeKeys = new WeakMap<View, readonly string[]>();

/**
 * Podium and desk hold the same rows in the same order: what has so many fields or ids is compared once for both. Known by
 * the older of the two: known by the newer one, each view would keep alive all that were before it.
 */
const LARGE = 100;
const large = new WeakMap<View, { readonly after: View; readonly patch: ObjectPatch | null }>();
const largeLists = new WeakMap<
  readonly string[],
  { readonly after: readonly string[]; readonly ids: readonly Splice[] }
>();

const isCompared = (was: readonly unknown[], now: readonly unknown[]): boolean =>
  largeLists.get(was as readonly string[])?.after === now;

const areIds = (was: readonly unknown[], now: readonly unknown[]): boolean =>
  isCompared(was, now) || (isIds(was) && isIds(now));

const splices = (was: readonly string[], now: readonly string[]): readonly Splice[] => {
  const known = largeLists.get(was);
  if (known?.after === now) return known.ids;
  const ids = splicesBetween(was, now);
  if (now.length >= LARGE) largeLists.set(was, { after: now, ids });
  return ids;
};

const compared = (before: View, after: View, keys: readonly string[]): ObjectPatch | null => {
  const set: Record<string, unknown> = {};
  const inside: Record<string, Patch> = {};
  let kept = 0;
  for (const key of keys) {
    const was = before[key];
    const now = after[key];
    const isNew = was === undefined && !Object.hasOwn(before, key);
    if (!isNew) kept += 1;
    if (Object.is(was, now) && !isNew) continue;
    if (isObject(was) && isObject(now)) {
      const patch = diffView(was, now);
      if (patch) inside[key] = patch;
    } else if (Array.isArray(was) && Array.isArray(now) && areIds(was, now)) {
      const ids = splices(was, now);
      if (ids.length > 0) inside[key] = { ids };
    } else if (isNew || !same(was, now)) set[key] = now;
  }
  const cut =
    kept === Object.keys(before).length ? [] : Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  if (isEmpty(set) && isEmpty(inside) && cut.length === 0) return null;
  return {
    ...(isEmpty(set) ? {} : { set }),
    ...(isEmpty(inside) ? {} : { in: inside }),
    ...(cut.length === 0 ? {} : { cut }),
  };
};

/**
 * The patch in parts that are sent one after the other, each made when it is asked for, so that none takes long: where an
 * object, or those within it, has very many new fields, they come ahead, a stretch at a time, and all else together in
 * the last part. Rows that no list names yet are not shown, so that a window never shows half of what changed.
 */
export function* inParts(patch: ObjectPatch): Generator<ObjectPatch, void> {
  yield yield* ahead(patch, (part) => part);
}

/** New fields that travel in one part. */
const STRETCH = 500;

/** Yields what comes ahead, placed where it belongs by `around`; returns what is left of the patch. */
function* ahead(
  { set, in: inside, ...more }: ObjectPatch,
  around: (part: ObjectPatch) => ObjectPatch,
): Generator<ObjectPatch, ObjectPatch> {
  const fields = stretchesOf(Object.entries(set ?? {}), weight);
  if (fields) for (const stretch of fields) yield around({ set: Object.fromEntries(stretch) });
  const within = stretchesOf(Object.entries(inside ?? {}), (patch) => ('ids' in patch ? 0 : weight(patch.set)));
  if (within)
    for (const stretch of within)
      yield around({ in: Object.fromEntries(stretch.flatMap(([key, patch]) => newOnly(key, patch))) });
  const rest: Record<string, Patch> = {};
  for (const [key, patch] of Object.entries(inside ?? {}))
    if ('ids' in patch) rest[key] = patch;
    else {
      const { set: sent, ...left } = patch;
      if (!within || sent === undefined) rest[key] = yield* ahead(patch, (part) => around({ in: { [key]: part } }));
      else if (!isEmpty(left)) rest[key] = left;
    }
  return { ...more, ...(set && !fields ? { set } : {}), ...(isEmpty(rest) ? {} : { in: rest }) };
}

const newOnly = (key: string, patch: Patch): [string, Patch][] =>
  'ids' in patch || patch.set === undefined ? [] : [[key, { set: patch.set }]];

/** The fields of an object, and one for a value that is none. */
const weight = (value: unknown): number => (isObject(value) ? Object.keys(value).length : value === undefined ? 0 : 1);

/** Stretches of no more than STRETCH, each of one at least; null where all together are no more. */
const stretchesOf = <T>(all: readonly [string, T][], weightOf: (value: T) => number): [string, T][][] | null => {
  const stretches: [string, T][][] = [[]];
  let sum = 0;
  for (const one of all) {
    const more = weightOf(one[1]);
    if (sum > 0 && sum + more > STRETCH) {
      stretches.push([]);
      sum = 0;
    }
    stretches.at(-1)?.push(one);
    sum += more;
  }
  return stretches.length > 1 ? stretches : null;
};

/** The view after a patch; what the patch does not name stays the same object. Throws on a patch it cannot read. */
export const applyPatch = (view: View, sent: unknown): View => patched(view, objectPatchSchema.parse(sent));

const patched = (was: View, { set, in: inside = {}, cut = [] }: ObjectPatch): View => {
  const now: Record<string, unknown> = { ...was, ...set };
  for (const [key, patch] of Object.entries(inside))
    now[key] = within(Object.hasOwn(was, key) ? was[key] : null, patch);
  for (const key of cut) delete now[key];
  return now;
};

const within = (was: unknown, patch: Patch): unknown => {
  if ('ids' in patch && isIds(was)) return withSplices(was, patch.ids);
  if (!('ids' in patch) && isObject(was)) return patched(was, patch);
  throw new TypeError('The patch is not of this view.');
};

const isObject = (value: unknown): value is View =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string' && id.length <= LONGEST_ID);

const isEmpty = (value: object): boolean => {
  for (const _ in value) return false;
  return true;
};

function isBounded(value: object): boolean {
  return Object.keys(value).length <= MOST;
}
