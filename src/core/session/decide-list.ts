import { duration } from '../timing/time.ts';
import type { CommandOf } from './commands.ts';
import { entryName, openTurnOf } from './names.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import type { SessionState } from './state.ts';

export type ListCommand = CommandOf<'Inscribe' | 'Withdraw' | 'BringBack' | 'MarkAbsent' | 'SetLimit'>;

/** Rules of the list. Warn, never forbid: a delegation twice is inscribed like any other (DESIGN 5). */
export const decideList = (state: SessionState, command: ListCommand, context: DecideContext): Ruling => {
  if (state.closedAt !== null) return refuse('meeting-closed');
  if (command.type === 'Inscribe') {
    const entries = command.requests.map((request) => ({ ...request, id: context.newId() }));
    return { events: [{ type: 'EntriesInscribed', data: { entries } }] };
  }
  if (command.type === 'SetLimit') {
    return { events: [{ type: 'LimitSet', data: { scope: command.scope, ms: duration(command.ms) } }] };
  }
  const entry = state.entries[command.entry];
  if (!entry) return refuse('entry-unknown');
  const name = entryName(entry);
  switch (command.type) {
    case 'Withdraw':
      if (entry.status === 'withdrawn') return refuse('already-done');
      if (entry.status !== 'waiting' && entry.status !== 'absent') return refuse('entry-not-waiting', { name });
      return { events: [{ type: 'EntryWithdrawn', data: { entry: entry.id } }] };
    case 'BringBack':
      if (entry.status === 'waiting') return refuse('already-done');
      if (entry.status !== 'absent') return refuse('entry-not-absent', { name });
      return { events: [{ type: 'EntryBroughtBack', data: { entry: entry.id } }] };
    case 'MarkAbsent':
      return markAbsent(state, entry.id, name, context);
  }
};

/** Whoever was called and does not come: the call is withdrawn first, so no turn remains. Only the podium may. */
const markAbsent = (state: SessionState, id: string, name: string, { role }: DecideContext): Ruling => {
  const entry = state.entries[id];
  if (entry?.status === 'absent') return refuse('already-done');
  if (entry?.status === 'waiting') return { events: [{ type: 'EntryMarkedAbsent', data: { entry: id } }] };
  const turn = openTurnOf(state);
  if (entry?.status !== 'called' || turn?.entry !== id) return refuse('entry-not-waiting', { name });
  if (role === 'desk') return refuse('not-for-this-role');
  if (turn.status !== 'called') return refuse('turn-started', { name });
  return {
    events: [
      { type: 'CallWithdrawn', data: { turn: turn.id } },
      { type: 'EntryMarkedAbsent', data: { entry: id } },
    ],
  };
};
