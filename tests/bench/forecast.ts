import { forecast } from '../../src/core/floor/forecast.ts';
import { toPodiumView } from '../../src/core/views/podium-view.ts';
import { TestSession } from '../support/session.ts';
import { openRound } from './support/floor.ts';
import { type Case, interleaved } from './support/measure.ts';
import { linesOf, report } from './support/report.ts';

// What every window computes at each change and each second: the whole forecast from the view that it mirrors, in time
// and when the session is so late that the remedies are looked for as well.

const SIZES = [10, 100, 1_000, 10_000] as const;
const LATE_SECONDS = 2 * 3_600;

const forecastOf = (size: number, late: number): Case => {
  const session = new TestSession();
  openRound(
    {
      does: (command) => void session.does(command),
      projection: () => session.projection,
      wait: (seconds) => void session.wait(seconds),
    },
    size,
  );
  session.wait(late);
  const view = toPodiumView(session.projection, 'podium');
  return () => {
    const { now } = session.wait(1);
    return () => forecast(view, now);
  };
};

const cases = Object.fromEntries(
  SIZES.flatMap((size) => [
    [`${size} entries`, forecastOf(size, 0)],
    [`${size} entries, late`, forecastOf(size, LATE_SECONDS)],
  ]),
);
report(
  'Forecast, the whole of it',
  linesOf(await interleaved(cases, { rounds: 200, warmUp: 20 }), { '10000 entries': 5, '10000 entries, late': 5 }),
);
