import type { RoundPlan } from '../../../core/floor/reach.ts';
import { get } from '../../../core/table.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { EntryList } from '../../../core/views/entry-list.ts';

/** Where one who waits stands, as the plan has it. */
export type Standing = {
  readonly id: string;
  /** Counted from 1 over all who wait, in the order in which they are expected to speak. */
  readonly place: number;
  /** The round in which it is expected to speak, and when; null where no round reaches it or none is planned. */
  readonly round: number | null;
  readonly at: Instant | null;
  /** Its number among those of its block, from 1. */
  readonly nth: number;
  /** It is heard in a kept place, although others before it on the list are not reached. */
  readonly kept: boolean;
};

/** What of a round's plan the list shows. */
export type RoundShown = Pick<RoundPlan, 'round' | 'until' | 'heard' | 'left'>;

/** The end of a round that does not reach everybody: it stands before the row with this place. */
export type Cut = { readonly place: number; readonly round: number; readonly at: Instant; readonly last: boolean };

export type Standings = { readonly rows: readonly Standing[]; readonly cuts: readonly Cut[] };

/**
 * Those who wait in the order of the plan: who is heard in the round that runs or comes first, who in the next, who in
 * none. Without rounds: as the list has them, with no time and no end.
 */
export const standingsOf = (
  { order, entries }: Pick<EntryList, 'order' | 'entries'>,
  rounds: readonly RoundShown[],
): Standings => {
  const nth = new Map<string, number>();
  const counts = new Map<number, number>();
  for (const id of order) {
    const block = get(entries, id)?.block ?? 0;
    const count = (counts.get(block) ?? 0) + 1;
    counts.set(block, count);
    nth.set(id, count);
  }
  const rows: Standing[] = [];
  const cuts: Cut[] = [];
  const placed = new Set<string>();
  const put = (id: string, more: Pick<Standing, 'round' | 'at' | 'kept'>) => {
    placed.add(id);
    rows.push({ id, place: rows.length + 1, nth: nth.get(id) ?? 0, ...more });
  };
  for (const { round, until, heard, left } of rounds) {
    if (heard.length === 0 && cuts.length > 0) continue;
    const index = left.length === 0 ? null : new Map(order.map((id, i) => [id, i]));
    const cut = left.reduce((least, id) => Math.min(least, index?.get(id) ?? least), order.length);
    for (const { id, at } of heard)
      put(id, { round, at, kept: cuts.length === 0 && index !== null && (index.get(id) ?? 0) > cut });
    if (placed.size < order.length) cuts.push({ place: rows.length + 1, round, at: until, last: false });
  }
  for (const id of order) if (!placed.has(id)) put(id, { round: null, at: null, kept: false });
  const end = cuts.findLastIndex(({ place }) => rows[place - 1]?.round === null);
  return { rows, cuts: cuts.map((cut, i) => ({ ...cut, last: i === end })) };
};
