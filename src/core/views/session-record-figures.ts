import type { Facts } from '../session/facts.ts';
import type { SessionState } from '../session/state.ts';
import { shownSeconds } from './session-record-time.ts';
import type { SessionRecord, Sum, TurnRow } from './session-record-types.ts';

/** Sums over the rows as they are shown, so that every table adds up. Categories and tiers count floor turns only. */
export const figuresOf = (
  state: SessionState,
  turns: readonly TurnRow[],
  internal: boolean,
): SessionRecord['figures'] => {
  const floor = turns.filter((turn) => turn.capacity !== null);
  const over = turns.filter((turn) => (turn.overSeconds ?? 0) > 0);
  return {
    byCategory: grouped(floor, (turn) => turn.capacity?.category ?? null).map(([category, sum]) => ({
      category,
      ...sum,
    })),
    byTier: grouped(floor, (turn) => turn.capacity?.tier ?? null).map(([tier, sum]) => ({ tier, ...sum })),
    byItem: grouped(turns, (turn) => turn.item).map(([item, sum]) => ({ item, ...sum })),
    handOver: { medianSeconds: median(handOvers(state)) },
    overTime: internal
      ? { turns: over.length, seconds: over.reduce((total, turn) => total + (turn.overSeconds ?? 0), 0) }
      : null,
  };
};

/** In the order of each key's first turn. */
const grouped = <K>(turns: readonly TurnRow[], keyOf: (turn: TurnRow) => K): readonly (readonly [K, Sum])[] => {
  const sums = new Map<K, Sum>();
  for (const turn of turns) {
    const key = keyOf(turn);
    const before = sums.get(key) ?? { turns: 0, seconds: 0 };
    sums.set(key, { turns: before.turns + 1, seconds: before.seconds + turn.usedSeconds });
  }
  return [...sums];
};

/** Seconds between one intervention's end and the start of the next in the same round. */
const handOvers = (state: SessionState): readonly number[] =>
  state.turns.flatMap((turn, i) => {
    const next = state.turns[i + 1];
    const start = next?.intervals[0]?.from;
    const pair = turn.kind === 'intervention' && next?.kind === 'intervention' && next.item === turn.item;
    if (!pair || turn.endedAt === null || start === undefined) return [];
    return [shownSeconds(state, start) - shownSeconds(state, turn.endedAt)];
  });

/** The middle value; of an even number the mean of the two in the middle, in whole seconds. Null for none. */
const median = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? 0) + upper) / 2);
};

/** Key questions and components: what podium and desk tag stays with them, so that none is counted here. */
export const coverageOf = (facts: Facts): SessionRecord['coverage'] => ({
  keyQuestions: facts.keyQuestions.map((_, i) => ({ n: i + 1, turns: 0, seconds: 0 })),
  components: facts.components.map((_, i) => ({ letter: String.fromCharCode(97 + i), turns: 0, seconds: 0 })),
});
