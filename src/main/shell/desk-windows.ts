import type { BrowserWindow } from 'electron';
import { openKeptWindow } from './kept-window.ts';
import { seatBoundsFile } from './window-bounds.ts';

/** A laptop has room for one desk beside the podium; a second is for a second screen and keyboard. */
const SEATS = ['desk', 'desk-2'] as const;
type Seat = (typeof SEATS)[number];

/** A window that is opened when it is asked for, and then only brought to the front. */
export type OneWindow = { open(): void; isOpen(): boolean; close(): void };

export const oneWindow = (make: () => BrowserWindow): OneWindow => {
  let window: BrowserWindow | null = null;
  return {
    open() {
      if (window) {
        if (window.isMinimized()) window.restore();
        window.show();
        return;
      }
      window = make();
      window.on('closed', () => {
        window = null;
      });
    },
    isOpen: () => window !== null,
    close: () => window?.close(),
  };
};

/** The desks that are windows of the podium's own process. */
export type DeskWindows = {
  /** Opens the first desk, or brings it to the front. */
  open(): void;
  /** Opens one more desk; with both seats taken, brings the second to the front. */
  openAnother(): void;
  close(): void;
};

/** Desks on a data folder. `admit` is given each window and its seat, the desk's name in the log, before its page is loaded. */
export const deskWindows = (home: string, admit: (window: BrowserWindow, seat: Seat) => void): DeskWindows => {
  const [first, second] = SEATS.map((seat) =>
    oneWindow(() => openKeptWindow('desk', seatBoundsFile(home, seat), (window) => admit(window, seat))),
  ) as [OneWindow, OneWindow];
  return {
    open: first.open,
    openAnother: () => (first.isOpen() ? second : first).open(),
    close() {
      first.close();
      second.close();
    },
  };
};
