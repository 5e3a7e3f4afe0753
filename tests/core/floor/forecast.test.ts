import { describe, expect, test } from 'vitest';
import { forecast } from '../../../src/core/floor/forecast.ts';
import { handOver } from '../../../src/core/floor/hand-over.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { duration } from '../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { prepared, request, START, type TestSession } from '../../support/session.ts';

const at = (s: TestSession) => forecast(toPodiumView(s.projection, 'podium'), s.now);
const press = (s: TestSession) => {
  const step = nextSteps(s.state)?.now;
  if (step) s.does(commandOf(step));
};
const minutes = (ms: number | undefined) => (ms ?? Number.NaN) / 60_000;

/** In round 1, opened exactly at its planned time, with `n` waiting and the floor free. */
const round = (n: number): TestSession => {
  const s = prepared();
  s.does({ type: 'Inscribe', requests: Array.from({ length: n + 1 }, (_, i) => request(`D${i}`)) });
  press(s);
  for (const wait of [2, 7, 3, 0, 7, 0]) press(s.wait(wait * 60));
  s.wait(7 * 60);
  press(s);
  press(s);
  s.does({ type: 'EndTurn', turn: s.state.openTurn ?? '' });
  expect(s.state.currentItem).toBe('round-1');
  return s;
};

describe('the forecast', () => {
  test('before the gavel the plan holds, and slips once its start has passed', () => {
    const s = prepared();
    expect(at(s)?.sessionEnd).toBe(START + 180 * 60_000);
    expect([minutes(at(s)?.drift), minutes(at(s)?.over)]).toEqual([0, 0]);
    s.wait(240);
    expect([minutes(at(s)?.drift), minutes(at(s)?.over)]).toEqual([4, 4]);
  });

  test('held on another day the plan counts from the gavel', () => {
    const s = prepared();
    s.wait(400 * 86_400);
    expect(minutes(at(s)?.drift)).toBe(0);
    press(s);
    s.wait(60);
    expect([minutes(at(s)?.drift), minutes(at(s)?.over)]).toEqual([0, 0]);
  });

  test('a statement that runs over pushes everything behind it', () => {
    const s = prepared();
    press(s);
    press(s.wait(120));
    s.wait(7 * 60);
    expect(minutes(at(s)?.drift)).toBe(0);
    s.wait(180);
    expect(minutes(at(s)?.drift)).toBe(3);
  });

  test('counts who fits before the round ends, hand-overs included: 20 of 44 at 2:00 in 47:00', () => {
    const s = round(44);
    expect(s.state.currentItem).toBe('round-1');
    const left = (at(s)?.roundEnd ?? 0) - s.now;
    expect(at(s)?.fits).toEqual({ of: 44, fit: Math.floor(left / 132_000), remedy: 45_000 });
  });

  test('the remedy is the largest common limit in steps of 15 s, and none is offered where all fit', () => {
    const s = round(25);
    const fits = at(s)?.fits;
    const left = (at(s)?.roundEnd ?? 0) - s.now;
    const remedy = fits?.remedy ?? 0;
    expect(25 * (remedy + 12_000)).toBeLessThanOrEqual(left);
    expect(25 * (remedy + 15_000 + 12_000)).toBeGreaterThan(left);
    expect(at(round(10))?.fits).toMatchObject({ of: 10, fit: 10, remedy: null });
  });
});

describe('the hand-over', () => {
  test('is 12 s until measured, then the median from one end to the next start', () => {
    const s = round(5);
    expect(handOver(s.state)).toBe(12_000);
    for (const gap of [8, 20, 10]) {
      press(s);
      press(s.wait(gap));
      s.wait(60).does({ type: 'EndTurn', turn: s.state.openTurn ?? '' });
    }
    expect(handOver(s.state)).toBe(duration(10_000));
  });
});
