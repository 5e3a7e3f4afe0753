import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { serve } from '../../contract/server.ts';
import type { Transport } from '../../contract/transport.ts';
import { nextTurn } from '../app/next-turn.ts';
import type { IpcDoor } from '../transports/ipc-transport.ts';
import { awayPlace } from './away-place.ts';
import type { JoinAsked } from './desk-relay.ts';
import { followPodium } from './follow-podium.ts';
import { openKeptWindow } from './kept-window.ts';
import { readerRelay } from './reader-relay.ts';
import { SMALLEST_READER } from './reader-windows.ts';

export type AwayReaderParts = {
  readonly door: IpcDoor;
  readonly boundsFile: string;
  /** Joined at once. */
  readonly asked: JoinAsked;
  /** Is told that this machine is to be a desk instead. */
  readonly asDesk: (asked: JoinAsked) => void;
  readonly report: (fault: unknown) => void;
};

/** Opens a reader whose podium is on another machine. Its main process holds the connection; the page has none. */
export const openAwayReader = ({ door, boundsFile, asked, asDesk, report }: AwayReaderParts): BrowserWindow => {
  let page: Transport | null = null;
  const relay = readerRelay(asked, awayPlace(), {
    push: (message) => page?.send(message),
    join: (wanted) => (wanted.window === 'desk' ? asDesk(wanted) : following.to(wanted)),
  });
  const following = followPodium('reader', randomUUID(), relay);
  following.to(asked);
  const admit = ({ webContents }: BrowserWindow) => {
    page = door.admit(webContents);
    serve(page, { role: 'reader', handlers: relay.handlers, report, pause: nextTurn });
  };
  const window = openKeptWindow('reader', boundsFile, admit, SMALLEST_READER);
  window.on('closed', following.stop);
  return window;
};
