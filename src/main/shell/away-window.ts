import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { IpcDoor } from '../transports/ipc-transport.ts';
import { openAwayDesk } from './away-desk.ts';
import { openAwayReader } from './away-reader.ts';
import type { JoinAsked } from './desk-relay.ts';
import { type OneWindow, oneWindow } from './desk-windows.ts';
import { seatBoundsFile } from './window-bounds.ts';

export type AwayWindowParts = {
  readonly door: IpcDoor;
  /** Data folder, and the folder in it for what a desk keeps. */
  readonly home: string;
  readonly own: string;
  /** HOST:PORT of the podium; null to be asked. */
  readonly address: string | null;
  readonly report: (fault: unknown) => void;
};

/** The window in which this machine is a desk or a reader of a podium elsewhere: one at a time, a desk until somebody says otherwise. */
export const awayWindow = ({ door, home, own, address, report }: AwayWindowParts): OneWindow => {
  const openDesk = (asked: JoinAsked | null) =>
    openAwayDesk({
      door,
      file: join(own, 'desk.json'),
      boundsFile: seatBoundsFile(home, 'away-desk'),
      address,
      asked,
      asReader: (wanted) => replace(() => openReader(wanted)),
      report,
    });
  const openReader = (asked: JoinAsked) =>
    openAwayReader({
      door,
      boundsFile: seatBoundsFile(home, 'away-reader'),
      asked,
      asDesk: (wanted) => replace(() => openDesk(wanted)),
      report,
    });
  let shown = oneWindow(() => openDesk(null));
  /** The new one stands before the old one goes: an application without a window would end. */
  const replace = (make: () => BrowserWindow) => {
    const before = shown;
    shown = oneWindow(make);
    shown.open();
    before.close();
  };
  return {
    open() {
      if (!shown.isOpen()) shown = oneWindow(() => openDesk(null));
      shown.open();
    },
    isOpen: () => shown.isOpen(),
    close: () => shown.close(),
  };
};
