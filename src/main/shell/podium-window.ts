import type { BrowserWindow } from 'electron';
import { openKeptWindow } from './kept-window.ts';
import { podiumBoundsFile } from './window-bounds.ts';

export type PodiumWindow = {
  readonly window: BrowserWindow;
  /** The room has just been put on its display, for which some window managers give it the keyboard: takes it back. */
  readonly roomWasPlaced: () => void;
};

/** The keyboard was taken by the room, and not given away by the operator, if it went so shortly before or after. */
const TAKEN_MS = 2_000;

/** Opens the podium's window. `admit` is given it before its page is loaded. */
export const openPodiumWindow = (home: string, admit: (window: BrowserWindow) => void): PodiumWindow => {
  const window = openKeptWindow('podium', podiumBoundsFile(home), admit);
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
