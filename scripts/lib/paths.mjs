import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the project. */
export const inRoot = (...parts) => join(root, ...parts);

/** The folder, one for each user, that keeps what was downloaded or compiled for all clones. */
export function cacheFolder(platform = process.platform, env = process.env, home = homedir()) {
  if (platform === 'darwin') return join(home, 'Library/Caches/Rostrum');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'Rostrum', 'Cache');
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'rostrum');
}

/** JSON of a file; undefined when it is missing or is not JSON. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Digest of a file's bytes, without holding the file in memory. */
export async function hashFile(path, algorithm = 'sha256', encoding = 'hex') {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}

/** SHA-256 over the given texts and over names and bytes of all files under the given paths, sorted. */
export function hashAll(paths, texts = []) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text}\0`);
  for (const path of paths) {
    for (const file of filesUnder(path)) hash.update(`${file}\0`).update(readFileSync(join(path, file)));
  }
  return hash.digest('hex');
}

/** Names, relative to the path and sorted, of all files under it; a single file is ''. */
export function filesUnder(path) {
  try {
    const entries = readdirSync(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
      .sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return [''];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
