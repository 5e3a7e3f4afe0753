// npm test [-- --part NAME]: sets up, then runs every check and test; the last line is "N passed, N failed".
// npm run test:all: the same at larger numbers (property tests, kill tests). FC_SEED repeats a run of the property tests.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { checkCounts, playwrightCounts, summary, vitestCounts, withExitCode } from './lib/counts.mjs';
import { startDisplays } from './lib/displays.mjs';
import { inRoot, readJson } from './lib/paths.mjs';
import { binOf, nodePath, runShown, toolEnv } from './lib/run.mjs';
import { Failure, main, step } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const reports = mkdtempSync(join(tmpdir(), 'rostrum-tests-'));
const reportOf = (name) => join(reports, `${name}.json`);

/** Every part in its order; each resolves to { passed, failed }. */
const parts = {
  lint: async (env) => checkCounts(await tool('@biomejs/biome', ['check', '.'], env)),
  types: async (env) => checkCounts(await tool('typescript', ['-b'], env, 'tsc')),
  unused: async (env) => checkCounts(await tool('knip', [], env)),
  unit: async (env) => {
    const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf('unit')}`];
    const code = await tool('vitest', ['run', ...report], env);
    return withExitCode(vitestCounts(readJson(reportOf('unit'))), code);
  },
  build: async () => {
    await build();
    return checkCounts(0);
  },
  /** Pages, beside each other. */
  pages: (env) => onDisplays((place) => playwright('pages', 2, place), env),
  application: async (env) => {
    await build();
    return onDisplays((place) => playwright('application', 2, place), env);
  },
  /** One after the other, for times are held to figures. */
  timed: async (env) => {
    await build();
    return onDisplays((place) => playwright('timed', 1, place), env);
  },
};

/** Runs a package's command with its output shown; resolves to its exit code. */
const tool = (name, args, env, command) => runShown(nodePath(), [binOf(name, command), ...args], { env });

/** Runs with displays of its own where there may be none. */
async function onDisplays(run, env) {
  const displays = process.platform === 'linux' ? await startDisplays() : undefined;
  try {
    return await run({ ...env, DISPLAY: displays?.env.DISPLAY });
  } finally {
    await displays?.stop();
  }
}

/** Runs one project of the Playwright tests with so many workers. */
async function playwright(project, workers, env) {
  const place = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(project) };
  const args = ['test', `--project=${project}`, `--workers=${workers}`, '--reporter=list,json'];
  const code = await tool('@playwright/test', args, place, 'playwright');
  return withExitCode(playwrightCounts(readJson(reportOf(project))), code);
}

function chosenParts(args) {
  const at = args.indexOf('--part');
  const name = at < 0 ? undefined : args[at + 1];
  const unknown = args.find((arg, i) => arg !== '--all' && i !== at && (at < 0 || i !== at + 1));
  if (unknown !== undefined || (at >= 0 && !(name in parts))) {
    throw new Failure(
      `Unknown ${unknown ?? `part ${name}`}: the parts for --part are ${Object.keys(parts).join(', ')}.`,
    );
  }
  if (name !== undefined) return [name];
  return Object.keys(parts).filter((part) => part !== 'unused' || existsSync(inRoot('knip.json')));
}

await main(async () => {
  const args = process.argv.slice(2);
  const chosen = chosenParts(args);
  await setUp(['displays', 'tests']);
  // One seed for everybody in npm test, so that it says the same of the same source; fresh ones in test:all.
  const fresh = args.includes('--all') ? Math.floor(Math.random() * 2 ** 31) : 20170620;
  const FC_SEED = process.env.FC_SEED ?? String(fresh);
  const env = toolEnv({ FC_SEED, ...(args.includes('--all') ? { ROSTRUM_TEST_SCALE: 'all' } : {}) });
  step(`Property tests: seed ${FC_SEED} (FC_SEED=${FC_SEED} repeats them)`);
  const done = [];
  for (const name of chosen) {
    const start = Date.now();
    step(`\n== ${name}`);
    const counts = await parts[name](env).catch((error) => {
      step(error instanceof Failure ? error.message : error.stack);
      return checkCounts(1);
    });
    step(`== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${Math.round((Date.now() - start) / 1000)} s`);
    done.push(counts);
  }
  rmSync(reports, { recursive: true, force: true });
  const { line, ok } = summary(done);
  process.stdout.write(`${line}\n`);
  return ok ? 0 : 1;
});
