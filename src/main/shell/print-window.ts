import { setImmediate as nextTurn } from 'node:timers/promises';
import { BrowserWindow, type Session, session } from 'electron';
import type { Sheet } from '../app/paper/sheet.ts';
import type { PaperSize } from '../app/paper/size.ts';
import { ORIGIN } from './content-policy.ts';
import { lockDownSession } from './lockdown.ts';

/** A window that nobody sees: no script runs in it, and it reaches nothing but the page it was given. */
export type PrintWindow = {
  pdf(sheet: Sheet): Promise<Uint8Array>;
  /** To the system's printer, without a dialog: nothing modal may stand before a live session. */
  print(sheet: Sheet, size: PaperSize): Promise<'printed' | 'no-printer' | 'failed'>;
};

const ADDRESS = `${ORIGIN}/paper.html`;
/** Longer than any paper takes; what has not ended by then has hung. */
const PATIENCE_MS = 30_000;
/** From this Chromium on a page writes its own foot, with the sheet's number, by CSS. */
const MARGIN_BOXES = 131;

let page = '';
let own: Session | null = null;

/** The papers' own session: in memory, and closed to all but the one page. */
const paperSession = (): Session => {
  if (own) return own;
  own = session.fromPartition('paper');
  lockDownSession(own);
  own.protocol.handle('rostrum', ({ url }) =>
    url === ADDRESS
      ? new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
      : new Response(null, { status: 404 }),
  );
  return own;
};

/** One paper after the other: they share the window's address, and the names in the folder. */
let last: Promise<unknown> = Promise.resolve();

/** Lends a window for one paper, as soon as those before it are done. Rejects when it has hung. */
export const withPrintWindow = <T>(work: (window: PrintWindow) => Promise<T>): Promise<T> => {
  const done = last.then(() => lend(work));
  last = done.catch(() => {});
  return done;
};

const lend = async <T>(work: (window: PrintWindow) => Promise<T>): Promise<T> => {
  const papers = paperSession();
  await nextTurn();
  const window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: { session: papers, sandbox: true, javascript: false, devTools: false, spellcheck: false },
  });
  await nextTurn();
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_resolve, reject) => {
    late = setTimeout(() => reject(new Error('A paper took too long.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work(over(window)), patience]);
  } finally {
    clearTimeout(late);
    window.destroy();
  }
};

const over = (window: BrowserWindow): PrintWindow => {
  const { webContents } = window;
  const load = async (html: string) => {
    page = html;
    await window.loadURL(ADDRESS);
  };
  return {
    async pdf({ html, footer }) {
      await load(html);
      const isOld = Number.parseInt(process.versions.chrome, 10) < MARGIN_BOXES;
      return webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        ...(isOld ? { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: foot(footer) } : {}),
      });
    },
    async print({ html }, size) {
      const printers = await webContents.getPrintersAsync();
      if (printers.length === 0) return 'no-printer';
      await load(html);
      return new Promise((resolve) => {
        webContents.print({ silent: true, printBackground: true, pageSize: size }, (isPrinted) =>
          resolve(isPrinted ? 'printed' : 'failed'),
        );
      });
    },
  };
};

const foot = (text: string): string => {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<div dir="auto" style="width: 100%; text-align: center; font: 11pt 'Noto Sans', sans-serif">${safe} · <span class="pageNumber"></span> / <span class="totalPages"></span></div>`;
};
