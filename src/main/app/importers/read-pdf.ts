import { getResolvedPDFJS } from 'unpdf';
import { Unreadable } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { pdfLines } from './pdf-lines.ts';
import type { Fragment, Page } from './pdf-page.ts';

type TextItem = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
};

/**
 * The words of a PDF in reading order. `onProgress` is told the share of pages read. Throws Unreadable; anything else that
 * it throws means damaged.
 */
export const readPdf = async (bytes: Uint8Array, onProgress: (share: number) => void): Promise<string> => {
  const { getDocument } = await getResolvedPDFJS();
  const loading = getDocument({
    data: new Uint8Array(bytes),
    // Neither fonts nor tables of characters nor anything else is looked for outside the file.
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  const pdf = await loading.promise.catch((error: Error) => {
    throw error.name === 'PasswordException' ? new Unreadable('encrypted') : error;
  });
  if (pdf.numPages > LIMITS.pages) throw new Unreadable('too-many-pages', { most: LIMITS.pages });
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const fragments = (items as TextItem[]).flatMap((item) => fragmentOf(item, view.transform));
    pages.push({ width: view.width, height: view.height, fragments });
    page.cleanup();
    onProgress(number / pdf.numPages);
  }
  const text = pdfLines(pages);
  if (text.trim() === '') throw new Unreadable('no-words');
  return text;
};

/** Where a piece of text stands on the page as it is seen; none for blanks and for what stands askew, as watermarks do. */
const fragmentOf = ({ str, transform, width, fontName }: TextItem, view: readonly number[]): Fragment[] => {
  if (str?.trim() === '' || str === undefined) return [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = view;
  const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = transform;
  const along = { x: a * ta + c * tb, y: b * ta + d * tb };
  if (along.x <= 0 || Math.abs(along.y) > 0.05 * along.x) return [];
  const size = Math.hypot(a * tc + c * td, b * tc + d * td);
  const x = a * te + c * tf + e;
  return [{ text: str, x, end: x + width, y: b * te + d * tf + f, size, font: fontName }];
};
