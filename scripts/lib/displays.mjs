// A private X server with two displays: 1280x800 (the podium's laptop) and, right of it, 1920x1080 (the projector).
import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { Failure } from './say.mjs';

const SERVER = '/usr/lib/xorg/Xorg';
const FLAGS = '-noreset -nolisten tcp -novtswitch -sharevts vt7';
const REMEDY = 'reinstall xserver-xorg-core and xserver-xorg-video-dummy, or set DISPLAY to a display of your own';
const START_MS = 15_000;

/**
 * Starts the server and its window manager. Resolves to the environment for programs on it, to `stop()`, and to
 * `picture(path)`, which writes a PNG of both displays. Throws a Failure.
 */
export async function startDisplays() {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-displays-'));
  const config = inRoot('scripts/lib/xorg-dummy.conf');
  const files = ['-displayfd', '3', '-config', config, '-logfile', join(folder, 'x.log')];
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe'];
  const server = spawnBound([SERVER, ...files, ...FLAGS.split(' ')], process.env, stdio);
  const children = [server];
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await Promise.all(
      children.map((child) => child.exitCode ?? child.signalCode ?? new Promise((done) => child.once('close', done))),
    );
    rmSync(folder, { recursive: true, force: true });
  };
  const kill = () => {
    for (const child of children) child.kill();
  };
  process.on('exit', kill);
  try {
    const env = { ...process.env, DISPLAY: await displayName(server) };
    delete env.WAYLAND_DISPLAY;
    await arrange(env);
    children.push(spawnBound(['openbox'], env, 'ignore'));
    await managed(env);
    return { env, stop, picture: (path) => picture(path, env) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Starts a program that ends with us even when we are killed. Its own process group keeps Ctrl+C in the terminal from it: the
 * application has to end first.
 */
function spawnBound(command, env, stdio) {
  return spawn('setpriv', ['--pdeathsig', 'TERM', ...command], { env, detached: true, stdio });
}

/** The display's name (":3"), once the server has written its number to descriptor 3. */
function displayName(server) {
  return new Promise((resolve, reject) => {
    let complaint = '';
    const fail = (reason) => reject(new Failure(`The virtual displays could not be started (${reason}): ${REMEDY}.`));
    const late = setTimeout(() => fail(`no answer within ${START_MS / 1000} s`), START_MS);
    server.stderr.on('data', (data) => {
      complaint += data;
    });
    let number = '';
    server.stdio[3].on('data', (data) => {
      number += data;
      if (!number.endsWith('\n')) return;
      clearTimeout(late);
      resolve(`:${number.trim()}`);
    });
    server.on('error', (error) => fail(error.message));
    server.on('close', () => {
      clearTimeout(late);
      fail(/\(EE\) (?!\s*$)(.*)/.exec(complaint)?.[1] ?? 'the X server ended');
    });
  });
}

async function arrange(env) {
  await xrandr(env, '--output', 'DUMMY0', '--mode', '1280x800', '--primary');
  // Giving it a mode is what connects the second output.
  await xrandr(env, '--addmode', 'DUMMY1', '1920x1080');
  await xrandr(env, '--output', 'DUMMY1', '--mode', '1920x1080', '--right-of', 'DUMMY0');
  // A plain query makes the server probe again; without it a program started now sees one display.
  const seen = connectedOutputs(await xrandr(env));
  if (seen.length !== 2)
    throw new Failure(`The virtual displays could not be arranged (${seen.length} of 2 connected): ${REMEDY}.`);
}

async function xrandr(env, ...args) {
  const { code, stdout, stderr } = await run('xrandr', args, { env });
  if (code !== 0) throw new Failure(`The virtual displays could not be arranged (${stderr.trim()}): ${REMEDY}.`);
  return stdout;
}

/** Waits until the window manager has announced itself on the root window: windows opened earlier are placed wrongly. */
async function managed(env) {
  for (let tries = 0; tries < 100; tries++) {
    const { stdout } = await run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env });
    if (stdout.includes('window id')) return;
    await sleep(50);
  }
  throw new Failure('The window manager did not start within 5 s: reinstall openbox.');
}

/** The connected outputs with a mode, from xrandr's listing: name, place and size in pixels. */
export function connectedOutputs(listing) {
  const lines = listing.matchAll(/^(\S+) connected (?:primary )?(\d+)x(\d+)\+(\d+)\+(\d+)/gm);
  return [...lines].map(([, name, ...numbers]) => {
    const [width, height, x, y] = numbers.map(Number);
    return { name, x, y, width, height };
  });
}

/** Writes a PNG of all displays, complete or not at all. Resolves to whether it could. */
export async function picture(path, env = process.env) {
  const draft = join(path, '..', `.${process.pid}.png`);
  const { code } = await run('maim', ['--hidecursor', '--quality', '3', draft], { env }).catch(() => ({ code: -1 }));
  if (code === 0) renameSync(draft, path);
  else rmSync(draft, { force: true });
  return code === 0;
}
