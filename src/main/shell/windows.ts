import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { ORIGIN } from './content-policy.ts';

/** What windows are before their page has painted, so that none is ever white. */
const BACKGROUND = '#0b1020';

/** The two pages there are. */
export type PageName = 'podium' | 'room';

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
