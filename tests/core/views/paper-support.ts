import { nextSteps } from '../../../src/core/session/next-step.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';

/** Goes on as the one button offers, each step at once, until it is so. Fails after a whole meeting's worth of steps. */
export const until = (s: TestSession, isSo: (s: TestSession) => boolean): TestSession => {
  for (let presses = 0; presses < 200 && !isSo(s); presses++) {
    const steps = nextSteps(s.state);
    if (steps) s.does(commandOf(steps.now));
  }
  if (!isSo(s)) throw new Error('It never came to that.');
  return s;
};

/** A running turn of the delegation that waits first in round 1. */
export const speaking = (s: TestSession): TestSession =>
  until(s, ({ state }) => state.turns.at(-1)?.kind === 'intervention' && state.turns.at(-1)?.status === 'running');

/** So many delegations wait: "D1", "D2", and on. */
export const waiting = (count: number, over = sampleBrief()): TestSession => {
  const s = prepared(over);
  s.does({ type: 'Inscribe', requests: Array.from({ length: count }, (_, i) => request(`D${i + 1}`)) });
  return s;
};
