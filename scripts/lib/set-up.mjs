import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ensureElectron, fallbackNotice } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { inRoot } from './paths.mjs';
import { nodePath, refuseOldNode, run, toolEnv } from './run.mjs';
import { ensureSandbox } from './sandbox.mjs';
import { Failure, step } from './say.mjs';
import { ensureAddon, removeAddon } from './sqlite.mjs';
import { ensureSystem } from './system.mjs';

/**
 * Makes everything ready to run the application: packages, system packages (named as in system.mjs), an Electron, and an
 * addon for it. What is in place already is left as it is. Throws a Failure.
 */
export async function setUp(systemNeeds, { retry = false } = {}) {
  refuseOldNode();
  await ensurePackages();
  await ensureSystem(['electron', ...systemNeeds]);
  const { kind, isNew } = await ensureElectron({ retry });
  if (kind === 'official') removeAddon();
  else step(fallbackNotice());
  const isNewAddon = kind === 'fallback' && (await ensureAddon());
  if (isNew || isNewAddon) rmSync(triedOut, { force: true });
  if (!existsSync(triedOut)) await tryOut();
  await ensureSandbox();
}

/** Written once both programs have run; it goes with node_modules. */
const triedOut = inRoot('node_modules/.rostrum-tried-out');

/** Whether there is no display, so that the virtual ones have to be brought up. Only Linux has those. */
export const lacksDisplay = (platform = process.platform, env = process.env) =>
  platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;

/** Path of the Electron program. Needs setUp() first. */
export function electronPath() {
  return createRequire(import.meta.url)(inRoot('node_modules/electron'));
}

/** Opens a database in both programs that will: an addon that does not fit crashes at once. */
async function tryOut() {
  const script = "const D = require('better-sqlite3'); new D(':memory:').prepare('SELECT 1').get()";
  for (const program of [nodePath(), electronPath()]) {
    const { code, stderr } = await run(program, ['-e', script], { env: toolEnv({ ELECTRON_RUN_AS_NODE: '1' }) });
    if (code === 0) continue;
    const reason = stderr.split('\n').find((line) => /error/i.test(line)) ?? `it ended with ${code}`;
    throw new Failure(
      `SQLite does not run in ${program} (${reason.trim()}): delete node_modules, then run \`npm run setup\`.`,
    );
  }
  writeFileSync(triedOut, '');
}
