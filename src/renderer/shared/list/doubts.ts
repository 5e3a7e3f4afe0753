import { all } from '../../../core/table.ts';
import type { EntryList, EntryRow } from '../../../core/views/entry-list.ts';

type Shelf = Readonly<Record<string, EntryRow>>;

/** The requests of a shelf that wait, are absent or are held, by the delegation's name: looked through once as long as it stays. */
const askedOn = (shelf: Shelf): ReadonlyMap<string, readonly EntryRow[]> => {
  const known = askedOnShelf.get(shelf);
  if (known) return known;
  const asked = new Map<string, EntryRow[]>();
  for (const row of Object.values(shelf)) {
    const waits = row.status === 'waiting' && row.kind === 'intervention';
    if (!waits && row.status !== 'absent' && row.status !== 'held') continue;
    const before = asked.get(row.delegation);
    if (before) before.push(row);
    else asked.set(row.delegation, [row]);
  }
  askedOnShelf.set(shelf, asked);
  return asked;
};
const askedOnShelf = new WeakMap<Shelf, ReadonlyMap<string, readonly EntryRow[]>>();

/** The requests of a delegation that wait, are absent or are held, in order of inscription. */
export const askedBy = ({ entries }: Pick<EntryList, 'entries'>, delegation: string): readonly EntryRow[] => {
  const known = askedOf.get(entries) ?? new Map<string, readonly EntryRow[]>();
  askedOf.set(entries, known);
  const before = known.get(delegation);
  if (before) return before;
  const found = Object.values(entries).flatMap((shelf: Shelf) => askedOn(shelf).get(delegation) ?? []);
  found.sort((a, b) => a.number - b.number);
  known.set(delegation, found);
  return found;
};
const askedOf = new WeakMap<EntryList['entries'], Map<string, readonly EntryRow[]>>();

/** Rights of reply that a delegation has without a warning (DESIGN 5). */
export const USUAL_REPLIES = 2;

/** How many rights of reply a delegation has asked for up to request `number`, withdrawn ones apart. */
export const repliesAsked = (list: EntryList, delegation: string, number = Number.POSITIVE_INFINITY): number =>
  all(list.entries).filter(
    (row) =>
      row.kind === 'right-of-reply' &&
      row.delegation === delegation &&
      row.number <= number &&
      row.status !== 'withdrawn',
  ).length;

/** Whether a clock time (HH:MM) lies outside the hours between which somebody is here; hours may span midnight. */
export const isAway = (time: string, { hereFrom, hereUntil }: Pick<EntryRow, 'hereFrom' | 'hereUntil'>): boolean => {
  const early = hereFrom !== null && time < hereFrom;
  const late = hereUntil !== null && time > hereUntil;
  if (hereFrom !== null && hereUntil !== null && hereUntil < hereFrom) return early && late;
  return early || late;
};
