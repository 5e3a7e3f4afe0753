// The libraries and programs of the operating system that the project needs on Linux.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { Failure, step } from './say.mjs';

/** What is looked for (library, program or file), and the Debian package that has it. */
export const needs = {
  /** Electron's own libraries. */
  electron: {
    'libX11.so.6': 'libx11-6',
    'libXcomposite.so.1': 'libxcomposite1',
    'libXdamage.so.1': 'libxdamage1',
    'libXext.so.6': 'libxext6',
    'libXfixes.so.3': 'libxfixes3',
    'libXrandr.so.2': 'libxrandr2',
    'libasound.so.2': 'libasound2',
    'libatk-1.0.so.0': 'libatk1.0-0',
    'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
    'libatspi.so.0': 'libatspi2.0-0',
    'libcairo.so.2': 'libcairo2',
    'libcups.so.2': 'libcups2',
    'libdbus-1.so.3': 'libdbus-1-3',
    'libdrm.so.2': 'libdrm2',
    'libexpat.so.1': 'libexpat1',
    'libgbm.so.1': 'libgbm1',
    'libglib-2.0.so.0': 'libglib2.0-0',
    'libgtk-3.so.0': 'libgtk-3-0',
    'libnspr4.so': 'libnspr4',
    'libnss3.so': 'libnss3',
    'libpango-1.0.so.0': 'libpango-1.0-0',
    'libudev.so.1': 'libudev1',
    'libxcb.so.1': 'libxcb1',
    'libxkbcommon.so.0': 'libxkbcommon0',
  },
  /** Two virtual displays, a window manager, pictures of the whole screen. */
  displays: {
    '/usr/lib/xorg/Xorg': 'xserver-xorg-core',
    '/usr/lib/xorg/modules/drivers/dummy_drv.so': 'xserver-xorg-video-dummy',
    xrandr: 'x11-xserver-utils',
    openbox: 'openbox',
    xprop: 'x11-utils',
    maim: 'maim',
    setpriv: 'util-linux',
  },
  /** What the tests look at windows, system calls and networks with. */
  tests: { wmctrl: 'wmctrl', xwininfo: 'x11-utils', strace: 'strace', unshare: 'util-linux', ip: 'iproute2' },
  /** Making the fallback Electron. */
  unpacking: { unzip: 'unzip' },
  /** Compiling the SQLite addon. */
  compiling: { gcc: 'gcc', 'g++': 'g++' },
};

/** Debian packages, sorted, of those needs that `has` (need -> boolean) does not find. */
export function missingPackages(wanted, has) {
  const packages = wanted.flatMap((need) => Object.entries(need)).filter(([name]) => !has(name));
  return [...new Set(packages.map(([, name]) => name))].sort();
}

/** The sentence for a user who cannot install packages, or whose system has no apt-get. */
export function missingSentence(packages) {
  return `System packages are missing: ${packages.join(' ')}; install them (\`sudo apt-get install --no-install-recommends ${packages.join(' ')}\`, or their like), then run the command again.`;
}

/** Finds, and as root on Debian and its kin installs, what is missing of the named needs. Only Linux has any. Throws a Failure. */
export async function ensureSystem(names) {
  if (process.platform !== 'linux') return;
  const wanted = names.map((name) => needs[name]);
  const missing = missingPackages(wanted, await finder());
  if (missing.length === 0) return;
  if (process.getuid() !== 0 || !isProgram('apt-get')) throw new Failure(missingSentence(missing));
  step(`System packages: apt-get install ${missing.join(' ')}`);
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', ...(await Promise.all(missing.map(nameHere)))]);
  const left = missingPackages(wanted, await finder());
  if (left.length > 0) throw new Failure(missingSentence(left));
}

/** The package's name on this system: since 2024 Debian and Ubuntu have libraries with t64 after their name. */
async function nameHere(name) {
  const { stdout } = await run('apt-cache', ['pkgnames', name]);
  return stdout.split('\n').includes(`${name}t64`) ? `${name}t64` : name;
}

async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, stderr } = await run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], { env });
  if (code === 0) return;
  const reason = stderr.split('\n').find((line) => line.startsWith('E: ')) ?? `it ended with ${code}`;
  throw new Failure(`apt-get ${args[0]} failed (${reason}): mend that, then run the command again.`);
}

async function finder() {
  const program = isProgram('ldconfig') ? 'ldconfig' : '/sbin/ldconfig';
  const { stdout } = await run(program, ['-p']).catch(() => ({ stdout: '' }));
  const libraries = new Set(stdout.split('\n').map((line) => line.trim().split(' ')[0]));
  return (name) => {
    if (name.startsWith('/')) return existsSync(name);
    return name.startsWith('lib') ? libraries.has(name) : isProgram(name);
  };
}

/** Whether a program of this name can be started. */
function isProgram(name) {
  return `${process.env.PATH}${delimiter}/usr/sbin`.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
