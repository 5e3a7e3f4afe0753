import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { ORIGIN } from './content-policy.ts';

/** What windows are before their page has painted, so that none is ever white. */
const BACKGROUND = '#0b1220';

/** The pages there are. */
export type PageName = 'podium' | 'desk' | 'reader' | 'room';

export const pageAddress = (page: PageName): string => `${ORIGIN}/${page}.html`;

/**
 * Makes a window for one of the pages, not shown and not loaded yet, with every protection on; `look` may say how it looks and
 * where it stands and nothing else.
 */
export const makeWindow = (look: Omit<BrowserWindowConstructorOptions, 'webPreferences'>): BrowserWindow =>
  new BrowserWindow({
    ...look,
    show: false,
    backgroundColor: BACKGROUND,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      backgroundThrottling: false,
      devTools: !app.isPackaged,
    },
  });

/** A page that was lost is loaded again after this; one that is lost at once, more slowly, so as not to do nothing else. */
const RELOAD_MS = 200;
const SLOW_RELOAD_MS = 2_000;
const AT_ONCE_MS = 5_000;
/** Chromium's code for a load that gave way to another one. */
const ABORTED = -3;

/**
 * Loads the page, and again whenever its process has gone, it could not be loaded, or the window shows another one: to
 * `about:blank` a page may go without being asked.
 */
export const keepPage = (window: BrowserWindow, page: PageName): void => {
  let loadedAt = 0;
  const load = () => {
    if (window.isDestroyed()) return;
    loadedAt = performance.now();
    // A failure is told by the event below.
    window.loadURL(pageAddress(page)).catch(() => {});
  };
  const loadAgain = () => void setTimeout(load, performance.now() - loadedAt < AT_ONCE_MS ? SLOW_RELOAD_MS : RELOAD_MS);
  window.webContents.on('render-process-gone', loadAgain);
  window.webContents.on('did-fail-load', (_event, code, _text, url) => {
    if (url === pageAddress(page) && code !== ABORTED) loadAgain();
  });
  window.webContents.on('did-navigate', (_event, url) => {
    if (url !== pageAddress(page)) load();
  });
  load();
};
