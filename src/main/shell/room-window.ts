import { unwatchFile, watchFile } from 'node:fs';
import { type BrowserWindow, screen } from 'electron';
import { type DisplayFacts, nothingChosen, type Placement, placeRoom, podiumDisplay } from './display-placement.ts';
import { readBounds } from './window-bounds.ts';
import { makeWindow } from './windows.ts';

/** How often it is looked where the podium's window stands. */
const PODIUM_LOOK_MS = 1_000;

export type RoomWindow = {
  /** Hides the window, so that somebody else's has the display, or shows it again where it belongs. */
  readonly giveAway: (away: boolean) => void;
  readonly close: () => void;
};

/**
 * Keeps the room's window where it belongs through every change of displays. `fill` is given each window that is made, to load
 * the page; `placed` is told after each placement how the room stands. `podiumFile` holds the bounds of the podium's window.
 */
export const openRoomWindow = (
  podiumFile: string,
  fill: (window: BrowserWindow) => void,
  placed: (placement: Placement) => void,
  isAway: boolean,
): RoomWindow => {
  let memory = nothingChosen;
  let current: Made | null = null;
  let isClosing = false;
  let away = isAway;

  /** A window has a frame or has none for all its life, so that another kind of place takes another window. */
  const madeFor = (kind: Made['kind']): Made => {
    if (current?.kind === kind) return current;
    const before = current;
    const made: Made = { kind, window: makeWindow(kind === 'display' ? wholeDisplay : ordinary), isPainted: false };
    current = made;
    // No window is ever seen empty.
    made.window.once('ready-to-show', () => {
      made.isPainted = true;
      place();
    });
    // The operator may put it away, but never close it: nothing could open it again.
    made.window.on('close', (event) => {
      if (!isClosing) event.preventDefault();
    });
    fill(made.window);
    before?.window.destroy();
    return made;
  };

  const place = () => {
    if (isClosing) return;
    const displays: DisplayFacts[] = screen.getAllDisplays().map(({ id, bounds }) => ({ id, bounds }));
    const podium = podiumDisplay(displays, screen.getPrimaryDisplay().id, readBounds(podiumFile));
    const { placement, memory: next } = placeRoom(displays, podium, memory);
    memory = next;
    if (placement.mode === 'hidden') current?.window.hide();
    else {
      const { window, isPainted } = madeFor(placement.mode);
      if (away) putAway(window);
      else if (isPainted && placement.mode === 'display') cover(window, placement.display);
      else if (isPainted && !window.isVisible() && !window.isMinimized()) window.showInactive();
    }
    placed(away ? { mode: 'hidden' } : placement);
  };

  screen.on('display-added', place);
  screen.on('display-removed', place);
  screen.on('display-metrics-changed', place);
  watchFile(podiumFile, { interval: PODIUM_LOOK_MS }, place);
  place();
  return {
    giveAway: (given) => {
      away = given;
      place();
    },
    close: () => {
      isClosing = true;
      unwatchFile(podiumFile, place);
      current?.window.destroy();
    },
  };
};

type Made = { readonly kind: 'display' | 'window'; readonly window: BrowserWindow; isPainted: boolean };

/** Nobody clicks on the room. On Linux a window that takes no focus is not managed, and then one pixel short of its display. */
const wholeDisplay = {
  frame: false,
  skipTaskbar: true,
  minimizable: false,
  focusable: process.platform === 'linux',
  hasShadow: false,
  roundedCorners: false,
};
const ordinary = { width: 960, height: 540, minWidth: 320, minHeight: 180 };

/** A window that is full screen when it is hidden leaves its display dark on some desktops. */
const putAway = (window: BrowserWindow): void => {
  if (!window.isVisible()) return;
  window.setFullScreen(false);
  window.hide();
};

/** Exactly the display's bounds, over panels and docks. */
const cover = (window: BrowserWindow, { bounds }: DisplayFacts): void => {
  const { x, y, width, height } = window.getBounds();
  const isThere = x === bounds.x && y === bounds.y && width === bounds.width && height === bounds.height;
  if (isThere && window.isFullScreen() && window.isVisible()) return;
  // A window that is full screen elsewhere stays there until it no longer is.
  window.setFullScreen(false);
  window.setBounds(bounds);
  window.showInactive();
  window.setFullScreen(true);
};
