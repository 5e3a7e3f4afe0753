// Some Linux systems (Ubuntu since 23.10) keep ordinary users from making user namespaces; Chromium's sandbox then needs its
// helper program set up by root. Root itself runs without the sandbox.
import { readFileSync, statSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { Failure } from './say.mjs';

const helper = inRoot('node_modules/electron/dist/chrome-sandbox');

/** Throws a Failure where Chromium's sandbox would not work for this user. Only Linux has such systems. */
export async function ensureSandbox() {
  if (process.platform !== 'linux' || process.getuid() === 0) return;
  const stat = statSync(helper, { throwIfNoEntry: false });
  const helperIsSetUp = stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0;
  if (helperIsSetUp) return;
  const settings = ['unprivileged_userns_clone', 'apparmor_restrict_unprivileged_userns'].map(kernelSetting);
  if (allowsNamespaces(...settings) && (await makesNamespace())) return;
  throw new Failure(
    `This system gives Electron's sandbox only to programs set up for it: run \`sudo chown root ${helper} && sudo chmod 4755 ${helper}\`, then run the command again.`,
  );
}

/** Whether an ordinary user may make user namespaces, from the two kernel settings; undefined is one this kernel lacks. */
export const allowsNamespaces = (clone, apparmorRestricts) => clone !== '0' && apparmorRestricts !== '1';

/** Tries it: inside a container or a chroot it fails whatever the settings say. Without the program to try it with: true. */
async function makesNamespace() {
  const { code } = await run('unshare', ['--user', '--map-root-user', 'true']).catch(() => ({ code: 0 }));
  return code === 0;
}

function kernelSetting(name) {
  try {
    return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}
