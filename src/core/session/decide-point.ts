import type { CommandOf } from './commands.ts';
import type { SessionEvent } from './events.ts';
import { openPointOf, openTurnOf, turnName } from './names.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import type { SessionState } from './state.ts';

export type PointCommand = CommandOf<'RaisePoint' | 'NamePoint' | 'RulePoint' | 'EndPoint'>;

/**
 * Rules of points of order: the clock of whoever speaks stops at once; name and ruling come afterwards, also once it has
 * ended, or never; a further point ends the one before it; the end gives the interrupted speaker exactly what was left
 * (DESIGN 5). A ruling is noted with its words (null: without), and again for other words.
 */
export const decidePoint = (state: SessionState, command: PointCommand, context: DecideContext): Ruling => {
  if (state.openedAt === null) return refuse('meeting-not-open');
  if (command.type === 'RaisePoint') return raise(state, command.during, context);
  const point = state.turns.find((turn) => turn.id === command.turn);
  if (!point?.point) return refuse('point-unknown');
  switch (command.type) {
    case 'NamePoint':
      if (point.capacity?.delegation === command.delegation) return refuse('already-in-that-state');
      return { events: [{ type: 'PointOfOrderNamed', data: { turn: point.id, delegation: command.delegation } }] };
    case 'RulePoint':
      if (point.point.ruledAt !== null && point.point.ruling === command.ruling) return refuse('already-in-that-state');
      return { events: [{ type: 'PointOfOrderRuled', data: { turn: point.id, ruling: command.ruling } }] };
    case 'EndPoint': {
      if (state.openPoint !== point.id) return refuse('already-done');
      const { interrupts, stopped } = point.point;
      const resumed: SessionEvent[] =
        stopped && interrupts !== null ? [{ type: 'TurnResumed', data: { turn: interrupts } }] : [];
      return { events: [{ type: 'PointOfOrderEnded', data: { turn: point.id } }, ...resumed] };
    }
  }
};

const raise = (state: SessionState, during: string | null, { newId }: DecideContext): Ruling => {
  if (state.closedAt !== null) return refuse('meeting-closed');
  if (state.suspended !== null) return refuse('meeting-suspended');
  const before = openPointOf(state);
  const turn = openTurnOf(state);
  const holder = before ?? turn;
  if (during !== (holder?.id ?? null)) return refuse('floor-changed', { name: holder ? turnName(holder) : '' });
  const item = turn?.item ?? state.currentItem ?? state.items.findLast(({ id }) => state.runs[id])?.id;
  if (item === undefined) return refuse('meeting-not-open');
  const running = turn?.status === 'running';
  const events: SessionEvent[] = [];
  if (before) events.push({ type: 'PointOfOrderEnded', data: { turn: before.id } });
  if (turn && running) events.push({ type: 'TurnPaused', data: { turn: turn.id } });
  const stopped = before?.point ? before.point.stopped : running;
  events.push({
    type: 'PointOfOrderRaised',
    data: { turn: newId(), item, interrupts: turn?.id ?? null, stopped },
  });
  return { events };
};
