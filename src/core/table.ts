/**
 * Many things by their ids, as plain data that travels like any other. The things stand on shelves, so that a change of
 * one copies a shelf and not all of them: a list of 10,000 changes as quickly as one of 100. Ids stand in no order.
 */
export type Table<T> = { readonly [shelf: Shelf]: Readonly<Record<string, T>> };
type Shelf = `#${number}`;

/** A change copies as many shelves as things on one of them when there are 16,384. */
const SHELVES = 128;
const NAMES = Array.from({ length: SHELVES }, (_, n): Shelf => `#${n}`);

/** By the end of the id, where ids that are made one after the other differ. */
const shelfOf = (id: string): Shelf => {
  const end = id.length - 1;
  const sum = id.charCodeAt(end) + 31 * id.charCodeAt(end - 1) + 7 * id.charCodeAt(end - 2);
  // An id of fewer than three letters has no such sum.
  return NAMES[sum % SHELVES || 0] as Shelf;
};

/** A table that holds nothing. */
export const emptyTable = <T>(): Table<T> => ({});

/** The thing with this id, or undefined. */
export const get = <T extends { readonly id: string }>(table: Table<T>, id: string): T | undefined => {
  const thing = table[shelfOf(id)]?.[id];
  // What every object answers to has no such id.
  return thing?.id === id ? thing : undefined;
};

/** The things with these ids, in their order; ids that the table does not know are left out. */
export const getAll = <T extends { readonly id: string }>(table: Table<T>, ids: readonly string[]): readonly T[] => {
  const found: T[] = [];
  for (const id of ids) {
    const thing = get(table, id);
    if (thing !== undefined) found.push(thing);
  }
  return found;
};

/** Things that were looked up, with what they were looked up by. */
export type Looked<T> = { readonly table: Table<T>; readonly ids: readonly string[]; readonly things: readonly T[] };

/** What getAll gives, told what it gave `before`: only ids that stand elsewhere or whose shelf has changed are looked up. */
export const lookAgain = <T extends { readonly id: string }>(
  before: Looked<T> | null,
  table: Table<T>,
  ids: readonly string[],
): Looked<T> => {
  if (before === null || before.things.length < before.ids.length) return { table, ids, things: getAll(table, ids) };
  const things: T[] = [];
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] as string;
    const shelf = shelfOf(id);
    const same = before.ids[i] === id && before.table[shelf] === table[shelf];
    const thing = same ? before.things[i] : get(table, id);
    if (thing !== undefined) things.push(thing);
  }
  return { table, ids, things };
};

/** The table with each of these in it, in the place of what had its id. */
export const put = <T extends { readonly id: string }>(table: Table<T>, things: readonly T[]): Table<T> => {
  const changed: Record<Shelf, Record<string, T>> = {};
  for (const thing of things) {
    const shelf = shelfOf(thing.id);
    changed[shelf] ??= { ...table[shelf] };
    changed[shelf][thing.id] = thing;
  }
  return { ...table, ...changed };
};

/** A table made of another, a shelf at a time. */
export const mapShelves = <T, U>(
  table: Table<T>,
  change: (shelf: Readonly<Record<string, T>>) => Readonly<Record<string, U>>,
): Table<U> => {
  const made: Record<Shelf, Readonly<Record<string, U>>> = {};
  for (const shelf in table) made[shelf as Shelf] = change(table[shelf as Shelf] as Readonly<Record<string, T>>);
  return made;
};

/** Everything in the table, in no order. */
export const all = <T>(table: Table<T>): readonly T[] =>
  Object.values(table).flatMap((shelf: Readonly<Record<string, T>>) => Object.values(shelf));
