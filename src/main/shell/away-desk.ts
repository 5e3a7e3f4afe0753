import type { BrowserWindow } from 'electron';
import { serve } from '../../contract/server.ts';
import type { Transport } from '../../contract/transport.ts';
import { nextTurn } from '../app/next-turn.ts';
import type { IpcDoor } from '../transports/ipc-transport.ts';
import { awayPlace } from './away-place.ts';
import { openOutbox } from './desk-outbox.ts';
import { deskRelay, type JoinAsked } from './desk-relay.ts';
import { followPodium } from './follow-podium.ts';
import { openKeptWindow } from './kept-window.ts';
import { saveList } from './save-list.ts';

export type AwayDeskParts = {
  readonly door: IpcDoor;
  /** What it keeps: its name at the podium, where that is, and what was typed without a link. */
  readonly file: string;
  readonly boundsFile: string;
  /** HOST:PORT of the podium, which is joined if it is the one of the last time; null to be asked. */
  readonly address: string | null;
  /** Joined at once; null where nothing was typed yet. */
  readonly asked: JoinAsked | null;
  /** Is told that this machine is to be a reader instead. */
  readonly asReader: (asked: JoinAsked) => void;
  readonly report: (fault: unknown) => void;
};

/**
 * Opens a desk whose podium is on another machine. Its main process holds the connection; the page has none. Throws if what it
 * keeps cannot be opened.
 */
export const openAwayDesk = (parts: AwayDeskParts): BrowserWindow => {
  const { door, file, boundsFile, address, asked, asReader, report } = parts;
  const outbox = openOutbox(file);
  let page: Transport | null = null;
  const relay = deskRelay(outbox, awayPlace(), {
    push: (message) => page?.send(message),
    join: (wanted) => (wanted.window === 'desk' ? following.to(wanted) : asReader(wanted)),
    saveList,
    report,
  });
  const following = followPodium('desk', outbox.seat, relay);

  const before = outbox.podium();
  if (asked !== null) relay.handlers.joinPodium?.(asked);
  else if (address !== null && address !== before?.address) outbox.setPodium({ address, code: '' });
  else if (address !== null && before !== null && before.code !== '') following.to(before);

  const window = openKeptWindow('desk', boundsFile, ({ webContents }) => {
    page = door.admit(webContents);
    serve(page, { role: 'desk', handlers: relay.handlers, report, pause: nextTurn });
  });
  window.on('closed', following.stop);
  return window;
};
