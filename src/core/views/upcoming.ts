import { rightsOrder, waitingFor } from '../floor/list-order.ts';
import { slotName } from '../session/names.ts';
import { isComing } from '../session/programme-rules.ts';
import { roundsOf, type SessionState } from '../session/state.ts';
import type { Item } from '../session/vocabulary.ts';
import { getAll } from '../table.ts';

/** Who follows: a name as it is spoken of, a floor round, or a part of the programme that has no single name. */
export type Upcoming =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'round'; readonly round: number; readonly of: number };

/** The first of those who follow, and how many more there are on the list. Names only. */
export type Follows = { readonly next: readonly Upcoming[]; readonly more: number };

const NEXT_SHOWN = 3;

/** Who follows in the part: the next three of the list, or the panellists up to the next floor round. */
export const upcoming = (state: SessionState, item: Item | null): Follows => {
  if (item?.kind !== 'floor' && item?.kind !== 'right-of-reply') return { next: planned(state, item), more: 0 };
  const waiting =
    item.kind === 'floor' ? waitingFor(state, item.round ?? 1) : getAll(state.entries, rightsOrder(state));
  const next = waiting.slice(0, NEXT_SHOWN).map(({ delegation }): Upcoming => ({ kind: 'name', text: delegation }));
  return { next, more: waiting.length - next.length };
};

/** The panellists that follow, up to the floor round that follows them. */
const planned = (state: SessionState, item: Item | null): readonly Upcoming[] => {
  const next: Upcoming[] = [];
  const coming = state.items.filter((i) => i.id === item?.id || isComing(state, i.id));
  for (const i of coming) {
    if (i.kind === 'floor') {
      next.push({ kind: 'round', round: i.round ?? 1, of: roundsOf(state) });
      break;
    }
    for (const slot of i.slots) {
      const name = slotName(state, slot);
      if (name !== '' && !state.turns.some((turn) => turn.slot === slot.id)) next.push({ kind: 'name', text: name });
    }
  }
  return next.slice(0, NEXT_SHOWN);
};
