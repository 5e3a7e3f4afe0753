import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, ipcMain, session } from 'electron';
import { z } from 'zod';
import { removeHostFile, writeHostFile } from './app/host-file.ts';
import { machineTime } from './app/machine-time.ts';
import { rehearseLive } from './app/rehearsal/live.ts';
import { startHost } from './app/rostrum-host.ts';
import { trueChance } from './app/storage/event-log.ts';
import { serveProtocol } from './shell/app-protocol.ts';
import { awayWindow } from './shell/away-window.ts';
import { ORIGIN } from './shell/content-policy.ts';
import { deskDoor } from './shell/desk-door.ts';
import { deskWindows } from './shell/desk-windows.ts';
import { exportInProcess } from './shell/export-process.ts';
import { openFirst, rememberSession } from './shell/first-session.ts';
import { displaysKeptAwake } from './shell/keep-awake.ts';
import type { LaunchOptions } from './shell/launch-options.ts';
import { libraryProcess } from './shell/library-process.ts';
import { lockDownSession } from './shell/lockdown.ts';
import { checkMachine } from './shell/machine-check.ts';
import { type OpenedFiles, openedFiles } from './shell/opened-files.ts';
import { openPodiumWindow } from './shell/podium-window.ts';
import { papersInto } from './shell/print-papers.ts';
import { readerProcess } from './shell/reader-process.ts';
import { readerWindows } from './shell/reader-windows.ts';
import { keepRoom } from './shell/room-keeper.ts';
import { roomCommand, startRoom } from './shell/room-process.ts';
import { saveList } from './shell/save-list.ts';
import { ipcDoor } from './transports/ipc-transport.ts';
import { listen } from './transports/websocket-transport.ts';

type PodiumOptions = Extract<LaunchOptions, { role: 'podium' }>;

/** How long a clean end waits for the room to close, and a rehearsal for it to be shown. */
const CLOSING_MS = 2_000;
const SHOWING_MS = 20_000;

/** What a second start on the data folder hands to the first: a session to open, or that a desk is wanted. */
const secondStart = z.strictObject({ open: z.string().max(4096).nullable(), desk: z.boolean() });
export type SecondStart = z.infer<typeof secondStart>;

const report = (fault: unknown) => console.error(fault);
const inOneLine = (fault: unknown) => console.error(fault instanceof Error ? fault.message : fault);

/** The podium: the host of its data folder, its own window, and the room that it keeps alive. */
export const runPodium = (options: PodiumOptions): void => {
  const home = options.home ?? join(app.getPath('userData'), options.rehearse ? 'rehearsal' : '');
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
  } catch (fault) {
    inOneLine(fault);
    process.exit(2);
  }
  app.setPath('userData', join(home, 'podium'));
  if (!app.requestSingleInstanceLock({ open: options.open, desk: false } satisfies SecondStart)) {
    console.error('Rostrum is already running on this data folder.');
    app.exit(0);
    return;
  }
  const files = openedFiles();
  const started = app.whenReady().then(() => start(home, options, files));
  started.catch((fault) => {
    inOneLine(fault);
    app.exit(2);
  });
};

const start = async (home: string, options: PodiumOptions, files: OpenedFiles): Promise<void> => {
  lockDownSession(session.defaultSession);
  serveProtocol(session.defaultSession, join(app.getAppPath(), 'out/renderer'));
  const { zone } = machineTime();
  const awake = displaysKeptAwake();
  const room = roomFacts();

  const readers = readerWindows(
    home,
    () => (podium.window.isDestroyed() ? null : podium.window.getBounds()),
    ({ webContents }, seat) => host.join(door.admit(webContents), { role: 'reader', actor: 'reader', readsFor: seat }),
  );

  const host = startHost({
    home,
    sources: machineTime(),
    chance: trueChance,
    startReader: readerProcess,
    startLibrary: libraryProcess,
    exportRecord: exportInProcess,
    printPaper: papersInto(join(home, 'papers')),
    desks: {
      open: (asked) => (asked === 'desk' ? desks.openAnother() : desks.open()),
      openReader: (seat) => readers.open(seat),
      joinElsewhere: () => away.open(),
      share: (on) => guests.share(on),
      saveList,
    },
    checkMachine: () => checkMachine(home, awake),
    report,
    opened: (path) => {
      if (!options.rehearse) rememberSession(home, path, report);
    },
    changed: ({ state }) => awake.keep(state.openedAt !== null && state.closedAt === null),
    statusChanged: (status) => {
      keeper.joined(status.rooms);
      if (status.roomWindow === 'display' && room.stands() !== 'display') podium.roomWasPlaced();
      room.now(status.rooms, status.roomWindow);
      readers.roomIsOn(status.roomDisplay);
    },
  });
  const appPath = app.isPackaged ? null : app.getAppPath();
  const command = roomCommand(process.execPath, appPath, !app.commandLine.hasSwitch('no-sandbox'), process.env);
  const keeper = keepRoom(
    () => startRoom(home, command),
    () => performance.now(),
  );

  const sample = join(app.getAppPath(), 'resources/sample/concept-note.txt');
  if (!options.rehearse) await openFirst(host, home, options.open, sample, report);
  const secret = randomBytes(32).toString('base64url');
  const listening = await listen({ room: secret }, host.join);
  writeHostFile(home, { port: listening.port, secret, pid: process.pid });

  const door = ipcDoor(ipcMain, ORIGIN, report);
  const podium = openPodiumWindow(home, ({ webContents }) =>
    host.join(door.admit(webContents), { role: 'podium', actor: 'podium' }),
  );
  const desks = deskWindows(home, ({ webContents }, seat) =>
    host.join(door.admit(webContents), { role: 'desk', actor: seat }),
  );

  const guests = deskDoor(host.join);
  const away = awayWindow({ door, home, own: join(home, 'podium'), address: null, report });

  const close = async () => {
    host.quitRooms();
    await Promise.all([keeper.stop(CLOSING_MS), room.until(() => room.count() === 0, CLOSING_MS)]);
    host.close();
    await Promise.all([listening.close(), guests.share(false)]);
    removeHostFile(home);
  };
  const ending = new AbortController();
  const end = (code: number) => {
    if (ending.signal.aborted) return;
    ending.abort();
    desks.close();
    readers.close();
    away.close();
    void close()
      .catch(report)
      .finally(() => app.exit(code));
  };

  const offer = (path: string) => void host.offer(path).catch(report);
  app.on('second-instance', (_event, _argv, _cwd, given) => {
    const { open, desk } = secondStart.parse(given);
    if (desk) return desks.open();
    podium.window.show();
    if (open !== null) offer(open);
  });
  files.handTo(offer);
  podium.window.on('closed', () => end(0));
  app.on('window-all-closed', () => end(0));
  app.on('before-quit', (event) => {
    event.preventDefault();
    end(0);
  });

  if (options.rehearse) {
    await room.until(() => room.stands() === 'display' || room.stands() === 'window', SHOWING_MS);
    const out = options.out ?? join(home, 'record');
    // The line that has the screens pictured (scripts/start.mjs).
    const onState = (state: string) => console.log(`picture: ${state}`);
    rehearseLive({ host, zone, out, onState, signal: ending.signal }).then(
      () => {
        console.log(`record: ${out}`);
        end(0);
      },
      (fault) => {
        if (!ending.signal.aborted) inOneLine(fault);
        end(1);
      },
    );
  }
};

/** What the host last said of the room, and a way to wait for it to be otherwise. */
const roomFacts = () => {
  let count = 0;
  let stands = 'none';
  const waiting = new Set<() => void>();
  return {
    count: () => count,
    stands: () => stands,
    now: (rooms: number, window: string) => {
      [count, stands] = [rooms, window];
      for (const look of waiting) look();
    },
    /** Resolves as soon as it is so, at the latest after `patience` ms. */
    until: (isSo: () => boolean, patience: number) =>
      new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(late);
          waiting.delete(look);
          resolve();
        };
        const look = () => {
          if (isSo()) done();
        };
        const late = setTimeout(done, patience);
        waiting.add(look);
        look();
      }),
  };
};
