import { useEffect, useMemo, useRef, useState } from 'react';
import { get } from '../../../core/table.ts';
import type { EntryList, EntryRow } from '../../../core/views/entry-list.ts';
import type { Send } from '../client/send.ts';
import { afterAt, steppedIndex } from './moves.ts';
import type { Standings } from './standings.ts';

/** How a hand changes the order. None asks anything; each can be taken back. */
export type Moves = {
  /** So many places further down; up, where negative. Presses that come before the last is done are counted together. */
  readonly step: (id: string, steps: number) => void;
  /** To an index among the rows without it. */
  readonly to: (id: string, index: number) => void;
  readonly behind: (id: string, after: string | null) => void;
  readonly swap: (id: string, other: string) => void;
};

/** After this, in ms, a move that neither came about nor was refused is no longer waited for. */
const LOST = 1_000;

type Under = { readonly id: string; readonly row: EntryRow; readonly since: number; steps: number };

/** The moves, and where the entry that was moved last stands now: said to who does not see it. */
export const useMoves = (
  send: Send,
  list: EntryList,
  order: Standings,
  rights: Standings,
): { readonly moves: Moves; readonly moved: { readonly name: string; readonly place: number } | null } => {
  const newest = useRef({ list, order, rights });
  newest.current = { list, order, rights };
  const under = useRef<Under | null>(null);
  const [moved, setMoved] = useState<{ name: string; place: number } | null>(null);

  const moves = useMemo<Moves & { readonly settle: () => void }>(() => {
    const rowsFor = (row: EntryRow) =>
      row.kind === 'right-of-reply' ? newest.current.rights.rows : newest.current.order.rows;
    const idsFor = (row: EntryRow) =>
      row.kind === 'right-of-reply' ? newest.current.list.rights : newest.current.list.order;
    const put = (id: string, after: string | null) => {
      const row = get(newest.current.list.entries, id);
      if (row === undefined || after === id) return;
      const mine: Under = { id, row, since: performance.now(), steps: 0 };
      under.current = mine;
      void send({ type: 'Move', entry: id, after, reason: null }).then((done) => {
        if (!done && under.current === mine) under.current = null;
      });
    };
    const step = (id: string, steps: number) => {
      const row = get(newest.current.list.entries, id);
      const before = under.current;
      if (row === undefined) return;
      if (before?.row === row && performance.now() - before.since < LOST) {
        before.steps += steps;
        return;
      }
      const rows = rowsFor(row);
      const index = steppedIndex(rows, idsFor(row), id, steps);
      if (index !== null) put(id, afterAt(rows, id, index));
    };
    return {
      step,
      to: (id, index) => {
        const row = get(newest.current.list.entries, id);
        if (row !== undefined) put(id, afterAt(rowsFor(row), id, index));
      },
      behind: put,
      swap: (id, other) => void send({ type: 'Swap', entry: id, with: other, reason: null }),
      settle: () => {
        const done = under.current;
        if (done === null) return;
        const row = get(newest.current.list.entries, done.id);
        if (row === done.row) return;
        under.current = null;
        if (row === undefined || row.status !== 'waiting') return;
        const place = rowsFor(row).find((one) => one.id === row.id)?.place;
        if (place !== undefined) setMoved({ name: row.name, place });
        if (done.steps !== 0) step(done.id, done.steps);
      },
    };
  }, [send]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a move is done once the list has changed.
  useEffect(() => moves.settle(), [moves, list]);
  return { moves, moved };
};
