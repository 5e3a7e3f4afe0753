import { type BrowserWindow, screen } from 'electron';
import type { Area } from './display-placement.ts';
import { keepBounds, readBounds, windowBounds } from './window-bounds.ts';
import { keepPage, makeWindow, type PageName } from './windows.ts';

/** A window that rests for this long has found its place. */
const REST_MS = 500;

/** Where a window may stand, and how small it may be: on the primary display and an operator's, unless told otherwise. */
type Place = {
  readonly work?: Area;
  readonly minWidth?: number;
  readonly minHeight?: number;
  /** The keyboard stays where it is. */
  readonly isQuiet?: boolean;
};

/**
 * Opens a window at the bounds that the file keeps for it. `admit` is given it before its page is loaded.
 */
export const openKeptWindow = (
  page: PageName,
  file: string,
  admit: (window: BrowserWindow) => void,
  { work = screen.getPrimaryDisplay().workArea, minWidth = 1024, minHeight = 640, isQuiet = false }: Place = {},
): BrowserWindow => {
  const bounds = windowBounds(readBounds(file), work);
  const window = makeWindow({ ...bounds, minWidth, minHeight });
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
    if (isQuiet) window.showInactive();
    else window.show();
    keep();
  });
  admit(window);
  keepPage(window, page);
  return window;
};
