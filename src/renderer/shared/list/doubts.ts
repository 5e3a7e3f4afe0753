import type { EntryList, EntryRow } from '../../../core/views/entry-list.ts';
import { rowsOf } from './list-view.ts';

/** What is worth a warning about a request; nothing of it is forbidden (DESIGN 5). */
export type Doubts = {
  /** Other requests of the same delegation that wait, are absent or are held. */
  readonly others: readonly EntryRow[];
  readonly onPanel: boolean;
  /** It would speak when it is not here. */
  readonly away: boolean;
};

/** The requests of delegations that ask for the floor more than once, by the delegation's name. */
export const askedTwice = (list: EntryList): ReadonlyMap<string, readonly EntryRow[]> => {
  const asked = new Map<string, EntryRow[]>();
  for (const row of rowsOf(list, [...list.order, ...list.absent, ...list.held])) {
    const before = asked.get(row.delegation);
    if (before) before.push(row);
    else asked.set(row.delegation, [row]);
  }
  for (const [name, rows] of asked) if (rows.length === 1) asked.delete(name);
  return asked;
};

/** Whether a clock time (HH:MM) lies outside the hours between which somebody is here; hours may span midnight. */
export const isAway = (time: string, { hereFrom, hereUntil }: Pick<EntryRow, 'hereFrom' | 'hereUntil'>): boolean => {
  const early = hereFrom !== null && time < hereFrom;
  const late = hereUntil !== null && time > hereUntil;
  if (hereFrom !== null && hereUntil !== null && hereUntil < hereFrom) return early && late;
  return early || late;
};
