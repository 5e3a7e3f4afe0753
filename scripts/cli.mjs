// npm run -s cli -- COMMAND …: the command line, in plain Node without a window. Standard output is the command's alone.
import { ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { nodePath, refuseOldNode, runShown, toolEnv } from './lib/run.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  refuseOldNode();
  await ensurePackages();
  // Before 22.18 Node runs TypeScript only when asked to; later ones accept the switch.
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const args = [...flags, inRoot('src/main/cli.ts'), ...process.argv.slice(2)];
  return runShown(nodePath(), args, { env: toolEnv() });
});
