import type { SessionState, Turn } from '../session/state.ts';
import { between, type Duration, duration } from '../timing/time.ts';

/** Assumed until one was measured: 12 s (DESIGN 5). */
export const HAND_OVER: Duration = duration(12_000);

/** Median time from one floor turn's end to the next one's start in the same round; 12 s before any was measured. */
export const handOver = ({ turns }: SessionState): Duration => {
  const known = measured.get(turns) ?? measure(turns);
  measured.set(turns, known);
  return known;
};

/** It changes with the turns alone, and is asked for at each change of anything. */
const measured = new WeakMap<readonly Turn[], Duration>();

const measure = (turns: readonly Turn[]): Duration => {
  const floor = turns.filter((turn) => turn.kind === 'intervention' && turn.intervals.length > 0);
  const gaps = floor
    .flatMap((turn, i) => {
      const last = floor[i - 1];
      const from = last?.endedAt ?? null;
      const to = turn.intervals[0]?.from;
      return last?.item === turn.item && from !== null && to !== undefined ? [between(from, to)] : [];
    })
    .sort((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? HAND_OVER;
};
