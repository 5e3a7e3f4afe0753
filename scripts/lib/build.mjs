import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashAll, inRoot } from './paths.mjs';
import { binOf, nodePath, run, toolEnv } from './run.mjs';
import { Failure, step } from './say.mjs';

const INPUTS = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const note = inRoot('out/built-from');

/** Builds the windows and the main process into out/, unless that was done from the very same files. Throws a Failure. */
export async function build() {
  const from = hashAll(INPUTS.map((path) => inRoot(path)));
  if (existsSync(note) && existsSync(inRoot('out/main/index.js')) && readFileSync(note, 'utf8') === from) return;
  step('Build: electron-vite build');
  const { code, stdout, stderr } = await run(nodePath(), [binOf('electron-vite'), 'build'], { env: toolEnv() });
  if (code !== 0) {
    process.stderr.write(stdout + stderr);
    throw new Failure('The application could not be built: mend what is named above, then run the command again.');
  }
  writeFileSync(note, from);
}
