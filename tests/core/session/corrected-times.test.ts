import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandSchema } from '../../../src/core/session/commands.ts';
import { project } from '../../../src/core/session/effective-log.ts';
import { faceOf } from '../../../src/core/session/state.ts';
import { runs } from '../../support/scale.ts';
import type { TestSession } from '../../support/session.ts';
import { commandFor, start, type Wish, wishOf } from './random-play.ts';
import { strayTurns } from './sound-state.ts';

/** What moves times: the floor's own presses, corrections of every kind, and their taking back, in any order. */
const wishes = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: wishOf(['press', 'later', 'Start']) },
    { weight: 4, arbitrary: wishOf(['CorrectTurn']) },
    { weight: 2, arbitrary: wishOf(['StartedAgo', 'Pause', 'Resume', 'RaisePoint', 'EndPoint', 'RestartTurn']) },
    { weight: 4, arbitrary: wishOf(['Undo', 'Redo']) },
  ),
  { maxLength: 60, size: 'max' },
);

/** Steps follow one another within seconds, so that times come near each other. */
const attempt = (s: TestSession, wish: Wish): boolean => {
  s.wait((wish.wait % 30_000) / 1000);
  const parsed = commandSchema.safeParse(commandFor(s, wish, 'podium'));
  return parsed.success && s.send(parsed.data).ok;
};

test('whatever is corrected, taken back and done again, no two speak at once and what is used is the sum of what was spoken', () => {
  let corrected = 0;
  fc.assert(
    fc.property(wishes, (tries) => {
      const s = start(1);
      for (const wish of tries) {
        if (!attempt(s, wish)) continue;
        if (wish.what === 'CorrectTurn') corrected++;
        expect(strayTurns(s.state)).toEqual([]);
        for (const turn of s.state.turns) {
          const spoken = turn.intervals.reduce((ms, { from, to }) => ms + (to === null ? 0 : to - from), 0);
          expect(faceOf(turn).used).toBe(spoken);
        }
      }
      expect(project(s.events).state).toEqual(s.state);
    }),
    { numRuns: runs(150, 5_000) },
  );
  expect(corrected).toBeGreaterThan(50);
}, 300_000);
