import type { Projection } from '../session/effective-log.ts';
import type { EventData, LoggedEvent } from '../session/events.ts';
import { itemOf, turnName } from '../session/names.ts';
import { initialState, type SessionState } from '../session/state.ts';
import { stepLabel } from '../session/step-label.ts';
import type { Limits } from '../session/vocabulary.ts';
import { minutesText } from '../timing/clock-face.ts';
import { type Instant, plus } from '../timing/time.ts';
import { secondIn } from '../timing/zone.ts';
import { itemLabel } from './item-label.ts';
import { shownSeconds } from './session-record-time.ts';
import type { ChangeRow, RecordEdge } from './session-record-types.ts';

/**
 * What was changed while the session was run: limits that stood, corrections of the clock, the meeting suspended, resumed and
 * extended, items out of their turn, turns corrected afterwards, and every step that was taken back or done again. In the order of the log.
 */
export const changesOf = (p: Projection, edge: RecordEdge): readonly ChangeRow[] => {
  const gone = new Set(p.steps.filter((step) => step.retracted).map((step) => step.commandId));
  const before: Before = {
    limits: initialState().limits,
    clock: { offsetMs: 0, zone: initialState().zone },
    end: null,
  };
  return p.events.flatMap((event) => {
    if (gone.has(event.commandId)) return [];
    const at = edge.iso(shownSeconds(p.state, event.at));
    if (event.type === 'TurnCorrected')
      return correctionsOf(p.state, event.data).map((change) => ({ at, reason: null, ...change }));
    const change = changeOf(p, event, before, edge);
    return change ? [{ at, reason: null, ...change }] : [];
  });
};

/** `end`: to which the meeting was extended last. */
type Before = { limits: Limits; clock: { offsetMs: number; zone: string }; end: string | null };
type Change = Pick<ChangeRow, 'what' | 'from' | 'to'> & Partial<Pick<ChangeRow, 'reason'>>;

/** Reads one event, and leaves in `before` what now stands. */
const changeOf = (p: Projection, event: LoggedEvent, before: Before, edge: RecordEdge): Change | null => {
  switch (event.type) {
    case 'SessionPrepared':
      before.limits = event.data.limits;
      before.clock = { ...before.clock, zone: event.data.facts.zone };
      return null;
    case 'LimitSet': {
      const { what, was, limits } = limitChange(before.limits, event.data);
      before.limits = limits;
      return { what, from: was === undefined ? null : minutesText(was / 1000), to: minutesText(event.data.ms / 1000) };
    }
    case 'ClockCorrected': {
      const from = clockText(before.clock);
      before.clock = event.data;
      return { what: 'clock', from, to: clockText(event.data) };
    }
    case 'MeetingSuspended':
      return { what: 'suspended', from: null, to: event.data.resumes, reason: event.data.reason };
    case 'MeetingResumed':
      return { what: 'resumed', from: null, to: null };
    case 'MeetingExtended': {
      const { end: to, reason } = event.data;
      const { end } = before;
      before.end = to;
      return { what: 'extended', from: end ?? p.state.facts?.end ?? null, to, reason };
    }
    case 'ItemSkipped':
      return { what: 'skipped', from: itemText(p, event.data.item, edge), to: null };
    case 'ItemTakenUp':
      return { what: 'taken-up', from: null, to: itemText(p, event.data.item, edge) };
    case 'ItemReopened':
      return { what: 'reopened', from: null, to: itemText(p, event.data.item, edge) };
    case 'Retracted':
      return { what: 'taken-back', from: labelOf(p, event.data.commandId, edge), to: null };
    case 'Restored':
      return { what: 'restored', from: null, to: labelOf(p, event.data.commandId, edge) };
    default:
      return null;
  }
};

const itemText = ({ state }: Projection, id: string, { say }: RecordEdge): string | null => {
  const item = itemOf(state, id);
  return item && (item.title ?? say(itemLabel(state, item)));
};

/** Each time and name that was corrected of a turn that had ended: whose, what stood there, and what stands there instead. */
const correctionsOf = (
  state: SessionState,
  { turn: id, change, was }: EventData<'TurnCorrected'>,
): readonly Change[] => {
  const turn = state.turns.find((one) => one.id === id);
  const name = turn ? turnName(turn) : '';
  const clock = (at: Instant | undefined) =>
    at === undefined ? null : secondIn(plus(at, state.clockOffset), state.zone);
  const row = (what: ChangeRow['what'], from: string | null, to: string | null): Change => ({
    what,
    from: [name, from].filter(Boolean).join(', '),
    to,
  });
  return [
    ...(change.from === undefined ? [] : [row('turn-start', clock(was.from), clock(change.from))]),
    ...(change.to === undefined ? [] : [row('turn-end', clock(was.to), clock(change.to))]),
    ...(change.delegation === undefined
      ? []
      : [{ what: 'turn-name' as const, from: was.delegation ?? null, to: change.delegation }]),
    ...(change.onBehalfOf === undefined ? [] : [row('turn-group', was.onBehalfOf ?? null, change.onBehalfOf)]),
  ];
};

/** Numbers of the turns of which something was corrected after they had ended. */
export const correctedTurns = ({ state, steps }: Projection): readonly number[] => {
  const corrected = new Set(
    steps.flatMap(({ retracted, events }) =>
      retracted ? [] : events.flatMap((event) => (event.type === 'TurnCorrected' ? event.data.turn : [])),
    ),
  );
  return state.turns.flatMap(({ id }, i) => (corrected.has(id) ? i + 1 : []));
};

const limitChange = (limits: Limits, { scope, ms }: EventData<'LimitSet'>) => {
  if ('tier' in scope) {
    const next = { ...limits, byTier: { ...limits.byTier, [scope.tier]: ms } };
    return { what: `limit-${scope.tier}` as const, was: limits.byTier[scope.tier], limits: next };
  }
  if ('category' in scope) {
    const next = { ...limits, byCategory: { ...limits.byCategory, [scope.category]: ms } };
    return { what: `limit-${scope.category}` as const, was: limits.byCategory[scope.category], limits: next };
  }
  return { what: 'limit' as const, was: limits.default, limits: { ...limits, default: ms } };
};

/** "Europe/Zurich +4 s": the zone, and what is added to the host's clock. */
const clockText = ({ offsetMs, zone }: Before['clock']): string =>
  `${zone} ${offsetMs < 0 ? '-' : '+'}${Math.round(Math.abs(offsetMs) / 1000)} s`;

const labelOf = (p: Projection, commandId: string, { say }: RecordEdge): string | null => {
  const step = p.steps.find((s) => s.commandId === commandId);
  return step ? say(stepLabel(p, step)) : null;
};
