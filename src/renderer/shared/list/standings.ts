import type { RoundPlan } from '../../../core/floor/reach.ts';
import { getAll } from '../../../core/table.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { EntryList, EntryRow } from '../../../core/views/entry-list.ts';

/** Where one who waits stands, as the plan has it. */
export type Standing = {
  readonly id: string;
  readonly row: EntryRow;
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
  const all = getAll(entries, order);
  const called = new Set(rounds.flatMap(({ heard }) => heard.map(({ id }) => id)));
  const counts: number[] = [];
  const nth: number[] = [];
  /** Where on the list those stand whom a round reaches: of a long list, few. */
  const at = new Map<string, number>();
  for (const [i, { id, block }] of all.entries()) {
    counts[block] = (counts[block] ?? 0) + 1;
    nth.push(counts[block]);
    if (called.has(id)) at.set(id, i);
  }
  const gone = new Set<string>();
  const rows: Standing[] = [];
  const cuts: Cut[] = [];
  const put = (index: number, more: Pick<Standing, 'round' | 'at' | 'kept'>) => {
    const row = all[index] as EntryRow;
    rows.push({ id: row.id, row, place: rows.length + 1, nth: nth[index] ?? 0, ...more });
  };
  for (const { round, until, heard, left } of rounds) {
    if (heard.length === 0 && cuts.length > 0) continue;
    for (const { id } of heard) gone.add(id);
    // Who is not reached stands nowhere on the list before the first of them.
    const cut =
      left.length === 0 ? all.length : all.findIndex(({ id, round: asked }) => !gone.has(id) && (asked ?? 0) <= round);
    for (const { id, at: when } of heard) {
      const index = at.get(id);
      if (index === undefined) continue;
      put(index, { round, at: when, kept: cuts.length === 0 && left.length > 0 && index > cut });
    }
    if (rows.length < all.length) cuts.push({ place: rows.length + 1, round, at: until, last: false });
  }
  for (const [i, { id }] of all.entries()) if (!at.has(id)) put(i, { round: null, at: null, kept: false });
  const end = cuts.findLastIndex(({ place }) => rows[place - 1]?.round === null);
  return { rows, cuts: cuts.map((cut, i) => ({ ...cut, last: i === end })) };
};
