import type { RoundPlan } from '../../../core/floor/reach.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { EntryRow } from '../../../core/views/entry-list.ts';

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
 * Those who wait, next first, in the order of the plan: who is heard in the round that runs or comes first, who in the
 * next, who in none. Without rounds: as the list has them, with no time and no end. A standing that is as it was `before`
 * is the same object.
 */
export const standingsOf = (
  all: readonly EntryRow[],
  rounds: readonly RoundShown[],
  before: readonly Standing[] = [],
): Standings => {
  const called = new Set(rounds.flatMap(({ heard }) => heard.map(({ id }) => id)));
  const counts: number[] = [];
  const nth: number[] = [];
  /** Where on the list those stand whom a round reaches: of a long list, few. */
  const at = new Map<string, number>();
  const reached = new Uint8Array(all.length);
  for (let i = 0; i < all.length; i += 1) {
    const { id, block } = all[i] as EntryRow;
    counts[block] = (counts[block] ?? 0) + 1;
    nth.push(counts[block]);
    if (!called.has(id)) continue;
    at.set(id, i);
    reached[i] = 1;
  }
  const gone = new Set<string>();
  const rows: Standing[] = [];
  const cuts: Cut[] = [];
  const put = (index: number, round: number | null, at: Instant | null, kept: boolean) => {
    const row = all[index] as EntryRow;
    const mine = nth[index] ?? 0;
    const old = before[rows.length];
    if (old?.row === row && old.nth === mine && old.round === round && old.at === at && old.kept === kept)
      rows.push(old);
    else rows.push({ id: row.id, row, place: rows.length + 1, nth: mine, round, at, kept });
  };
  for (const { round, until, heard, left } of rounds) {
    if (heard.length === 0 && cuts.length > 0) continue;
    for (const { id } of heard) gone.add(id);
    // Who is not reached stands nowhere on the list before the first of them.
    const cut =
      left.length === 0 ? all.length : all.findIndex(({ id, round: asked }) => !gone.has(id) && (asked ?? 0) <= round);
    for (const { id, at: when } of heard) {
      const index = at.get(id);
      if (index !== undefined) put(index, round, when, cuts.length === 0 && left.length > 0 && index > cut);
    }
    if (rows.length < all.length) cuts.push({ place: rows.length + 1, round, at: until, last: false });
  }
  for (let i = 0; i < all.length; i += 1) if (reached[i] === 0) put(i, null, null, false);
  const end = cuts.findLastIndex(({ place }) => rows[place - 1]?.round === null);
  return { rows, cuts: cuts.map((cut, i) => ({ ...cut, last: i === end })) };
};
