import { turnName } from '../session/names.ts';
import type { SessionState, Turn } from '../session/state.ts';
import { offsetText, shownSeconds } from './session-record-time.ts';
import type { RecordEdge, TurnRow } from './session-record-types.ts';

/** The turns in the order in which the floor was given, counted from 1. A stretch that still runs is not counted as used. */
export const turnRows = (state: SessionState, edge: RecordEdge, internal: boolean): readonly TurnRow[] =>
  state.turns.map((turn, i) => turnRow(state, turn, i + 1, edge, internal));

const turnRow = (state: SessionState, turn: Turn, n: number, { iso }: RecordEdge, internal: boolean): TurnRow => {
  const second = (at: number) => shownSeconds(state, at);
  const stretches = turn.intervals.map(({ from, to }) => ({ from: second(from), to: to === null ? null : second(to) }));
  const used = stretches.reduce((total, { from, to }) => total + (to === null ? 0 : to - from), 0);
  const allotted = Math.round(turn.allotted / 1000);
  const adjusted = Math.round(turn.adjusted / 1000);
  const began = stretches[0]?.from ?? null;
  const called = second(turn.calledAt);
  const gavel = state.openedAt === null ? called : second(state.openedAt);
  return {
    n,
    entry: turn.entry,
    item: turn.item,
    kind: turn.kind,
    mode: turn.mode,
    language: turn.language,
    person: turn.person && { honorific: turn.person.honorific, name: turn.person.name, title: turn.person.title },
    capacity: turn.capacity && {
      delegation: turn.capacity.delegation,
      category: turn.capacity.category,
      tier: turn.capacity.tier,
      onBehalfOf: turn.capacity.onBehalfOf,
      alsoOwn: turn.capacity.alsoOwn,
    },
    spokenAs: turnName(turn) || null,
    calledAt: iso(called),
    startedAt: began === null ? null : iso(began),
    endedAt: turn.endedAt === null ? null : iso(second(turn.endedAt)),
    offset: offsetText((began ?? called) - gavel),
    allottedSeconds: internal ? allotted : null,
    adjustedSeconds: internal ? adjusted : null,
    usedSeconds: used,
    overSeconds: internal ? overOf(turn, used, allotted + adjusted) : null,
    intervals: stretches.map(({ from, to }) => [iso(from), to === null ? null : iso(to)] as const),
    interruptedBy: interruptedBy(state, turn),
  };
};

/** The number of the first point of order that interrupted the turn; null where none did. */
const interruptedBy = (state: SessionState, { id }: Turn): number | null => {
  const at = state.turns.findIndex(({ point }) => point?.interrupts === id);
  return at === -1 ? null : at + 1;
};

/** The podium's own time between speakers has no limit, so it is never over. */
const overOf = (turn: Turn, used: number, limit: number): number =>
  turn.kind === 'other' || turn.kind === 'point-of-order' ? 0 : Math.max(0, used - limit);
