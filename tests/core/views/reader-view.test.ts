import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../src/core/session/commands.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toReaderView } from '../../../src/core/views/reader-view.ts';
import { runs } from '../../support/scale.ts';
import { prepared, request, type TestSession } from '../../support/session.ts';
import { attempts, commandFor, start } from '../session/random-play.ts';

const read = (s: TestSession) => toReaderView(s.projection, 'chair');
const until = (s: TestSession, item: string) => {
  for (let i = 0; i < 90 && s.state.currentItem !== item; i++) step(s);
};
const step = (s: TestSession) => s.wait(5).does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
const names = (s: TestSession) => read(s).follows.next.map((one) => (one.kind === 'name' ? one.text : one.kind));

describe('the reader says what the podium says', () => {
  test('whatever podium and desks do: the same sentence, changed at the same instant, of the same turn', () => {
    fc.assert(
      fc.property(fc.nat(3), attempts, (first, tries) => {
        const s = start(first);
        for (const { actor, wish } of tries) {
          const parsed = commandSchema.safeParse(commandFor(s.wait(wish.wait / 1000), wish, actor));
          if (!parsed.success || !s.send(parsed.data, actor).ok) continue;
          const { floor } = toPodiumView(s.projection, 'podium');
          const reader = read(s).floor;
          expect(reader.script).toEqual(without(floor.script, 'moment'));
          expect(reader.scriptLater).toEqual(without(floor.scriptLater, 'moment'));
          expect(reader.changesAt).toBe(floor.primary?.changesAt ?? null);
          expect(reader.now).toEqual(floor.now && expect.objectContaining({ ...reader.now }));
          expect(reader.point?.name).toBe(floor.point?.name);
          expect(reader.round?.startedAt).toBe(floor.round?.startedAt);
        }
      }),
      { numRuns: runs(100, 5_000) },
    );
  });

  test('to chair and moderator alike: only the seat differs', () => {
    const s = prepared();
    expect(toReaderView(s.projection, 'moderator')).toEqual({ ...read(s), seat: 'moderator' });
  });
});

describe('who follows', () => {
  test('are the panellists that are still to come, then the round, then its list, and nobody after the end', () => {
    const s = prepared();
    for (const name of ['Peru', 'Chad', 'Fiji', 'Mali']) s.does({ type: 'Inscribe', requests: [request(name)] });
    expect(names(s)).toEqual(['H.E. Ms. Ana Torvald', 'Mr. Ibrahim Kessou', 'H.E. Mr. Paul Wenzel']);
    until(s, 'presentation-2');
    expect(names(s)).toEqual(['round']);
    until(s, 'round-1');
    expect([names(s), read(s).follows.more]).toEqual([['Chad', 'Fiji', 'Mali'], 0]);
    expect(read(s).floor.now?.name).toBe('Peru');
    while (s.state.closedAt === null) step(s);
    expect(read(s).follows).toEqual({ next: [], more: 0 });
    expect(read(s).floor.script?.said).toMatchObject([{ key: 'script.closed' }]);
  });

  test('of a long list only the first three are named', () => {
    const s = prepared();
    for (let i = 0; i < 9; i++) s.does({ type: 'Inscribe', requests: [request(`D ${i}`)] });
    until(s, 'round-1');
    expect([names(s), read(s).follows.more]).toEqual([['D 1', 'D 2', 'D 3'], 5]);
    expect(JSON.stringify(read(s))).not.toContain('D 4');
  });
});

test('a point of order stands with its name beside whom it interrupts', () => {
  const s = prepared();
  s.does({ type: 'OpenMeeting' });
  s.does({ type: 'RaisePoint', during: s.state.openTurn });
  expect(read(s).floor.point).toEqual({ name: '' });
  s.does({ type: 'NamePoint', turn: s.state.openPoint ?? '', delegation: 'Cuba' });
  expect(read(s).floor).toMatchObject({ point: { name: 'Cuba' }, now: { name: 'H.E. Ms. Ana Torvald' } });
});

const without = (object: object | null, key: string) =>
  object && Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
