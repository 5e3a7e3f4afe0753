import { createHash } from 'node:crypto';

/** Gets one run ready and answers with what is measured of it. */
export type Case = () => () => unknown;

/** Ms of each run, by case. */
export type Taken<Name extends string> = Readonly<Record<Name | typeof REFERENCE, readonly number[]>>;

/** Always the same work, to tell a slow machine, or one that does other things as well, from slow code. */
const REFERENCE = 'reference: hashing 100 kB';
const bytes = Buffer.alloc(100_000, 'Rostrum');

/**
 * Runs every case and the reference once a round, in turn, so that whatever slows the machine slows all of them alike;
 * the first `warmUp` rounds are forgotten. `between` is awaited after each round and is not measured.
 */
export const interleaved = async <Name extends string>(
  cases: Readonly<Record<Name, Case>>,
  {
    rounds,
    warmUp,
    between = () => {},
  }: {
    readonly rounds: number;
    readonly warmUp: number;
    readonly between?: (round: number) => void | Promise<void>;
  },
): Promise<Taken<Name>> => {
  const all: Readonly<Record<string, Case>> = {
    ...cases,
    [REFERENCE]: () => () => createHash('sha256').update(bytes).digest(),
  };
  const taken: Record<string, number[]> = Object.fromEntries(Object.keys(all).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, prepare] of Object.entries(all)) {
      const run = prepare();
      const start = performance.now();
      await run();
      if (round >= 0) taken[name]?.push(performance.now() - start);
    }
    await between(round);
  }
  return taken as Record<Name | typeof REFERENCE, number[]>;
};

/** The sample below which a share `q` (0 to 1) of them lies. */
export const quantile = (samples: readonly number[], q: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
};
