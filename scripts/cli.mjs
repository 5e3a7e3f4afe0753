// npm run -s cli -- COMMAND …: the command line, in plain Node without a window. Standard output is the command's alone.
import { spawn } from 'node:child_process';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { exitCode, nodePath, toolEnv } from './lib/run.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await ensurePackages();
  // Before 22.18 Node runs TypeScript only when asked to; later ones accept the switch.
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const args = [...flags, inRoot('src/main/cli.ts'), ...process.argv.slice(2)];
  const child = spawn(nodePath(), args, { env: toolEnv(), stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
});
