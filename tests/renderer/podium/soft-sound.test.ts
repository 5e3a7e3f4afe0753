import { expect, test } from 'vitest';
import type { ClockFace } from '../../../src/core/timing/clock-face.ts';
import { duration, type Instant, instant, seconds } from '../../../src/core/timing/time.ts';
import type { NowSpeaking } from '../../../src/core/views/podium-view.ts';
import { milestone } from '../../../src/renderer/podium/Announcer.tsx';
import { readOwnKeys } from '../../../src/renderer/podium/keys/own-keys.ts';
import { createSoftSound } from '../../../src/renderer/podium/sound/soft-sound.ts';

/** The sound on a context that only counts, and a clock that is told to it second by second. */
const heard = () => {
  const starts: number[] = [];
  let made = 0;
  const ramp = { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} };
  const through = { connect: () => through };
  const hear = createSoftSound(() => {
    made++;
    return {
      currentTime: 0,
      destination: {},
      resume: async () => {},
      createGain: () => ({ ...through, gain: ramp }),
      createOscillator: () => ({ ...through, frequency: {}, stop: () => {}, start: () => starts.push(second) }),
    } as unknown as AudioContext;
  });
  let second = 0;
  const play = (face: ClockFace, from: number, to: number, isOn: boolean, turn = 'turn-1') => {
    for (second = from; second <= to; second++) {
      const at: Instant = instant(second * 1000);
      const now = { turn, face, calledAt: at } as NowSpeaking;
      hear({ turn, runs: face.status === 'running', mark: milestone(now, at) }, isOn);
    }
  };
  return { starts, play, made: () => made };
};

const called: ClockFace = { status: 'called', limit: seconds(120), used: duration(0), runningSince: null };
const running = (from: number, used = 0, limit = 120): ClockFace => ({
  status: 'running',
  limit: seconds(limit),
  used: seconds(used),
  runningSince: instant(from * 1000),
});

test('nothing is ever heard until somebody switches it on, and that is not so at first', () => {
  expect(readOwnKeys({ getItem: () => null }).softSound).toBe(false);
  const { starts, play, made } = heard();
  play(called, 0, 4, false);
  play(running(5), 5, 300, false);
  expect([starts, made()]).toEqual([[], 0]);
});

test('what was kept before there was a sound leaves it off', () => {
  const kept = { letters: {}, clicker: { next: 'PageDown', back: 'PageUp', dark: 'Period' }, clickerOn: true };
  const own = readOwnKeys({ getItem: () => JSON.stringify(kept) });
  expect([own.clickerOn, own.softSound]).toEqual([true, false]);
});

test('one tone at 30 s, one at zero, and no more', () => {
  const { starts, play, made } = heard();
  play(called, 0, 4, true);
  play(running(5), 5, 300, true);
  expect([starts, made()]).toEqual([[95, 125], 1]);
});

test('a pause, a short turn and another speaker are no edge', () => {
  const { starts, play } = heard();
  play(running(0), 0, 100, true);
  play({ status: 'paused', limit: seconds(120), used: seconds(100), runningSince: null }, 101, 110, true);
  play(running(111, 100), 111, 120, true);
  expect(starts).toEqual([90]);
  play({ ...called, limit: seconds(20) }, 121, 122, true, 'turn-2');
  play(running(123, 0, 20), 123, 130, true, 'turn-2');
  expect(starts).toEqual([90]);
  play(running(0, 0, 120), 131, 135, true, 'turn-3');
  expect(starts).toEqual([90]);
});
