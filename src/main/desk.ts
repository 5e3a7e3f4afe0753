import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, ipcMain, session } from 'electron';
import { readHostFile } from './app/host-file.ts';
import type { SecondStart } from './podium.ts';
import { serveProtocol } from './shell/app-protocol.ts';
import { awayWindow } from './shell/away-window.ts';
import { ORIGIN } from './shell/content-policy.ts';
import type { LaunchOptions } from './shell/launch-options.ts';
import { lockDownSession } from './shell/lockdown.ts';
import { ipcDoor } from './transports/ipc-transport.ts';

type DeskOptions = Extract<LaunchOptions, { role: 'desk' }>;

/** A desk of the podium that runs on the data folder or, with an address, a desk or a reader of one on another machine. */
export const runDesk = ({ home, podium }: DeskOptions): void => {
  const folder = home ?? app.getPath('userData');
  if (podium === null) askForWindow(folder);
  else runAway(folder, podium);
};

/** The window is the podium's own: this process only asks for it. */
const askForWindow = (home: string): void => {
  const wanted: SecondStart = { open: null, desk: true };
  // The file is looked for first, so that a folder without a podium is left as it is.
  if (readHostFile(home) !== null) {
    app.setPath('userData', join(home, 'podium'));
    if (!app.requestSingleInstanceLock(wanted)) {
      app.exit(0);
      return;
    }
  }
  console.error('No podium is running on this data folder: start Rostrum first.');
  app.exit(2);
};

const runAway = (home: string, address: string): void => {
  const own = join(home, 'desk');
  mkdirSync(own, { recursive: true, mode: 0o700 });
  app.setPath('userData', own);
  if (!app.requestSingleInstanceLock()) {
    console.error('A desk is already running on this data folder.');
    app.exit(0);
    return;
  }
  const start = () => {
    lockDownSession(session.defaultSession);
    serveProtocol(session.defaultSession, join(app.getAppPath(), 'out/renderer'));
    const report = (fault: unknown) => console.error(fault);
    const door = ipcDoor(ipcMain, ORIGIN, report);
    const away = awayWindow({ door, home, own, address, report });
    away.open();
    app.on('second-instance', away.open);
    app.on('window-all-closed', () => app.quit());
  };
  app
    .whenReady()
    .then(start)
    .catch((fault) => {
      console.error(fault instanceof Error ? fault.message : fault);
      app.exit(2);
    });
};
