import type { Duration, Instant } from '../timing/time.ts';
import type { EventData, SessionEvent } from './events.ts';
import type { SessionState, Turn } from './state.ts';

/** Events of points of order. Each is a turn of its own; the clock that it stopped is started by its own event. */
export type PointEvent = Extract<
  SessionEvent,
  { type: 'PointOfOrderRaised' | 'PointOfOrderNamed' | 'PointOfOrderRuled' | 'PointOfOrderEnded' }
>;

/** The state after an event of a point of order. Total, like `evolve`. */
export const evolvePoint = (state: SessionState, event: PointEvent, at: Instant): SessionState => {
  switch (event.type) {
    case 'PointOfOrderRaised':
      return raise(state, event.data, at);
    case 'PointOfOrderNamed': {
      const { turn, delegation } = event.data;
      return onPoint(state, turn, () => ({ capacity: capacityOf(delegation) }));
    }
    case 'PointOfOrderRuled': {
      const { turn, ruling } = event.data;
      return onPoint(state, turn, (t) =>
        t.point ? { point: { ...t.point, ruling, ruledAt: t.point.ruledAt ?? at } } : {},
      );
    }
    case 'PointOfOrderEnded': {
      const { turn } = event.data;
      if (state.openPoint !== turn) return state;
      return {
        ...onPoint(state, turn, (t) => ({
          status: 'ended',
          endedAt: at,
          intervals: t.intervals.map((stretch) => (stretch.to === null ? { ...stretch, to: at } : stretch)),
        })),
        openPoint: null,
      };
    }
  }
};

const raise = (state: SessionState, data: EventData<'PointOfOrderRaised'>, at: Instant): SessionState => {
  if (state.openPoint !== null || state.openedAt === null || state.closedAt !== null) return state;
  const turn: Turn = {
    id: data.turn,
    item: data.item,
    kind: 'point-of-order',
    slot: null,
    entry: null,
    person: null,
    capacity: null,
    mode: 'in-room',
    language: null,
    clock: 'hidden',
    allotted: 0 as Duration,
    adjusted: 0 as Duration,
    calledAt: at,
    intervals: [{ from: at, to: null }],
    endedAt: null,
    status: 'running',
    point: { interrupts: data.interrupts, stopped: data.stopped, ruledAt: null, ruling: null },
  };
  return { ...state, turns: [...state.turns, turn], openPoint: data.turn };
};

/** A point that has ended can still be named and its ruling noted. */
const onPoint = (state: SessionState, id: string, change: (turn: Turn) => Partial<Turn>): SessionState => ({
  ...state,
  turns: state.turns.map((turn) => (turn.id === id && turn.point !== null ? { ...turn, ...change(turn) } : turn)),
});

const capacityOf = (delegation: string): NonNullable<Turn['capacity']> => ({
  delegation,
  category: null,
  tier: null,
  onBehalfOf: null,
  alsoOwn: false,
  states: null,
  jointWith: [],
});
