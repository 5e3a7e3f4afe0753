import { listIsOpen } from '../floor/gate.ts';
import { roundNow } from '../floor/list-order.ts';
import { get } from '../table.ts';
import type { CommandOf } from './commands.ts';
import { changedIn, isQuiet } from './decide-change.ts';
import { mergeEvents, withdrawal } from './decide-merge.ts';
import { rightsIn } from './decide-rights.ts';
import type { SessionEvent } from './events.ts';
import { hasSpokenJointly } from './evolve-list.ts';
import { entryName, openTurnOf } from './names.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import type { Entry, EntryStatus, SessionState } from './state.ts';
import type { SpeakingRequest } from './vocabulary.ts';

export type ListCommand = CommandOf<
  | 'Inscribe'
  | 'Withdraw'
  | 'BringBack'
  | 'MarkAbsent'
  | 'Move'
  | 'Swap'
  | 'ChangeEntry'
  | 'Admit'
  | 'NotAdmit'
  | 'Join'
  | 'Split'
  | 'MergeList'
>;

/** Rules of the list. Warn, never forbid: a delegation twice is inscribed like any other (DESIGN 5). */
export const decideList = (state: SessionState, command: ListCommand, context: DecideContext): Ruling => {
  if (state.closedAt !== null && command.type !== 'ChangeEntry') return refuse('meeting-closed');
  switch (command.type) {
    case 'Inscribe':
      return { events: inscribe(state, command.requests, context) };
    case 'Admit':
    case 'NotAdmit': {
      const entries = command.entries.filter((id) => get(state.entries, id)?.status === 'held');
      if (entries.length === 0) return refuse('already-done');
      return {
        events: [{ type: command.type === 'Admit' ? 'EntriesAdmitted' : 'EntriesNotAdmitted', data: { entries } }],
      };
    }
    case 'MergeList': {
      const events = mergeEvents(state, command, context);
      return events.length === 0 ? refuse('list-nothing-new') : { events };
    }
  }
  const entry = get(state.entries, command.entry);
  return entry ? onEntry(state, entry, command, context) : refuse('entry-unknown');
};

type EntryCommand = Exclude<ListCommand, CommandOf<'Inscribe' | 'Admit' | 'NotAdmit' | 'MergeList'>>;

const onEntry = (state: SessionState, entry: Entry, command: EntryCommand, context: DecideContext): Ruling => {
  const name = entryName(entry);
  const one = (event: SessionEvent): Ruling => ({ events: [event] });
  const unless = (from: readonly EntryStatus[], done: EntryStatus, event: SessionEvent): Ruling => {
    if (entry.status === done) return refuse('already-done');
    return from.includes(entry.status) ? one(event) : refuse('entry-not-waiting', { name });
  };
  switch (command.type) {
    case 'Withdraw':
      if (entry.status === 'withdrawn') return refuse('already-done');
      if (!GOES.includes(entry.status) || hasSpokenJointly(state, entry.id))
        return refuse('entry-not-waiting', { name });
      return { events: withdrawal(state, entry.id) };
    case 'BringBack':
      if (entry.status === 'waiting') return refuse('already-done');
      if (!BACK.includes(entry.status)) return refuse('entry-not-absent', { name });
      return one({ type: 'EntryBroughtBack', data: { entry: entry.id } });
    case 'MarkAbsent':
      return markAbsent(state, entry.id, name, context);
    case 'Move': {
      const { after, reason } = command;
      const other = after === null ? null : (get(state.entries, after) ?? null);
      if (entry.status !== 'waiting') return refuse('entry-not-waiting', { name });
      if (after === entry.id) return refuse('already-in-that-state');
      if (after !== null && !listOf(state, entry).includes(after))
        return other ? refuse('entry-not-waiting', { name: entryName(other) }) : refuse('entry-unknown');
      const moved: SessionEvent = { type: 'EntryMoved', data: { entry: entry.id, after, reason } };
      return { events: [...toRound(state, entry, other?.status === 'waiting' ? other.round : null), moved] };
    }
    case 'Swap': {
      const other = get(state.entries, command.with);
      if (!other) return refuse('entry-unknown');
      if (entry.status !== 'waiting') return refuse('entry-not-waiting', { name });
      if (other.id === entry.id) return refuse('already-in-that-state');
      if (other.status !== 'waiting' || other.kind !== entry.kind)
        return refuse('entry-not-waiting', { name: entryName(other) });
      const swapped: SessionEvent = {
        type: 'EntriesSwapped',
        data: { entry: entry.id, with: other.id, reason: command.reason },
      };
      return { events: [...toRound(state, entry, other.round), ...toRound(state, other, entry.round), swapped] };
    }
    case 'Join': {
      const lead = get(state.entries, command.lead);
      if (!lead) return refuse('entry-unknown');
      if (lead.status !== 'waiting' || lead.id === entry.id || lead.kind !== entry.kind)
        return refuse('entry-not-waiting', { name: entryName(lead) });
      return unless(['waiting', 'absent'], 'joined', {
        type: 'EntriesJoined',
        data: { lead: lead.id, entry: entry.id },
      });
    }
    case 'Split':
      if (entry.joinedTo === null) return refuse('already-done');
      if (hasSpokenJointly(state, entry.id)) return refuse('entry-not-waiting', { name });
      return one({ type: 'EntrySplit', data: { entry: entry.id, lead: entry.joinedTo } });
    case 'ChangeEntry': {
      const change = changedIn(entry, command.change);
      if (Object.keys(change).length === 0) return refuse('already-in-that-state');
      if (entry.status === 'called' && !isQuiet(change) && context.role === 'desk')
        return refuse('entry-speaking', { name });
      return one({ type: 'EntryChanged', data: { entry: entry.id, change } });
    }
  }
};

const GOES: readonly EntryStatus[] = ['waiting', 'absent', 'held', 'joined'];
const BACK: readonly EntryStatus[] = ['absent', 'withdrawn', 'not-admitted'];

/**
 * A hand wins over the round that was asked for: who is put before those of a later round is heard in this one, who is
 * put behind one of them waits as that one does.
 */
const toRound = (state: SessionState, entry: Entry, beside: number | null): readonly SessionEvent[] => {
  const now = roundNow(state) ?? Number.POSITIVE_INFINITY;
  const later = (round: number | null) => (round !== null && round > now ? round : null);
  if (later(entry.round) === later(beside)) return [];
  return [{ type: 'EntryChanged', data: { entry: entry.id, change: { round: later(beside) } } }];
};

const listOf = (state: SessionState, entry: Entry): readonly string[] =>
  entry.kind === 'right-of-reply' ? state.rights : state.order;

/** Who asks while the list is not open is held apart; rights of reply are not, and bring their item with them. */
const inscribe = (
  state: SessionState,
  requests: readonly SpeakingRequest[],
  { at, newId }: DecideContext,
): readonly SessionEvent[] => {
  const open = listIsOpen(state, at);
  const entries = requests.map((request) => ({
    ...request,
    id: newId(),
    held: !open && request.kind === 'intervention',
  }));
  return [{ type: 'EntriesInscribed', data: { entries } }, ...rightsIn(state, entries, { at })];
};

/** Whoever was called and does not come: the call is withdrawn first, so no turn remains. Only the podium may. */
const markAbsent = (state: SessionState, id: string, name: string, { role }: DecideContext): Ruling => {
  const entry = get(state.entries, id);
  if (entry?.status === 'absent') return refuse('already-done');
  if (entry?.status === 'waiting') return { events: [{ type: 'EntryMarkedAbsent', data: { entry: id } }] };
  const turn = openTurnOf(state);
  if (entry?.status !== 'called' || turn?.entry !== id) return refuse('entry-not-waiting', { name });
  if (role === 'desk') return refuse('not-for-this-role');
  if (state.openPoint !== null) return refuse('point-open');
  if (turn.status !== 'called') return refuse('turn-started', { name });
  return {
    events: [
      { type: 'CallWithdrawn', data: { turn: turn.id } },
      { type: 'EntryMarkedAbsent', data: { entry: id } },
    ],
  };
};
