// npm run bench [-- NAME…]: sets up, then measures (all, or those named) and prints tables. Nothing here passes or fails:
// what is found, and on what machine, stands in docs/PERFORMANCE.md.
import { availableParallelism, totalmem } from 'node:os';
import { build } from './lib/build.mjs';
import { startDisplays } from './lib/displays.mjs';
import { inRoot } from './lib/paths.mjs';
import { nodePath, runShown, toolEnv } from './lib/run.mjs';
import { Failure, main, step } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** Files of tests/bench; those with a window need the application built, and displays. */
const benches = {
  forecast: {},
  host: {},
  import: {},
  keys: { hasWindow: true },
  notes: {},
  window: { hasWindow: true },
};

const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

await main(async () => {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !Object.hasOwn(benches, name));
  if (unknown !== undefined) {
    throw new Failure(`There is no bench ${unknown}: there are ${Object.keys(benches).join(', ')}.`);
  }
  const chosen = Object.entries(benches).filter(([name]) => named.length === 0 || named.includes(name));
  const hasWindow = chosen.some(([, bench]) => bench.hasWindow);
  await setUp(hasWindow ? ['displays', 'tests'] : []);
  if (hasWindow) await build();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB of memory`;
  step(`On ${availableParallelism()} cores and ${memory}, ${process.platform}`);
  let worst = 0;
  for (const [name, bench] of chosen) {
    const displays = bench.hasWindow && process.platform === 'linux' ? await startDisplays() : undefined;
    try {
      const env = toolEnv(displays ? { DISPLAY: displays.env.DISPLAY } : {});
      worst = Math.max(worst, await runShown(nodePath(), [...flags, inRoot('tests/bench', `${name}.ts`)], { env }));
    } finally {
      await displays?.stop();
    }
  }
  return worst;
});
