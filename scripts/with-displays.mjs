// node scripts/with-displays.mjs COMMAND [ARGUMENT…]: runs a command on a private X server with two displays (Linux only).
import { startDisplays } from './lib/displays.mjs';
import { runShown } from './lib/run.mjs';
import { Failure, main } from './lib/say.mjs';

await main(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) throw new Failure('No command given: node scripts/with-displays.mjs COMMAND [ARGUMENT…].');
  const displays = await startDisplays();
  try {
    return await runShown(command, args, { env: displays.env });
  } finally {
    await displays.stop();
  }
});
