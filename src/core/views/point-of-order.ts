import { openPointOf, turnName } from '../session/names.ts';
import type { SessionState, Turn } from '../session/state.ts';
import type { Instant } from '../timing/time.ts';

/** A point of order: `name` is empty until and unless it is named; `inChain` counts those in a row, from 1. */
export type PointOfOrder = {
  readonly turn: string;
  readonly name: string;
  readonly raisedAt: Instant;
  readonly inChain: number;
  readonly ruledAt: Instant | null;
  readonly ruling: string | null;
};

/** The point of order that has the floor. */
export const pointOf = (state: SessionState): PointOfOrder | null => {
  const turn = openPointOf(state);
  return turn && pointRow(state, turn);
};

/** The one that follows in a chain is raised at the instant at which the one before it ended. */
const pointRow = ({ turns }: SessionState, turn: Turn): PointOfOrder => {
  let inChain = 1;
  for (let at = turns.indexOf(turn); at > 0; at--, inChain++) {
    if (turns[at - 1]?.point == null || turns[at - 1]?.endedAt !== turns[at]?.calledAt) break;
  }
  return {
    turn: turn.id,
    name: turnName(turn),
    raisedAt: turn.calledAt,
    inChain,
    ruledAt: turn.point?.ruledAt ?? null,
    ruling: turn.point?.ruling ?? null,
  };
};

/** The one that ended last, until somebody else is called: its ruling can still be noted. */
export const ruledOn = (state: SessionState): PointOfOrder | null => {
  const last = state.turns.at(-1);
  return last?.point && last.status === 'ended' ? pointRow(state, last) : null;
};
