import type { Projection } from '../session/effective-log.ts';
import type { EventData, LoggedEvent } from '../session/events.ts';
import { initialState } from '../session/state.ts';
import { stepLabel } from '../session/step-label.ts';
import type { Limits } from '../session/vocabulary.ts';
import { minutesText } from '../timing/clock-face.ts';
import { shownSeconds } from './session-record-time.ts';
import type { ChangeRow, RecordEdge } from './session-record-types.ts';

/**
 * What was changed while the session was run: limits that stood, corrections of the clock, and every step that was taken
 * back or done again. In the order of the log.
 */
export const changesOf = (p: Projection, edge: RecordEdge): readonly ChangeRow[] => {
  const gone = new Set(p.steps.filter((step) => step.retracted).map((step) => step.commandId));
  const before = { limits: initialState().limits, clock: { offsetMs: 0, zone: initialState().zone } };
  return p.events.flatMap((event) => {
    if (gone.has(event.commandId)) return [];
    const change = changeOf(p, event, before, edge);
    return change ? [{ at: edge.iso(shownSeconds(p.state, event.at)), ...change, reason: null }] : [];
  });
};

type Before = { limits: Limits; clock: { offsetMs: number; zone: string } };
type Change = Pick<ChangeRow, 'what' | 'from' | 'to'>;

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
    case 'Retracted':
      return { what: 'taken-back', from: labelOf(p, event.data.commandId, edge), to: null };
    case 'Restored':
      return { what: 'restored', from: null, to: labelOf(p, event.data.commandId, edge) };
    default:
      return null;
  }
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
