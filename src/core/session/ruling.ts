import type { Instant } from '../timing/time.ts';
import type { SessionEvent } from './events.ts';
import { type Refusal, refusal } from './refusals.ts';

/** Who asks: the seat's role, and its name in the log. */
export type Seat = 'podium' | 'desk' | 'reader' | 'host';
export type DecideContext = {
  readonly at: Instant;
  readonly actor: string;
  readonly role: Seat;
  /** Makes an id that was never used. */
  readonly newId: () => string;
};

/** What a rule answers: the events of the press, and those of the turn that it ends first, a step of its own. */
export type Ruling =
  | { readonly events: readonly SessionEvent[]; readonly ending?: readonly SessionEvent[] }
  | { readonly refused: Refusal };

/** Refuses. */
export const refuse = (...args: Parameters<typeof refusal>): Ruling => ({ refused: refusal(...args) });
