import type { SessionEvent } from './events.ts';
import { openTurnOf, turnName } from './names.ts';
import { type Ruling, refuse } from './ruling.ts';
import type { SessionState } from './state.ts';

/** What ends the item that runs; nothing where none does. */
export const endCurrentItem = (state: SessionState): SessionEvent[] =>
  state.currentItem === null ? [] : [{ type: 'ItemEnded', data: { item: state.currentItem } }];

/** The events after the turn named by `ends` has ended; refused if another turn has the floor than the button named. */
export const ending = (state: SessionState, ends: string | null, events: readonly SessionEvent[]): Ruling => {
  const open = openTurnOf(state);
  if (ends !== (open?.id ?? null)) {
    const over = ends !== null && state.turns.some((turn) => turn.id === ends && turn.endedAt !== null);
    return over ? refuse('already-done') : refuse('floor-changed', { name: open ? turnName(open) : '' });
  }
  if (!open) return { events };
  if (open.status === 'called') return { events: [{ type: 'CallWithdrawn', data: { turn: open.id } }, ...events] };
  return { ending: [{ type: 'TurnEnded', data: { turn: open.id } }], events };
};
