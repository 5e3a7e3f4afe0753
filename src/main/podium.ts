import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, ipcMain, powerSaveBlocker, session } from 'electron';
import { z } from 'zod';
import { exportRecord } from './app/exporters/export-record.ts';
import { readSession } from './app/exporters/read-session.ts';
import { FORMATS } from './app/exporters/record-files.ts';
import { removeHostFile, writeHostFile } from './app/host-file.ts';
import { machineTime } from './app/machine-time.ts';
import { noteToSession } from './app/note-to-session.ts';
import { type RostrumHost, startHost } from './app/rostrum-host.ts';
import { readSettings, writeSettings } from './app/settings.ts';
import { trueChance } from './app/storage/event-log.ts';
import { serveProtocol } from './shell/app-protocol.ts';
import { ORIGIN } from './shell/content-policy.ts';
import type { LaunchOptions } from './shell/launch-options.ts';
import { lockDownSession } from './shell/lockdown.ts';
import { openPodiumWindow } from './shell/podium-window.ts';
import { keepRoom } from './shell/room-keeper.ts';
import { roomCommand, startRoom } from './shell/room-process.ts';
import { ipcDoor } from './transports/ipc-transport.ts';
import { listen } from './transports/websocket-transport.ts';

type PodiumOptions = Extract<LaunchOptions, { role: 'podium' }>;

/** How long a clean end waits for the room to close. */
const PATIENCE_MS = 2_000;

/** Opened on a data folder where nothing has been opened yet. */
const SAMPLE = 'resources/sample/concept-note.txt';

const secondStart = z.strictObject({ open: z.string().max(4096).nullable() });

/** The podium: the host of its data folder, its own window, and the room that it keeps alive. */
export const runPodium = (options: PodiumOptions): void => {
  const home = options.home ?? app.getPath('userData');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  app.setPath('userData', join(home, 'podium'));
  if (!app.requestSingleInstanceLock({ open: options.open })) {
    console.error('Rostrum is already running on this data folder.');
    app.exit(0);
    return;
  }
  void app
    .whenReady()
    .then(() => start(home, options))
    .catch((fault) => {
      console.error(fault instanceof Error ? fault.message : fault);
      app.exit(2);
    });
};

const start = async (home: string, options: PodiumOptions): Promise<void> => {
  lockDownSession(session.defaultSession);
  serveProtocol(session.defaultSession, join(app.getAppPath(), 'out/renderer'));
  const report = (fault: unknown) => console.error(fault);
  const awake = displayKeptAwake();
  let rooms = 0;
  let roomStands = 'none';
  let whenNoRoom = () => {};

  const host = startHost({
    home,
    sources: machineTime(),
    chance: trueChance,
    readNote: async (note) => noteToSession(note, machineTime().zone),
    exportRecord: async (path) => {
      const source = readSession(path);
      const files = await exportRecord(source, join(home, 'records'), ['internal', 'circulation'], FORMATS);
      return { ok: true, folder: 'records', files: [...files] };
    },
    report,
    opened: (path) => remember(home, path, report),
    changed: ({ state }) => awake(state.openedAt !== null && state.closedAt === null),
    statusChanged: (status) => {
      rooms = status.rooms;
      keeper.joined(rooms);
      if (rooms === 0) whenNoRoom();
      if (status.roomWindow === 'display' && roomStands !== 'display') podium.roomWasPlaced();
      roomStands = status.roomWindow;
    },
  });
  const appPath = app.isPackaged ? null : app.getAppPath();
  const command = roomCommand(process.execPath, appPath, !app.commandLine.hasSwitch('no-sandbox'), process.env);
  const keeper = keepRoom(
    () => startRoom(home, command),
    () => performance.now(),
  );

  await openFirst(host, home, options.open, report);
  const secret = randomBytes(32).toString('base64url');
  const listening = await listen({ room: secret }, host.join);
  writeHostFile(home, { port: listening.port, secret, pid: process.pid });

  const door = ipcDoor(ipcMain, ORIGIN, report);
  const podium = openPodiumWindow(home, ({ webContents }) =>
    host.join(door.admit(webContents), { role: 'podium', actor: 'podium' }),
  );

  app.on('second-instance', (_event, _argv, _cwd, data) => {
    podium.window.show();
    const { open } = secondStart.parse(data);
    if (open !== null) host.open(open);
  });
  app.on('window-all-closed', () => app.quit());
  app.once('before-quit', (event) => {
    event.preventDefault();
    const roomsGone = new Promise<void>((resolve) => {
      whenNoRoom = resolve;
      if (rooms === 0) resolve();
      setTimeout(resolve, PATIENCE_MS);
    });
    const closed = async () => {
      host.quitRooms();
      await Promise.all([keeper.stop(PATIENCE_MS), roomsGone]);
      host.close();
      await listening.close();
      removeHostFile(home);
    };
    void closed()
      .catch(report)
      .finally(() => app.exit(0));
  });
};

/** The session that was asked for; else the one of the last time; on a new data folder the sample. Throws for the first only. */
const openFirst = async (
  host: RostrumHost,
  home: string,
  wanted: string | null,
  report: (fault: unknown) => void,
): Promise<void> => {
  if (wanted !== null) return host.open(wanted);
  const { lastSession } = readSettings(home);
  try {
    if (lastSession !== null) {
      if (existsSync(lastSession)) host.open(lastSession);
      return;
    }
    const note = {
      text: readFileSync(join(app.getAppPath(), SAMPLE), 'utf8'),
      zone: null,
      date: null,
      start: null,
      end: null,
    };
    await host.importNote(note);
  } catch (fault) {
    report(fault);
  }
};

const remember = (home: string, lastSession: string, report: (fault: unknown) => void): void => {
  try {
    writeSettings(home, { lastSession });
  } catch (fault) {
    report(fault);
  }
};

/** Keeps the displays from going to sleep for as long as it was last told to. */
const displayKeptAwake = (): ((wanted: boolean) => void) => {
  let blocker: number | null = null;
  return (wanted) => {
    if (wanted && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
    if (!wanted && blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
};
