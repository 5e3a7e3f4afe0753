import { limitOf } from '../floor/limits.ts';
import { get } from '../table.ts';
import { duration, sum } from '../timing/time.ts';
import type { EventData, SessionEvent } from './events.ts';
import { evolveList } from './evolve-list.ts';
import { isSkipped } from './programme-rules.ts';
import type { DecideContext } from './ruling.ts';
import type { SessionState } from './state.ts';
import type { Item } from './vocabulary.ts';

const ID = 'rights-of-reply';

/**
 * What the programme needs once these were inscribed: rights of reply are heard at the end, before the chair closes, in an
 * item that has time for each. None where no right of reply is among them.
 */
export const rightsIn = (
  state: SessionState,
  entries: EventData<'EntriesInscribed'>['entries'],
  { at }: Pick<DecideContext, 'at'>,
): readonly SessionEvent[] => {
  const rights = entries.filter(({ kind }) => kind === 'right-of-reply');
  if (rights.length === 0) return [];
  const after = evolveList(state, { type: 'EntriesInscribed', data: { entries } }, at);
  const needed = sum(
    rights.flatMap(({ id }) => {
      const entry = get(after.entries, id);
      return entry ? [limitOf(after, entry)] : [];
    }),
  );
  const all = state.items.filter(({ kind }) => kind === 'right-of-reply');
  const open = all.find(({ id }) => !state.runs[id]?.endedAt && !isSkipped(state, id));
  if (open) {
    const plannedMs = duration(open.plannedMs + needed);
    return [{ type: 'ItemReplanned', data: { item: open.id, plannedMs, slots: [] } }];
  }
  const item: Item = {
    id: all.length === 0 ? ID : `${ID}-${all.length + 1}`,
    kind: 'right-of-reply',
    title: null,
    plannedMs: needed,
    proposed: true,
    round: null,
    slots: [],
    protected: true,
    resumes: null,
  };
  const last = state.items.at(-1);
  const before = last?.kind === 'chair' && !state.runs[last.id] ? state.items.at(-2) : last;
  return [{ type: 'ItemInserted', data: { item, after: before?.id ?? null } }];
};
