import { describe, expect, test } from 'vitest';
import type { LoggedEvent, SessionEvent } from '../../../src/core/session/events.ts';
import { duration, instant } from '../../../src/core/timing/time.ts';
import { hostClock, type TimeSources } from '../../../src/main/app/host-clock.ts';
import { simulatedTime } from './simulated-time.ts';

const START = instant(Date.UTC(2030, 5, 20, 13));

const logged = (event: SessionEvent, at: number, actor = 'host'): LoggedEvent =>
  ({ ...event, seq: 1, id: 'i', at: instant(at), epoch: 1, actor, commandId: 'c' }) as LoggedEvent;

const opening = (at: number, over: Partial<{ wall: number; bootId: string; boottime: number }> = {}): LoggedEvent =>
  logged(
    {
      type: 'HostOpened',
      data: {
        wall: instant(over.wall ?? at),
        bootId: over.bootId ?? 'simulated',
        boottime: duration(over.boottime ?? 0),
        zone: 'UTC',
      },
    },
    at,
  );

describe('host time', () => {
  test('is wall time once, then goes on by the monotonic clock whatever the wall clock does', () => {
    const time = simulatedTime(START, 'UTC');
    const clock = hostClock(time, []);
    expect(clock.now()).toBe(START);
    time.advance(1_500);
    time.stepWall(-3_600_000);
    expect(clock.now()).toBe(START + 1_500);
    time.stepWall(9_999_999);
    time.advance(1);
    expect(clock.now()).toBe(START + 1_501);
  });

  test('counts sleep, once', () => {
    const time = simulatedTime(START, 'UTC');
    const clock = hostClock(time, []);
    time.advance(1_000);
    time.sleep(90_000);
    expect(clock.now()).toBe(START + 91_000);
    time.advance(1_000);
    expect(clock.now()).toBe(START + 92_000);
    expect(clock.takeWallStep()).toBeNull();
  });

  test('takes neither the coarse boot time nor a pause of the process for sleep', () => {
    const time = simulatedTime(START, 'UTC');
    let late = 0;
    const coarse: TimeSources = {
      ...time,
      boottime: () => {
        const boot = Math.floor(time.boottime() as number) - ((time.boottime() as number) % 10);
        time.advance(late);
        return boot;
      },
    };
    time.advance(9);
    const clock = hostClock(coarse, []);
    const from = clock.now();
    time.advance(11);
    expect(clock.now()).toBe(from + 11);
    late = 700;
    expect(clock.now()).toBe(from + 711);
    late = 0;
    time.advance(1);
    expect(clock.now()).toBe(from + 712);
  });

  test('goes on from the last opening after a restart of the program, though the wall clock was set', () => {
    const time = simulatedTime(START, 'UTC');
    const first = hostClock(time, []);
    const before = [logged({ type: 'HostOpened', data: first.anchor.data }, first.anchor.at)];
    time.advance(60_000);
    time.stepWall(7_200_000);
    const second = hostClock(time, before);
    expect(second.now()).toBe(START + 60_000);
    expect(second.takeWallStep()).toBe(7_200_000);
    expect(second.takeWallStep()).toBeNull();
  });

  test('starts from wall time after a restart of the machine', () => {
    const clock = hostClock(simulatedTime(instant(START + 5_000_000), 'UTC', 'another'), [opening(START)]);
    expect(clock.now()).toBe(START + 5_000_000);
    expect(clock.takeWallStep()).toBeNull();
  });

  test('is never before the last event, and says so when the wall clock is', () => {
    const time = simulatedTime(START, 'UTC', 'another');
    const last = logged({ type: 'SceneSet', data: { scene: 'hold' } }, START + 600_000, 'podium');
    const clock = hostClock(time, [opening(START - 9_000), last]);
    expect(clock.now()).toBe(START + 600_000);
    expect(clock.takeWallStep()).toBe(-600_000);
    time.advance(10);
    expect(clock.now()).toBe(START + 600_010);
  });

  test('does not know one start of the machine from another where none is named', () => {
    const clock = hostClock(simulatedTime(instant(START + 1_000), 'UTC', ''), [opening(START - 5_000, { bootId: '' })]);
    expect(clock.now()).toBe(START + 1_000);
  });

  test('reports a wall step of more than 1 s once, measured against what the log knows', () => {
    const time = simulatedTime(START, 'UTC');
    const corrected = logged({ type: 'ClockCorrected', data: { offsetMs: duration(5_000), zone: 'UTC' } }, START);
    time.stepWall(5_000);
    const clock = hostClock({ ...time, boottime: () => 0, wall: time.wall }, [opening(START), corrected]);
    expect(clock.takeWallStep()).toBeNull();
    time.stepWall(1_000);
    expect(clock.takeWallStep()).toBeNull();
    time.stepWall(1);
    expect(clock.takeWallStep()).toBe(6_001);
    expect(clock.takeWallStep()).toBeNull();
  });

  test("leaves the operator's own correction alone while the wall clock stands by what it said", () => {
    const time = simulatedTime(START, 'UTC');
    const byHand = logged(
      { type: 'ClockCorrected', data: { offsetMs: duration(120_000), zone: 'UTC' } },
      START,
      'podium',
    );
    expect(hostClock(time, [opening(START), byHand]).takeWallStep()).toBeNull();
  });

  test('never goes backwards', () => {
    let mono = 100;
    const clock = hostClock(
      { wall: () => START, monotonic: () => mono, boottime: () => null, bootId: '', zone: 'UTC' },
      [],
    );
    const now = clock.now();
    mono = 50;
    expect(clock.now()).toBe(now);
  });
});
