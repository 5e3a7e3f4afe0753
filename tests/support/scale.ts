import fc from 'fast-check';

// With FC_SEED, which npm test always sets and prints, every property starts from that seed.
const seed = process.env.FC_SEED;
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });

/** How often to repeat: `ci` times in npm test, `all` times in npm run test:all. */
export function runs(ci: number, all: number): number {
  return process.env.ROSTRUM_TEST_SCALE === 'all' ? all : ci;
}
