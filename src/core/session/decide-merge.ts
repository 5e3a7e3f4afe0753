import { listIsOpen } from '../floor/gate.ts';
import type { CommandOf } from './commands.ts';
import type { SessionEvent } from './events.ts';
import type { DecideContext } from './ruling.ts';
import type { SessionState } from './state.ts';

/**
 * What a list that was kept elsewhere brings home. Entries are known by id, so that bringing it twice changes nothing;
 * whatever no longer applies here (a change to who spoke meanwhile, a move behind who has gone) is left out.
 */
export const mergeEvents = (
  state: SessionState,
  { inscribe, change, withdraw, move }: CommandOf<'MergeList'>,
  { at }: DecideContext,
): readonly SessionEvent[] => {
  const open = listIsOpen(state, at);
  const entries = inscribe
    .filter(({ id }) => !Object.hasOwn(state.entries, id))
    .map((request) => ({ ...request, held: !open && request.kind === 'intervention' }));
  const fresh = new Set(entries.map(({ id }) => id));
  const waits = (id: string) => fresh.has(id) || state.entries[id]?.status === 'waiting';
  const pending = (id: string) => waits(id) || ['absent', 'held'].includes(state.entries[id]?.status ?? '');
  return [
    ...(entries.length === 0 ? [] : [{ type: 'EntriesInscribed' as const, data: { entries } }]),
    ...change
      .filter(({ entry, change }) => pending(entry) && Object.keys(change).length > 0)
      .map((data) => ({ type: 'EntryChanged' as const, data })),
    ...withdraw.filter(pending).map((entry) => ({ type: 'EntryWithdrawn' as const, data: { entry } })),
    ...move
      .filter(({ entry, after }) => waits(entry) && (after === null || waits(after)) && entry !== after)
      .map(({ entry, after }) => ({ type: 'EntryMoved' as const, data: { entry, after, reason: null } })),
  ];
};
