// npm run setup [-- --retry]: makes a clone ready to run. --retry tries the official Electron again where it failed before.
import { Failure, main, step } from './lib/say.mjs';
import { lacksDisplay, setUp } from './lib/set-up.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== '--retry');
  if (unknown !== undefined) throw new Failure(`Unknown option ${unknown}: the only one is --retry.`);
  await setUp(lacksDisplay() ? ['displays'] : [], { retry: args.includes('--retry') });
  step('Ready: npm start, npm test');
});
