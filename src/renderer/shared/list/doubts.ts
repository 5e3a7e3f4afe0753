import { all } from '../../../core/table.ts';
import type { EntryList, EntryRow } from '../../../core/views/entry-list.ts';
import { rowsOf } from './list-view.ts';

/** The requests that wait, are absent or are held, by the delegation's name. */
export const askedBy = (list: EntryList): ReadonlyMap<string, readonly EntryRow[]> => {
  const asked = new Map<string, EntryRow[]>();
  for (const row of rowsOf(list, [...list.order, ...list.absent, ...list.held])) {
    const before = asked.get(row.delegation);
    if (before) before.push(row);
    else asked.set(row.delegation, [row]);
  }
  return asked;
};

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
