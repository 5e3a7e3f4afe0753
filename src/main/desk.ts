import { join } from 'node:path';
import { app } from 'electron';
import { readHostFile } from './app/host-file.ts';
import type { SecondStart } from './podium.ts';
import type { LaunchOptions } from './shell/launch-options.ts';

type DeskOptions = Extract<LaunchOptions, { role: 'desk' }>;

/** A desk: asks the podium of the data folder, which is running on this machine, for the window. */
export const runDesk = (options: DeskOptions): void => {
  const home = options.home ?? app.getPath('userData');
  // Asked first, so that a folder without a podium is left as it is.
  if (readHostFile(home) === null) {
    nobody();
    return;
  }
  app.setPath('userData', join(home, 'podium'));
  const wanted: SecondStart = { open: null, desk: true };
  if (app.requestSingleInstanceLock(wanted)) nobody();
  else app.exit(0);
};

const nobody = (): void => {
  console.error('No podium is running on this data folder: start Rostrum first.');
  app.exit(2);
};
