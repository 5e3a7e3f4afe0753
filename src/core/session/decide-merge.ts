import { listIsOpen } from '../floor/gate.ts';
import { get } from '../table.ts';
import type { CommandOf } from './commands.ts';
import { changedIn } from './decide-change.ts';
import { rightsIn } from './decide-rights.ts';
import type { SessionEvent } from './events.ts';
import { evolveList, joinedWith, type ListEvent } from './evolve-list.ts';
import type { DecideContext } from './ruling.ts';
import type { EntryStatus, SessionState } from './state.ts';

type Merge = CommandOf<'MergeList'>;
type Moved = Merge['move'][number];

/**
 * What a list that was kept elsewhere brings home. Entries are known by id, so that bringing it twice changes nothing;
 * whatever no longer applies here (a change to who spoke meanwhile, a move behind who has gone) is left out.
 */
export const mergeEvents = (state: SessionState, merge: Merge, { at }: DecideContext): readonly SessionEvent[] => {
  const events: SessionEvent[] = [];
  let after = state;
  const happens = (event: ListEvent, into = events) => {
    const next = evolveList(after, event, at);
    if (next !== after) into.push(event);
    after = next;
  };
  const open = listIsOpen(state, at);
  const entries = [...new Map(merge.inscribe.map((request) => [request.id, request])).values()]
    .filter(({ id }) => !(get(state.entries, id) !== undefined))
    .map((request) => ({ ...request, held: !open && request.kind === 'intervention' }));
  if (entries.length > 0) happens({ type: 'EntriesInscribed', data: { entries } });
  for (const { entry: id, change } of merge.change) {
    const entry = get(after.entries, id);
    const changed = entry && PENDING.includes(entry.status) ? changedIn(entry, change) : {};
    if (Object.keys(changed).length > 0) happens({ type: 'EntryChanged', data: { entry: id, change: changed } });
  }
  for (const entry of merge.withdraw) for (const event of withdrawal(after, entry)) happens(event);
  const { order, rights } = after;
  const moves: SessionEvent[] = [];
  for (const move of inTurn(merge.move)) happens({ type: 'EntryMoved', data: { ...move, reason: null } }, moves);
  const stays = same(order, after.order) && same(rights, after.rights);
  return [...events, ...(stays ? [] : moves), ...rightsIn(state, entries, { at })];
};

/** Those who would have spoken with who withdraws have not withdrawn: first they wait again by themselves. */
export const withdrawal = (state: SessionState, lead: string): readonly ListEvent[] => [
  ...joinedWith(state, lead).map((entry) => ({ type: 'EntrySplit' as const, data: { entry, lead } })),
  { type: 'EntryWithdrawn', data: { entry: lead } },
];

/** Not of those who speak or have spoken. */
const PENDING: readonly EntryStatus[] = ['waiting', 'absent', 'held', 'joined'];

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/**
 * Moves in an order in which none undoes another: whoever is moved behind one that is itself moved comes after it. Of two
 * moves of the same entry the later counts.
 */
const inTurn = (moves: readonly Moved[]): readonly Moved[] => {
  const coming = new Map(moves.map((move) => [move.entry, move]));
  const turns: Moved[] = [];
  for (const { entry } of moves) {
    const chain: Moved[] = [];
    for (let move = coming.get(entry); move; move = coming.get(move.after ?? '')) {
      chain.push(move);
      coming.delete(move.entry);
    }
    turns.push(...chain.reverse());
  }
  return turns;
};
