/**
 * The limit of a timed step, in ms. The figure itself holds where the tests have the machine alone, in npm run test:all; in
 * npm test other tests run beside them, and four times as long is allowed.
 */
export const within = (ms: number): number => (process.env.ROSTRUM_TEST_SCALE === 'all' ? ms : 4 * ms);
