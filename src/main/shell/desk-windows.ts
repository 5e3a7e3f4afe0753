import type { BrowserWindow } from 'electron';
import { openKeptWindow } from './kept-window.ts';
import { deskBoundsFile } from './window-bounds.ts';

/** A laptop has room for one desk beside the podium; a second is for a second screen and keyboard. */
const SEATS = ['desk', 'desk-2'] as const;
type Seat = (typeof SEATS)[number];

/** The desks that are windows of the podium's own process. */
export type DeskWindows = {
  /** Brings the first desk to the front, or opens it. */
  open(): void;
  /** Opens one more desk; with both seats taken, brings the second to the front. */
  openAnother(): void;
  close(): void;
};

/** Desks on a data folder. `admit` is given each window and its seat, the desk's name in the log, before its page is loaded. */
export const deskWindows = (home: string, admit: (window: BrowserWindow, seat: Seat) => void): DeskWindows => {
  const open = new Map<Seat, BrowserWindow>();
  const show = (seat: Seat) => {
    const there = open.get(seat);
    if (there) {
      if (there.isMinimized()) there.restore();
      there.show();
      return;
    }
    const window = openKeptWindow('desk', deskBoundsFile(home, seat), (made) => admit(made, seat));
    open.set(seat, window);
    window.on('closed', () => open.delete(seat));
  };
  return {
    open: () => show('desk'),
    openAnother: () => show(SEATS.find((seat) => !open.has(seat)) ?? 'desk-2'),
    close: () => {
      for (const window of open.values()) window.close();
    },
  };
};
