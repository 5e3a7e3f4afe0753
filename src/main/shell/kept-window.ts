import { type BrowserWindow, screen } from 'electron';
import { keepBounds, readBounds, windowBounds } from './window-bounds.ts';
import { keepPage, makeWindow, type PageName } from './windows.ts';

/** A window that rests for this long has found its place. */
const REST_MS = 500;

/**
 * Opens an operator's window on the primary display, at the bounds that the file keeps for it. `admit` is given it before its
 * page is loaded.
 */
export const openKeptWindow = (page: PageName, file: string, admit: (window: BrowserWindow) => void): BrowserWindow => {
  const bounds = windowBounds(readBounds(file), screen.getPrimaryDisplay().workArea);
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
  keepPage(window, page);
  return window;
};
