import { DISCUSSING, MESSAGING, PREPARING } from './event-parts.ts';
import type { LoggedEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { initialState, type SessionState } from './state.ts';

/** The two lines of undo (DESIGN 3): the floor's, and each seat's own work on list and preparation. */
export type Line = 'floor' | 'list';

/** What one press did: the events of one `commandId`, taken back and done again as a whole. */
export type Step = {
  readonly commandId: string;
  readonly actor: string;
  readonly line: Line;
  /** Position in the log: seq of its first event. */
  readonly seq: number;
  readonly events: readonly LoggedEvent[];
  readonly retracted: boolean;
};

/** A log and what follows from it. */
export type Projection = {
  readonly events: readonly LoggedEvent[];
  readonly state: SessionState;
  readonly steps: readonly Step[];
  /** The state after earlier parts of the log, oldest first: what a step taken back leads to is folded from the last before it. */
  readonly marks: readonly Mark[];
};

/** The state after the first so many events. */
type Mark = { readonly length: number; readonly state: SessionState };

/** So many steps back taking back is as quick in a long session as in a short one; beyond, the log is folded whole. */
const MARKS = 32;

const LIST: ReadonlySet<LoggedEvent['type']> = new Set([
  'EntriesInscribed',
  'EntryWithdrawn',
  'EntryMarkedAbsent',
  'EntryBroughtBack',
  'EntryMoved',
  'EntriesSwapped',
  'EntryChanged',
  'EntriesAdmitted',
  'EntriesNotAdmitted',
  'EntriesJoined',
  'EntrySplit',
  'ListOpened',
  'ListClosed',
  'ListTimesSet',
  'ListShownSet',
  'BlocksSet',
  'KeptSet',
  'MembershipSet',
  'LimitSet',
  ...PREPARING,
  'TurnCorrected',
  ...DISCUSSING,
]);

/** Events that are no step: the host's own, the session's birth, messages (taken down, not back), and undo and redo themselves. */
const NO_STEP: ReadonlySet<LoggedEvent['type']> = new Set([
  'HostOpened',
  'ClockCorrected',
  'SessionPrepared',
  ...MESSAGING,
  'Retracted',
  'Restored',
]);

/** The line of a step: what its first event is; what follows in the same step follows from that one. */
const lineOf = (first: LoggedEvent): Line => (LIST.has(first.type) ? 'list' : 'floor');

const stepsOf = (events: readonly LoggedEvent[]): readonly Step[] => {
  const byId = new Map<string, LoggedEvent[]>();
  const gone = new Set<string>();
  // What comes with the session's birth is no step either.
  const births = new Set(events.flatMap((event) => (event.type === 'SessionPrepared' ? event.commandId : [])));
  for (const event of events) {
    if (event.type === 'Retracted') gone.add(event.data.commandId);
    else if (event.type === 'Restored') gone.delete(event.data.commandId);
    else if (!NO_STEP.has(event.type) && !births.has(event.commandId)) {
      const known = byId.get(event.commandId);
      if (known) known.push(event);
      else byId.set(event.commandId, [event]);
    }
  }
  return [...byId].map(([commandId, own]) => {
    const first = own[0] as LoggedEvent;
    return {
      commandId,
      actor: first.actor,
      line: lineOf(first),
      seq: first.seq,
      events: own,
      retracted: gone.has(commandId),
    };
  });
};

/** Folds a log: as if the steps that were taken back, and the taking back, had never happened (DESIGN 3). */
export const project = (events: readonly LoggedEvent[]): Projection => fold(events, []);

/** Folds from the last mark on. */
const fold = (events: readonly LoggedEvent[], marks: readonly Mark[]): Projection => {
  const steps = stepsOf(events);
  const gone = new Set(steps.filter((step) => step.retracted).map((step) => step.commandId));
  const from = marks.at(-1) ?? { length: 0, state: initialState() };
  const rest = events.slice(from.length);
  const state = rest.reduce((s, event) => (gone.has(event.commandId) ? s : evolve(s, event)), from.state);
  return { events, state, steps, marks };
};

/** The projection after further events; refolds only when a step is taken back or done again, and from that step on. */
export const advance = (p: Projection, added: readonly LoggedEvent[]): Projection => {
  const events = [...p.events, ...added];
  const marks = [...p.marks, { length: p.events.length, state: p.state }].slice(-MARKS);
  const changed = new Set(
    added.flatMap((e) => (e.type === 'Retracted' || e.type === 'Restored' ? e.data.commandId : [])),
  );
  if (changed.size === 0)
    return { events, state: added.reduce(evolve, p.state), steps: [...p.steps, ...stepsOf(added)], marks };
  const first = events.findIndex((event) => changed.has(event.commandId));
  return fold(
    events,
    marks.filter(({ length }) => length <= first),
  );
};
