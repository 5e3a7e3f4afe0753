import { listIsOpen } from '../floor/gate.ts';
import { duration } from '../timing/time.ts';
import type { CommandOf } from './commands.ts';
import type { SessionEvent } from './events.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import type { SessionState } from './state.ts';
import { type Blocks, rankSchema } from './vocabulary.ts';

export type RulesCommand = CommandOf<
  'OpenList' | 'CloseList' | 'SetListTimes' | 'ShowList' | 'SetBlocks' | 'SetKept' | 'SetMembership' | 'SetLimit'
>;

/** Rules of what the list follows: when it is open, its blocks, kept places and limits. */
export const decideRules = (state: SessionState, command: RulesCommand, { at }: DecideContext): Ruling => {
  if (state.closedAt !== null) return refuse('meeting-closed');
  switch (command.type) {
    case 'OpenList':
    case 'CloseList': {
      const open = command.type === 'OpenList';
      if (listIsOpen(state, at) === open) return refuse('already-in-that-state');
      return one({ type: open ? 'ListOpened' : 'ListClosed', data: {} });
    }
    case 'SetListTimes':
      return one({ type: 'ListTimesSet', data: { opens: command.opens, closes: command.closes } });
    case 'ShowList':
      if (state.gate.shown === command.shown) return refuse('already-in-that-state');
      return one({ type: 'ListShownSet', data: { shown: command.shown } });
    case 'SetBlocks':
      if (!isComplete(command.blocks)) return refuse('blocks-incomplete');
      return one({ type: 'BlocksSet', data: { blocks: command.blocks } });
    case 'SetKept':
      return one({ type: 'KeptSet', data: command.kept });
    case 'SetMembership':
      return one({ type: 'MembershipSet', data: command.membership });
    case 'SetLimit':
      return one({ type: 'LimitSet', data: { scope: command.scope, ms: duration(command.ms) } });
  }
};

const one = (event: SessionEvent): Ruling => ({ events: [event] });

/** Every rank stands in exactly one block. */
export const isComplete = (blocks: Blocks): boolean => {
  const all = blocks.flat();
  return all.length === rankSchema.options.length && new Set(all).size === all.length;
};
