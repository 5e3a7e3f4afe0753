import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { serve } from '../../contract/server.ts';
import type { Transport } from '../../contract/transport.ts';
import { hostClock } from '../app/host-clock.ts';
import { machineTime } from '../app/machine-time.ts';
import { nextTurn } from '../app/next-turn.ts';
import type { IpcDoor } from '../transports/ipc-transport.ts';
import { openOutbox } from './desk-outbox.ts';
import { deskRelay } from './desk-relay.ts';
import { followPodium } from './follow-podium.ts';
import { openKeptWindow } from './kept-window.ts';
import { saveList } from './save-list.ts';

export type AwayDeskParts = {
  readonly door: IpcDoor;
  /** What it keeps: its name at the podium, where that is, and what was typed without a link. */
  readonly file: string;
  readonly boundsFile: string;
  /** HOST:PORT of the podium; null for the one of the last time. */
  readonly address: string | null;
  readonly report: (fault: unknown) => void;
};

/**
 * Opens a desk whose podium is on another machine. Its main process holds the connection; the page has none. Throws if what it
 * keeps cannot be opened.
 */
export const openAwayDesk = ({ door, file, boundsFile, address, report }: AwayDeskParts): BrowserWindow => {
  const outbox = openOutbox(file);
  const clock = hostClock(machineTime(), []);
  const every = (ms: number, tick: () => void) => {
    const timer = setInterval(tick, ms);
    return () => clearInterval(timer);
  };
  let page: Transport | null = null;
  const relay = deskRelay(
    outbox,
    { now: clock.now, every, newId: randomUUID },
    { push: (message) => page?.send(message), join: (podium) => following.to(podium), saveList, report },
  );
  const following = followPodium(outbox.seat, relay);

  const before = outbox.podium();
  if (address !== null && address !== before?.address) outbox.setPodium({ address, code: '' });
  else if (before !== null && before.code !== '') following.to(before);

  const window = openKeptWindow('desk', boundsFile, ({ webContents }) => {
    page = door.admit(webContents);
    serve(page, { role: 'desk', handlers: relay.handlers, report, pause: nextTurn });
  });
  window.on('closed', following.stop);
  return window;
};
