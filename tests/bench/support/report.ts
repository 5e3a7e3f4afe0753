import { quantile } from './measure.ts';

/** One line of a table: what was measured, and the most it may be where the project has set itself a bound. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'bytes' | 'times' | '%';
  readonly most?: number;
};

/** Prints a table. A bound that is passed is marked, and nothing more: a bench measures and does not judge. */
export const report = (title: string, figures: readonly Figure[]): void => {
  const rows = figures.map(({ what, value, unit, most }) => [
    what,
    `${shown(value, unit)} ${unit}`,
    most === undefined ? '' : `at most ${shown(most, unit)}`,
    most === undefined ? '' : value <= most ? 'yes' : 'NO',
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  console.log(`\n${title}`);
  for (const [what = '', value = '', most = '', held = ''] of rows)
    console.log(`  ${what.padEnd(width(0))}  ${value.padStart(width(1))}  ${most.padEnd(width(2))}  ${held}`.trimEnd());
};

/** Two lines of each case: the median, for which there may be a bound, and how long the slowest of a hundred takes. */
export const linesOf = (
  taken: Readonly<Record<string, readonly number[]>>,
  bounds: Readonly<Record<string, number>>,
): readonly Figure[] =>
  Object.entries(taken).flatMap(([what, ms]): Figure[] => [
    {
      what: `${what}: median`,
      value: quantile(ms, 0.5),
      unit: 'ms',
      ...(bounds[what] === undefined ? {} : { most: bounds[what] }),
    },
    { what: `${what}: 99 of 100 below`, value: quantile(ms, 0.99), unit: 'ms' },
  ]);

const shown = (value: number, unit: Figure['unit']): string =>
  unit === 'bytes' ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1);
