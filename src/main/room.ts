import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, powerMonitor, session } from 'electron';
import { serve } from '../contract/server.ts';
import type { Transport } from '../contract/transport.ts';
import { hostClock } from './app/host-clock.ts';
import { machineTime } from './app/machine-time.ts';
import { nextTurn } from './app/next-turn.ts';
import { serveProtocol } from './shell/app-protocol.ts';
import { ORIGIN } from './shell/content-policy.ts';
import { followHost } from './shell/follow-host.ts';
import { watchHeartbeat } from './shell/heartbeat.ts';
import { lockDownSession } from './shell/lockdown.ts';
import { roomRelay } from './shell/room-relay.ts';
import { openRoomWindow, type RoomWindow } from './shell/room-window.ts';
import { podiumBoundsFile } from './shell/window-bounds.ts';
import { keepPage } from './shell/windows.ts';
import { ipcDoor } from './transports/ipc-transport.ts';

/** Without the podium the picture changes by time alone: the mark after 10 s, the title card. */
const LOOK_MS = 500;

/** The room display: mirrors the host of the data folder, counts on without it, and ends when the podium says so. */
export const runRoom = (home: string): void => {
  app.setPath('userData', join(home, 'room'));
  // A GPU that crashes again and again would take the whole process with it, for a picture that changes once a second.
  app.disableHardwareAcceleration();
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  app.on('window-all-closed', () => {});
  void app.whenReady().then(() => start(home));
};

const start = (home: string): void => {
  lockDownSession(session.defaultSession);
  serveProtocol(session.defaultSession, join(app.getAppPath(), 'out/renderer'));
  const report = (fault: unknown) => console.error(fault);
  const door = ipcDoor(ipcMain, ORIGIN, report);
  const clock = hostClock(machineTime(), []);
  let page: Transport | null = null;
  let roomWindow: RoomWindow | null = null;
  let isAway = false;

  const relay = roomRelay(clock.now, (push) => page?.send(push));

  const fill = (window: BrowserWindow) => {
    const { webContents } = window;
    const way = door.admit(webContents);
    const heart = watchHeartbeat(
      () => webContents.forcefullyCrashRenderer(),
      () => performance.now(),
    );
    way.onMessage(heart.beat);
    way.onClose(heart.stop);
    webContents.on('did-start-loading', heart.begin);
    webContents.on('render-process-gone', heart.rest);
    serve(way, { role: 'room', handlers: relay.handlers, report, pause: nextTurn });
    page = way;
    keepPage(window, 'room');
  };

  const following = followHost(
    home,
    { now: clock.now, every, newId: randomUUID },
    {
      view: (view, reading) => {
        relay.received(view, reading);
        // Only now is there something to show.
        roomWindow ??= openRoomWindow(
          podiumBoundsFile(home),
          fill,
          (placement) =>
            following.report({
              window: placement.mode,
              display: placement.mode === 'display' ? placement.display.bounds : null,
              canPlace: canPlace(),
            }),
          isAway,
        );
      },
      screen: (away) => {
        isAway = away;
        roomWindow?.giveAway(away);
      },
      lost: relay.lost,
      quit: () => app.quit(),
    },
  );
  const stopLooking = every(LOOK_MS, relay.look);
  powerMonitor.on('resume', relay.look);

  app.once('before-quit', () => {
    stopLooking();
    following.stop();
    roomWindow?.close();
  });
};

/** Under Wayland alone a window's position is ignored. */
const canPlace = (): boolean => process.platform !== 'linux' || Boolean(process.env.DISPLAY);

const every = (ms: number, act: () => void): (() => void) => {
  const timer = setInterval(act, ms);
  return () => clearInterval(timer);
};
