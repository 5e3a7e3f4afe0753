import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../src/core/session/commands.ts';
import { project } from '../../../src/core/session/effective-log.ts';
import { eventDataSchemas } from '../../../src/core/session/events.ts';
import { toDeskView } from '../../../src/core/views/desk-view.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { runs } from '../../support/scale.ts';
import type { TestSession } from '../../support/session.ts';
import { type Attempt, attempts, commandFor, LIST, start } from './random-play.ts';
import { clocksOf, strayEntries, strayTurns } from './sound-state.ts';

// All commands there are, from a podium and two desks, with ids that exist, that are stale and that nobody gave.

const numRuns = runs(200, 10_000);
const LONG = 1_800_000;

type Told = (s: TestSession, attempt: Attempt, before: TestSession['projection']) => void;

/** Plays; `told` looks at what each command did that was accepted. Only what passes the schema is sent. */
const play = (first: number, tries: readonly Attempt[], told: Told): TestSession => {
  const s = start(first);
  for (const attempt of tries) {
    s.wait(attempt.wish.wait / 1000);
    const parsed = commandSchema.safeParse(commandFor(s, attempt.wish, attempt.actor));
    if (!parsed.success) continue;
    const before = s.projection;
    const answer = s.send(parsed.data, attempt.actor);
    if (answer.ok) told(s, attempt, before);
    else if (s.projection !== before || !hasWords(answer.refusal.params)) throw new Error(JSON.stringify(answer));
  }
  return s;
};

const hasWords = (params: object): boolean =>
  Object.values(params).every((word) => typeof word === 'string' || typeof word === 'number');

describe('whatever podium and desks do, in any order', () => {
  test(
    'no request is lost or doubled, one floor is open, delivered means a turn was held, no list work moves a clock',
    () => {
      fc.assert(
        fc.property(fc.nat(3), attempts, (first, tries) => {
          play(first, tries, (s, { wish }, before) => {
            expect([...strayEntries(s.state), ...strayTurns(s.state)]).toEqual([]);
            if (LIST.includes(wish.what) && s.state.turns.length === before.state.turns.length)
              expect(clocksOf(s.state)).toBe(clocksOf(before.state));
          });
        }),
        { numRuns },
      );
    },
    LONG,
  );

  test(
    'what is decided can be written and read again, any part of the log replays, and every window shows it',
    () => {
      fc.assert(
        fc.property(fc.nat(3), attempts, fc.nat(), (first, tries, cut) => {
          const s = play(first, tries, () => {});
          for (const { type, data } of s.events) {
            const read = eventDataSchemas[type].safeParse(JSON.parse(JSON.stringify(data)));
            expect([type, read.error?.message, read.data]).toEqual([type, undefined, data]);
          }
          expect(project(s.events).state).toEqual(s.state);
          const prefix = project(s.events.slice(0, cut % (s.events.length + 1)));
          expect([...strayEntries(prefix.state), ...strayTurns(prefix.state)]).toEqual([]);
          for (const p of [s.projection, prefix]) {
            expect(() => [toPodiumView(p, 'podium'), toDeskView(p, 'desk-1'), toRoomView(p)]).not.toThrow();
          }
        }),
        { numRuns },
      );
    },
    LONG,
  );

  test(
    'the button is never refused, whatever it says',
    () => {
      fc.assert(
        fc.property(fc.nat(3), attempts, fc.constantFrom('press' as const, 'later' as const), (first, tries, what) => {
          const s = play(first, tries, () => {});
          const command = commandFor(s, { what, dice: [0, 0, 0], wait: 0 }, 'podium');
          if (command) expect([command, s.send(command)]).toMatchObject([command, { ok: true }]);
        }),
        { numRuns },
      );
    },
    LONG,
  );
});
