import { type BrowserWindow, screen } from 'electron';
import { keepBounds, podiumBounds, podiumBoundsFile, readBounds } from './window-bounds.ts';
import { keepPage, makeWindow } from './windows.ts';

export type PodiumWindow = {
  readonly window: BrowserWindow;
  /** The room has just been put on its display, for which some window managers give it the keyboard: takes it back. */
  readonly roomWasPlaced: () => void;
};

/** A window that rests for this long has found its place. */
const REST_MS = 500;
/** The keyboard was taken by the room, and not given away by the operator, if it went so shortly before or after. */
const TAKEN_MS = 2_000;

/** Opens the podium's window on the primary display, at its last bounds. `admit` is given it before its page is loaded. */
export const openPodiumWindow = (home: string, admit: (window: BrowserWindow) => void): PodiumWindow => {
  const file = podiumBoundsFile(home);
  const bounds = podiumBounds(readBounds(file), screen.getPrimaryDisplay().workArea);
  const window = makeWindow({ ...bounds, minWidth: 1024, minHeight: 640 });
  const keep = () => {
    if (!window.isDestroyed()) keepBounds(file, window.getNormalBounds());
  };
  let rest: NodeJS.Timeout | undefined;
  const moved = () => {
    clearTimeout(rest);
    rest = setTimeout(keep, REST_MS);
  };
  window.on('move', moved);
  window.on('resize', moved);
  window.on('close', keep);
  window.once('ready-to-show', () => {
    window.show();
    keep();
  });
  admit(window);
  keepPage(window, 'podium');
  return { window, roomWasPlaced: keyboardKeeper(window) };
};

const keyboardKeeper = (window: BrowserWindow): (() => void) => {
  let lostAt = Number.NEGATIVE_INFINITY;
  let placedAt = Number.NEGATIVE_INFINITY;
  const takeBack = () => {
    if (!window.isDestroyed() && !window.isFocused() && Math.abs(placedAt - lostAt) < TAKEN_MS) window.focus();
  };
  window.on('blur', () => {
    lostAt = performance.now();
    takeBack();
  });
  return () => {
    placedAt = performance.now();
    takeBack();
  };
};
