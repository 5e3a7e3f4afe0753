import { expect, type Page } from '@playwright/test';
import { project } from '../../../src/core/session/effective-log.ts';
import type { LoggedEvent } from '../../../src/core/session/events.ts';
import { openTurnOf } from '../../../src/core/session/names.ts';
import { faceOf } from '../../../src/core/session/state.ts';
import { clockText, remaining } from '../../../src/core/timing/clock-face.ts';
import { duration, instant } from '../../../src/core/timing/time.ts';
import type {} from '../../../src/renderer/shared/client/bridge.ts';

/** Host time in ms, and the digits shown then; null where no clock was shown. */
type Sample = readonly [at: number, shown: string | null];
type Sampling = Window & { samples?: Sample[] };

/** Ten times a second, in the page itself. */
const EVERY_MS = 100;
/** Within this of a second's edge either second is right. */
const EDGE_MS = 100;
/** After a step both windows are given this long to be told. */
const TOLD_MS = 400;

/** Begins to note what a clock shows, against the host's time as the page measures it. */
export const startSampling = async (page: Page, testId: string): Promise<void> => {
  await page.evaluate(
    async ([id, every]) => {
      let best = { trip: Number.POSITIVE_INFINITY, offset: 0 };
      for (let i = 0; i < 10; i++) {
        const sent = performance.now();
        const answer = (await window.rostrum.call('time', {})) as { output: { host: number } };
        const trip = performance.now() - sent;
        if (trip < best.trip) best = { trip, offset: answer.output.host - sent - trip / 2 };
      }
      const samples: Sample[] = [];
      (window as Sampling).samples = samples;
      setInterval(() => {
        const shown = document.querySelector(`[data-testid="${id}"]`)?.textContent ?? null;
        samples.push([performance.now() + best.offset, shown]);
      }, every as number);
    },
    [testId, EVERY_MS] as const,
  );
};

/** What was noted so far. */
export const samplesOf = (page: Page): Promise<readonly Sample[]> =>
  page.evaluate(() => (window as Sampling).samples ?? []);

/**
 * Holds every sample of a running clock against the log: what its instants give at that moment. Answers with how many
 * were compared.
 */
export const compareWithLog = (samples: readonly Sample[], events: readonly LoggedEvent[], name: string): number => {
  let compared = 0;
  const wrong: string[] = [];
  const instants = events.map((event) => event.at as number);
  for (const [at, shown] of samples) {
    const known = instants.findLastIndex((time) => time <= at);
    if (known === -1 || at - (instants[known] ?? 0) < TOLD_MS || (instants[known + 1] ?? at + 1e6) - at < EDGE_MS)
      continue;
    const turn = openTurnOf(project(events.slice(0, known + 1)).state);
    if (shown === null || turn?.status !== 'running' || turn.clock === 'hidden') continue;
    const left = remaining(faceOf(turn), instant(at));
    const right = [-EDGE_MS, 0, EDGE_MS].map((ms) => clockText(duration(left + ms)));
    compared += 1;
    if (!right.includes(shown)) wrong.push(`${name} showed ${shown}, not ${right[1]}, at ${at}`);
  }
  expect(wrong).toEqual([]);
  return compared;
};
