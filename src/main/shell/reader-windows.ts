import { type BrowserWindow, screen } from 'electron';
import type { ReaderSeat } from '../../core/views/reader-view.ts';
import { type OneWindow, oneWindow } from './desk-windows.ts';
import { type Area, overlaps, podiumDisplay, readerDisplay } from './display-placement.ts';
import { openKeptWindow } from './kept-window.ts';
import { readBounds, seatBoundsFile, windowBounds } from './window-bounds.ts';

/** A third display may be a small one: at no size does a reader reach over its edge onto the room's. */
export const SMALLEST_READER = { minWidth: 640, minHeight: 400 };

/** After a change of displays the system has moved every window by then. */
const SETTLED_MS = 1_000;

/** The readers that are windows of the podium's own process: one for the chair, one for the moderator. */
export type ReaderWindows = {
  /** Opens the seat's reader, or brings it to the front. */
  readonly open: (seat: ReaderSeat) => void;
  /** The room covers that display, or none: a reader that lies on it gives way, so that the room never sees what is read. */
  readonly roomIsOn: (display: Area | null) => void;
  readonly close: () => void;
};

/**
 * Readers on a data folder, on a display that is neither the podium's nor the room's, or beside the podium. `admit` is given each
 * window and its seat before its page is loaded; `podium` is where the podium's window stands.
 */
export const readerWindows = (
  home: string,
  podium: () => Area | null,
  admit: (window: BrowserWindow, seat: ReaderSeat) => void,
): ReaderWindows => {
  let room: Area | null = null;
  const made = new Map<ReaderSeat, BrowserWindow>();

  /** The podium keeps the keyboard where the reader is on another display. */
  const place = (): { readonly work: Area; readonly isQuiet: boolean } => {
    const displays = screen.getAllDisplays();
    const primary = screen.getPrimaryDisplay();
    const own = podiumDisplay(displays, primary.id, podium());
    const id = readerDisplay(displays, own, room)?.id ?? own;
    const { workArea } = displays.find((display) => display.id === id) ?? primary;
    return { work: workArea, isQuiet: id !== own };
  };
  const make = (seat: ReaderSeat): BrowserWindow => {
    const file = seatBoundsFile(home, `reader-${seat}`);
    const window = openKeptWindow('reader', file, (opened) => admit(opened, seat), { ...place(), ...SMALLEST_READER });
    made.set(seat, window);
    window.on('closed', () => made.delete(seat));
    return window;
  };
  const windows: Readonly<Record<ReaderSeat, OneWindow>> = {
    chair: oneWindow(() => make('chair')),
    moderator: oneWindow(() => make('moderator')),
  };

  const giveWay = () => {
    for (const [seat, window] of made) {
      const bounds = window.getBounds();
      const isSeen = screen.getAllDisplays().some((display) => overlaps(display.bounds, bounds));
      if (isSeen && (room === null || !overlaps(bounds, room))) continue;
      window.setBounds(windowBounds(readBounds(seatBoundsFile(home, `reader-${seat}`)), place().work));
    }
  };
  // Windows of a display that went away are put somewhere by the system, which does not know whose display is whose.
  const later = () => void setTimeout(giveWay, SETTLED_MS);
  screen.on('display-removed', later);
  screen.on('display-metrics-changed', later);
  return {
    open: (seat) => windows[seat].open(),
    roomIsOn(display) {
      room = display;
      giveWay();
    },
    close() {
      windows.chair.close();
      windows.moderator.close();
    },
  };
};
