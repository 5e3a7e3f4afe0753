import { listIsOpen } from '../floor/gate.ts';
import { type Duration, duration, sum } from '../timing/time.ts';
import type { CommandOf } from './commands.ts';
import { mergeEvents } from './decide-merge.ts';
import type { SessionEvent } from './events.ts';
import { entryName, openTurnOf } from './names.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import type { Entry, EntryStatus, SessionState } from './state.ts';
import type { Item, SpeakingRequest } from './vocabulary.ts';

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
      const entries = command.entries.filter((id) => state.entries[id]?.status === 'held');
      if (entries.length === 0) return refuse('already-done');
      return {
        events: [{ type: command.type === 'Admit' ? 'EntriesAdmitted' : 'EntriesNotAdmitted', data: { entries } }],
      };
    }
    case 'MergeList': {
      const events = mergeEvents(state, command, context);
      return events.length === 0 ? refuse('list-nothing-new') : { events };
    }
    case 'Join': {
      const lead = state.entries[command.lead];
      if (!lead) return refuse('entry-unknown');
      if (lead.status !== 'waiting' || lead.id === command.entry)
        return refuse('entry-not-waiting', { name: entryName(lead) });
      break;
    }
  }
  const entry = state.entries[command.entry];
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
      return unless(['waiting', 'absent', 'held'], 'withdrawn', { type: 'EntryWithdrawn', data: { entry: entry.id } });
    case 'BringBack':
      if (entry.status === 'waiting') return refuse('already-done');
      if (!BACK.includes(entry.status)) return refuse('entry-not-absent', { name });
      return one({ type: 'EntryBroughtBack', data: { entry: entry.id } });
    case 'MarkAbsent':
      return markAbsent(state, entry.id, name, context);
    case 'Move': {
      const { after, reason } = command;
      const other = after === null ? null : (state.entries[after] ?? null);
      if (entry.status !== 'waiting') return refuse('entry-not-waiting', { name });
      if (after !== null && !listOf(state, entry).includes(after))
        return other ? refuse('entry-not-waiting', { name: entryName(other) }) : refuse('entry-unknown');
      return one({ type: 'EntryMoved', data: { entry: entry.id, after, reason } });
    }
    case 'Swap': {
      const other = state.entries[command.with];
      if (!other) return refuse('entry-unknown');
      if (entry.status !== 'waiting') return refuse('entry-not-waiting', { name });
      if (other.status !== 'waiting' || other.kind !== entry.kind)
        return refuse('entry-not-waiting', { name: entryName(other) });
      return one({ type: 'EntriesSwapped', data: { entry: entry.id, with: other.id, reason: command.reason } });
    }
    case 'Join':
      return unless(['waiting', 'absent'], 'joined', {
        type: 'EntriesJoined',
        data: { lead: command.lead, entry: entry.id },
      });
    case 'Split':
      if (entry.status !== 'joined') return refuse('already-done');
      return one({ type: 'EntrySplit', data: { entry: entry.id } });
    case 'ChangeEntry': {
      const change = Object.fromEntries(
        Object.entries(command.change).filter(
          ([key, value]) => value !== undefined && value !== entry[key as keyof Entry],
        ),
      ) as typeof command.change;
      const fields = Object.keys(change);
      if (fields.length === 0) return refuse('already-in-that-state');
      const spoken = fields.some((field) => !QUIET.has(field));
      if (entry.status === 'called' && spoken && context.role === 'desk') return refuse('entry-speaking', { name });
      return one({ type: 'EntryChanged', data: { entry: entry.id, change } });
    }
  }
};

const BACK: readonly EntryStatus[] = ['absent', 'withdrawn', 'not-admitted'];

/** Corrections that nothing on the floor shows: the desk makes them while the entry has the floor, too. */
const QUIET: ReadonlySet<string> = new Set(['note', 'textReceived', 'hereFrom', 'hereUntil']);

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
  const rights = entries.filter(({ kind }) => kind === 'right-of-reply').length;
  return [{ type: 'EntriesInscribed', data: { entries } }, ...(rights === 0 ? [] : itemOfRights(state, rights))];
};

/** Rights of reply are heard at the end, before the chair closes. */
const itemOfRights = (state: SessionState, more: number): readonly SessionEvent[] => {
  const known = state.items.find(({ kind }) => kind === 'right-of-reply');
  const share: Duration = sum(Array.from({ length: more }, () => state.limits.reply.first));
  if (known)
    return [
      { type: 'ItemReplanned', data: { item: known.id, plannedMs: duration(known.plannedMs + share), slots: [] } },
    ];
  const item: Item = {
    id: 'rights-of-reply',
    kind: 'right-of-reply',
    title: null,
    plannedMs: share,
    proposed: true,
    round: null,
    slots: [],
  };
  const last = state.items.at(-1);
  const before = last?.kind === 'chair' && !state.runs[last.id] ? state.items.at(-2) : last;
  return [{ type: 'ItemInserted', data: { item, after: before?.id ?? null } }];
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
