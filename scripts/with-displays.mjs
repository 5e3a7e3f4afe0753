// node scripts/with-displays.mjs COMMAND [ARGUMENT…]: runs a command on a private X server with two displays (Linux only).
import { spawn } from 'node:child_process';
import { startDisplays } from './lib/displays.mjs';
import { exitCode } from './lib/run.mjs';
import { Failure, main } from './lib/say.mjs';

await main(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) throw new Failure('No command given: node scripts/with-displays.mjs COMMAND [ARGUMENT…].');
  const displays = await startDisplays();
  try {
    const child = spawn(command, args, { env: displays.env, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    return await new Promise((resolve, reject) => {
      child.on('error', () => reject(new Failure(`${command} cannot be started: is it installed and on the PATH?`)));
      child.on('exit', (code, signal) => resolve(exitCode(code, signal)));
    });
  } finally {
    await displays.stop();
  }
});
