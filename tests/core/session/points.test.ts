import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastRetracted, lastStep } from '../../../src/core/session/decide-undo.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { faceOf, type Turn } from '../../../src/core/session/state.ts';
import { remaining } from '../../../src/core/timing/clock-face.ts';
import { duration, plus } from '../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { runs } from '../../support/scale.ts';
import { prepared, request, type TestSession } from '../../support/session.ts';
import { commandFor, LIST, wishOf } from './random-play.ts';

const numRuns = runs(300, 10_000);

/** Round 1, Peru called with 2:00; Chad, Norway and Fiji wait. */
const called = (): TestSession => {
  const s = prepared();
  s.does({ type: 'Inscribe', requests: ['Peru', 'Chad', 'Norway', 'Fiji'].map((name) => request(name)) });
  while (s.state.openTurn === null || s.state.turns.at(-1)?.kind !== 'intervention') press(s.wait(1));
  return s;
};

const running = (seconds = 0): TestSession => {
  const s = called();
  s.does({ type: 'Start', turn: s.state.openTurn ?? '' });
  return s.wait(seconds);
};

const press = (s: TestSession): void => {
  const step = nextSteps(s.state)?.now;
  if (step) s.does(commandOf(step));
};

const raise = (s: TestSession): string => {
  s.does({ type: 'RaisePoint', during: s.state.openPoint ?? s.state.openTurn });
  return s.state.openPoint ?? '';
};

const speaker = (s: TestSession): Turn => {
  const turn = s.state.turns.find(({ capacity }) => capacity?.delegation === 'Peru');
  if (!turn) throw new Error('Peru has no turn.');
  return turn;
};

const left = (s: TestSession): number => remaining(faceOf(speaker(s)), s.now);

const undo = (s: TestSession): void => {
  s.does({ type: 'Undo', commandId: lastStep(s.projection, 'floor', 'podium')?.commandId ?? '' });
};
const redo = (s: TestSession): void => {
  s.does({ type: 'Redo', commandId: lastRetracted(s.projection, 'floor', 'podium')?.commandId ?? '' });
};

describe('a point of order', () => {
  test('120 s interrupted at 50 s resume at 70', () => {
    const s = running(50);
    raise(s);
    s.wait(300);
    press(s);
    expect(left(s)).toBe(70_000);
    expect(speaker(s).status).toBe('running');
  });

  test.each([
    ['a called turn', called],
    [
      'a paused turn',
      () => {
        const s = running(20);
        s.does({ type: 'Pause', turn: s.state.openTurn ?? '' });
        return s.wait(7);
      },
    ],
  ])('%s stands after it as it stood before', (_, given) => {
    const s = given();
    const before = speaker(s);
    raise(s);
    raise(s.wait(60));
    press(s.wait(60));
    expect(speaker(s)).toEqual(before);
  });

  test('where nobody speaks, in the chair’s words and in a break of the podium it comes and goes and leaves nothing', () => {
    for (const given of [
      () => {
        const s = running(90);
        s.does({ type: 'EndTurn', turn: s.state.openTurn ?? '' });
        return s;
      },
      () => {
        const s = prepared();
        s.does({ type: 'OpenMeeting' });
        return s.wait(20);
      },
      () => {
        const s = running(30);
        s.does({ type: 'FloorToChair', turn: s.state.openTurn ?? '' });
        return s.wait(5);
      },
    ]) {
      const s = given();
      const before = toRoomView(s.projection).scene;
      const next = nextSteps(s.state);
      raise(s);
      expect(toRoomView(s.projection).scene).toMatchObject({ kind: 'point', name: null, suspended: null });
      press(s.wait(40));
      expect(toRoomView(s.projection).scene).toEqual(before);
      expect(nextSteps(s.state)).toEqual(next);
    }
  });

  test('before the gavel and after the meeting there is none', () => {
    expect(prepared().send({ type: 'RaisePoint', during: null })).toMatchObject({
      refusal: { code: 'meeting-not-open' },
    });
    const s = running();
    s.does({ type: 'Adjourn', ends: s.state.openTurn });
    expect(s.send({ type: 'RaisePoint', during: null })).toMatchObject({ refusal: { code: 'meeting-closed' } });
  });

  test('a key that named another turn raises none', () => {
    const s = running();
    const during = s.state.openTurn;
    s.wait(120).does({ type: 'Call', ends: during, calls: { entry: s.entry('Chad'), item: 'round-1' } });
    expect(s.send({ type: 'RaisePoint', during })).toMatchObject({
      refusal: { code: 'floor-changed', params: { name: 'Chad' } },
    });
  });

  test('nothing else touches the floor meanwhile but more time for who is suspended', () => {
    const s = running(50);
    raise(s);
    const turn = s.state.openTurn ?? '';
    for (const type of ['Start', 'Pause', 'Resume', 'EndTurn', 'FloorToChair', 'RestartTurn', 'PutBack'] as const)
      expect(s.send({ type, turn }), type).toMatchObject({ refusal: { code: 'point-open' } });
    s.does({ type: 'AddTime', turn, ms: duration(30_000) });
    press(s.wait(10));
    expect(left(s)).toBe(100_000);
  });

  test('who was called and waits for its end is not marked absent', () => {
    const s = called();
    raise(s);
    expect(s.send({ type: 'MarkAbsent', entry: s.entry('Peru') })).toMatchObject({ refusal: { code: 'point-open' } });
  });

  test('name and ruling come at once, later, after its end, or never', () => {
    const s = running(50);
    const point = raise(s);
    const view = () => toPodiumView(s.projection, 'podium').floor;
    expect(view().point).toMatchObject({ name: '', ruledAt: null, ruling: null });
    s.wait(5).does({ type: 'NamePoint', turn: point, delegation: 'Cuba' });
    expect(toRoomView(s.projection).scene).toEqual({ kind: 'point', name: 'Cuba', suspended: 'Peru' });
    s.wait(5).does({ type: 'RulePoint', turn: point, ruling: null });
    expect(view().point).toMatchObject({ name: 'Cuba', ruledAt: s.now, ruling: null });
    expect(s.send({ type: 'RulePoint', turn: point, ruling: null })).toMatchObject({
      refusal: { code: 'already-in-that-state' },
    });
    const ruledAt = s.now;
    press(s.wait(5));
    expect([view().point, view().ruledOn?.turn]).toEqual([null, point]);
    s.wait(5).does({ type: 'RulePoint', turn: point, ruling: 'Not upheld' });
    expect(view().ruledOn).toMatchObject({ ruling: 'Not upheld', ruledAt });
    press(s);
    expect(view().ruledOn).toBeNull();
  });

  test('the room reads who raised it and whose turn waits, never what was ruled', () => {
    const s = running(50);
    const turn = raise(s);
    s.does({ type: 'RulePoint', turn, ruling: 'PRIVATE-MARKER' });
    expect(Object.keys(toRoomView(s.projection).scene)).toEqual(['kind', 'name', 'suspended']);
    expect(JSON.stringify(toRoomView(s.projection))).not.toContain('PRIVATE-MARKER');
  });

  test('the points of one interruption are counted, those of another begin anew', () => {
    const s = running(10);
    const inChain = () => toPodiumView(s.projection, 'podium').floor.point?.inChain;
    const counts = [0, 1, 2].map(() => {
      raise(s.wait(3));
      return inChain();
    });
    press(s.wait(3));
    raise(s.wait(3));
    expect([...counts, inChain()]).toEqual([1, 2, 3, 1]);
  });

  test('it is a turn of the record, with its own time', () => {
    const s = running(50);
    raise(s);
    press(s.wait(42));
    const point = s.state.turns.at(-1);
    expect(point).toMatchObject({ kind: 'point-of-order', item: 'round-1', status: 'ended', allotted: 0 });
    expect(point?.intervals.map(({ from, to }) => (to ?? 0) - from)).toEqual([42_000]);
  });

  test('a start that is corrected later never reaches back behind a point raised before it', () => {
    const s = called();
    raise(s.wait(5));
    press(s.wait(30));
    s.wait(2).does({ type: 'Start', turn: s.state.openTurn ?? '' });
    s.wait(4).does({ type: 'StartedAgo', turn: s.state.openTurn ?? '', ms: duration(20_000) });
    expect(left(s)).toBe(120_000 - 6_000);
  });

  test('a start can be corrected also after a point that came later', () => {
    const s = called();
    s.wait(25).does({ type: 'Start', turn: s.state.openTurn ?? '' });
    raise(s.wait(10));
    press(s.wait(60));
    s.does({ type: 'StartedAgo', turn: s.state.openTurn ?? '', ms: duration(20_000) });
    expect(left(s)).toBe(120_000 - 30_000);
  });
});

/** In ms. */
const time = fc.integer({ min: 0, max: 400_000 });
const pass = (s: TestSession, ms: number): TestSession => {
  s.now = plus(s.now, duration(ms));
  return s;
};
const listWork = fc.array(wishOf(LIST), { maxLength: 6 });
const chain = fc.array(
  fc.record({ wait: time, more: fc.constantFrom(0, 0, 30_000), desk: listWork, name: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

const keepList = (s: TestSession, wishes: readonly Parameters<typeof commandFor>[1][]): void => {
  for (const wish of wishes) {
    const command = commandFor(s, wish, 'desk');
    if (command) s.send(command, 'desk');
  }
};

describe('at any instant', () => {
  test('the end of a chain gives back exactly what was left, whatever the desk does, and the clock stands all the while', () => {
    fc.assert(
      fc.property(time, chain, time, (spoken, points, after) => {
        const s = pass(running(), spoken);
        let rest = left(s);
        for (const { wait, more, desk, name } of points) {
          const turn = raise(s);
          expect(left(s)).toBe(rest);
          keepList(s, desk);
          pass(s, wait);
          if (name) s.send({ type: 'NamePoint', turn, delegation: 'Cuba' });
          if (more > 0) s.does({ type: 'AddTime', turn: speaker(s).id, ms: duration(more) });
          rest += more;
          expect(left(s)).toBe(rest);
          expect(toRoomView(s.projection).scene).toMatchObject({ kind: 'point', suspended: 'Peru' });
        }
        press(s);
        expect([speaker(s).status, left(s)]).toEqual(['running', rest]);
        pass(s, after);
        expect(left(s)).toBe(rest - after);
      }),
      { numRuns },
    );
  });

  test('taking a chain back, press by press, is as if there had been none: the clock never stood', () => {
    fc.assert(
      fc.property(time, fc.array(time, { minLength: 1, maxLength: 4 }), time, (spoken, waits, after) => {
        const s = pass(running(), spoken);
        const without = pass(running(), spoken);
        for (const wait of waits) {
          raise(s);
          pass(s, wait);
          pass(without, wait);
        }
        for (const _ of waits) {
          expect(s.state.openPoint).not.toBeNull();
          undo(s);
        }
        pass(s, after);
        pass(without, after);
        expect(speaker(s).status).toBe('running');
        expect(left(s)).toBe(left(without));
        expect(toRoomView(s.projection).scene.kind).toBe('speaker');
      }),
      { numRuns },
    );
  });

  test('taking back its end opens it again with the same time left; doing it again is as if nothing had been taken back', () => {
    fc.assert(
      fc.property(time, time, time, time, (spoken, point, talk, later) => {
        const s = pass(running(), spoken);
        const rest = left(s);
        raise(s);
        press(pass(s, point));
        pass(s, talk);
        undo(s);
        expect([s.state.openPoint === null, left(s)]).toEqual([false, rest]);
        pass(s, later);
        expect(left(s)).toBe(rest);
        redo(s);
        expect([s.state.openPoint, left(s)]).toEqual([null, rest - talk - later]);
      }),
      { numRuns },
    );
  });
});
