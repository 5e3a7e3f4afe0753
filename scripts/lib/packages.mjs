import { inRoot, readJson } from './paths.mjs';
import { npm } from './run.mjs';
import { Failure, step } from './say.mjs';

/**
 * Whether the packages installed are those of the lock: each with the same version and checksum, none missing but optional
 * ones. Both arguments are the JSON of a lock; `installed` is npm's own note in node_modules, written when an installation
 * has succeeded, and undefined without one.
 */
export function matchesLock(lock, installed) {
  if (installed === undefined) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Makes node_modules what package-lock.json says, without running any package's install script. Throws a Failure. */
export async function ensurePackages() {
  const lock = readJson(inRoot('package-lock.json'));
  if (lock === undefined)
    throw new Failure('package-lock.json is missing or damaged: restore it with `git checkout package-lock.json`.');
  if (matchesLock(lock, readJson(inRoot('node_modules/.package-lock.json')))) return;
  step('Packages: npm ci');
  const { code, stderr } = await npm(['ci', '--loglevel=error', '--include=dev', '--include=optional']);
  if (code !== 0) {
    throw new Failure(
      `The packages could not be installed (${npmReason(stderr)}): run \`npm ci\` to see all that npm says about it.`,
    );
  }
}

/** What npm complains of, in one line: its error code and the line after it. */
export function npmReason(stderr) {
  const lines = [...stderr.matchAll(/^npm error (.*\S)/gm)].map(([, line]) => line);
  return lines.slice(0, 2).join(': ') || 'npm gave no reason';
}
