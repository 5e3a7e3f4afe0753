import { gateTimes } from '../floor/gate.ts';
import { waitingFor } from '../floor/list-order.ts';
import type { SessionState } from '../session/state.ts';
import { type Instant, plus } from '../timing/time.ts';
import { clockIn } from '../timing/zone.ts';
import { type Phrase, phrase } from './phrase.ts';

/** Whether the list is open as far as hands have settled it: no time that is set for it is asked. */
export const handIsOpen = ({ gate: { hand, opens } }: Pick<SessionState, 'gate'>): boolean =>
  hand?.open ?? opens === null;

/** That the list is open, where it is as the meeting opens. */
export const listAtOpening = (state: SessionState): readonly Phrase[] =>
  handIsOpen(state) ? [openFrom(state, state.gate.hand?.at ?? null)] : [];

/** That the list was opened or closed by hand since the last speaker was called: said before the next one. */
export const listNews = (state: SessionState): readonly Phrase[] => {
  const { hand } = state.gate;
  const last = state.turns.findLast((turn) => turn.point === null)?.calledAt ?? state.openedAt;
  if (hand === null || last === null || hand.at <= last) return [];
  if (hand.open) return [openFrom(state, hand.at)];
  const count = waitingFor(state, Number.POSITIVE_INFINITY).length;
  return [count === 0 ? phrase('script.list-closed-empty') : phrase('script.list-closed', { count })];
};

/** A time at which it closes counts only if it comes after the hand that opened it. */
const openFrom = (state: SessionState, at: Instant | null): Phrase => {
  const { closesAt } = gateTimes(state);
  if (closesAt === null || (at !== null && closesAt <= at)) return phrase('script.list-open');
  return phrase('script.list-open-until', { time: clockIn(plus(closesAt, state.clockOffset), state.zone) });
};
