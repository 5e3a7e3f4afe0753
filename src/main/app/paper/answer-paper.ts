import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CallInput, CallOutput } from '../../../contract/api.ts';
import type { Projection } from '../../../core/session/effective-log.ts';
import type { Instant } from '../../../core/timing/time.ts';
import { type CarryOn, toCarryOn } from '../../../core/views/paper-carry-on.ts';
import { type ChairList, toChairList } from '../../../core/views/paper-chair.ts';
import type { PaperHead } from '../../../core/views/paper-facts.ts';
import { type PaperList, toPaperList } from '../../../core/views/paper-list.ts';
import {
  type RunningOrderPaper,
  type ScriptPaper,
  toRunningOrderPaper,
  toScriptPaper,
} from '../../../core/views/paper-programme.ts';
import { WriteError } from '../exporters/write-files.ts';
import { carryOnSheet, linesOf } from './carry-on-sheet.ts';
import { chairSheet } from './chair-sheet.ts';
import { mostThatFits, sheetsOf } from './fit.ts';
import { listSheet } from './list-sheet.ts';
import { writePaper } from './paper-file.ts';
import { runningOrderSheet } from './running-order-sheet.ts';
import { scriptSheet } from './script-sheet.ts';
import type { Press, Sheet } from './sheet.ts';
import type { PaperSize } from './size.ts';
import { spokenIn, wordsIn } from './texts.ts';

/** What is to be put on paper: the session as it stands at `now`. */
export type PaperOrder = CallInput<'printPaper'> & { readonly projection: Projection; readonly now: Instant };

/** A window that puts a page of HTML on paper. Every promise rejects when it takes too long. */
export type Printing = {
  readonly size: PaperSize;
  /** The fonts that these letters need, as `@font-face` rules. */
  faces(letters: string): Promise<string>;
  pdf(sheet: Sheet): Promise<Uint8Array>;
  /** To the system's printer, without a dialog. */
  print(sheet: Sheet): Promise<'printed' | 'no-printer' | 'failed'>;
};

export type PaperParts = {
  readonly folder: string;
  /** Lends the window for one paper. */
  readonly printing: <T>(work: (printing: Printing) => Promise<T>) => Promise<T>;
};

/** Lines of the list that a page to carry on by could ever hold. */
const MOST_LINES = 40;

/**
 * Prints a paper or writes it as a PDF; where it cannot be printed it is written instead, and the answer says why. A session
 * that is not prepared and a folder that takes no file are ordinary refusals. Each part of the work is done in a turn of the
 * event loop of its own: a live session waits for none of it.
 */
export const answerPaper = async (order: PaperOrder, parts: PaperParts): Promise<CallOutput<'printPaper'>> => {
  const draft = draftOf(order);
  if (draft === null) return { ok: false, refusal: { code: 'not-prepared', params: {} } };
  await nextTurn();
  try {
    return await parts.printing(async (printing) => {
      const made = await finished(draft, printing);
      const printed = order.to === 'printer' ? await printing.print(made.sheet) : null;
      if (printed === 'printed') return { ok: true, on: 'paper' };
      const pdf = made.pdf ?? (await printing.pdf(made.sheet));
      const file = await writePaper(parts.folder, order.paper, draft.head, pdf);
      return { ok: true, on: 'file', folder: parts.folder, file, instead: printed };
    });
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return { ok: false, refusal: { code: `write-${error.problem}`, params: { folder: parts.folder } } };
  }
};

/** A paper before the sheet's size and fonts are known; `lines` where it has to be cut to one page. */
type Draft = {
  readonly head: PaperHead;
  /** With every letter that may stand on it. */
  readonly view: PaperList | ChairList | CarryOn | RunningOrderPaper | ScriptPaper;
  readonly lines: number | null;
  readonly sheet: (press: Press, lines: number) => Sheet;
};

const draftOf = ({ projection, now, paper }: PaperOrder): Draft | null => {
  switch (paper) {
    case 'list': {
      const list = toPaperList(projection, now);
      return list && { head: list.head, view: list, lines: null, sheet: (press) => listSheet(list, press) };
    }
    case 'chair-list': {
      const list = toChairList(projection, now);
      return list && { head: list.head, view: list, lines: null, sheet: (press) => chairSheet(list, press) };
    }
    case 'running-order': {
      const order = toRunningOrderPaper(projection, now);
      return order && { head: order.head, view: order, lines: null, sheet: (press) => runningOrderSheet(order, press) };
    }
    case 'script': {
      const script = toScriptPaper(projection, now);
      return script && { head: script.head, view: script, lines: null, sheet: (press) => scriptSheet(script, press) };
    }
    case 'carry-on': {
      const page = toCarryOn(projection, now);
      if (page === null) return null;
      const lines = Math.min(linesOf(page), MOST_LINES);
      return { head: page.head, view: page, lines, sheet: (press, count) => carryOnSheet(page, press, count) };
    }
  }
};

/** The sheet, and its PDF where one had to be made to see whether it fits. */
const finished = async (
  { head, view, lines, sheet }: Draft,
  { size, faces, pdf }: Printing,
): Promise<{ readonly sheet: Sheet; readonly pdf: Uint8Array | null }> => {
  const letters =
    JSON.stringify(view) + wordsIn(head.language).letters + spokenIn(head.language, head.phrases).lettersFor(view);
  const press: Press = { size, faces: await faces(letters) };
  if (lines === null) return { sheet: sheet(press, 0), pdf: null };
  let best: { sheet: Sheet; pdf: Uint8Array } | null = null;
  const count = await mostThatFits(lines, async (tried) => {
    await nextTurn();
    const made = sheet(press, tried);
    const written = await pdf(made);
    const fits = sheetsOf(written) <= 1;
    if (fits) best = { sheet: made, pdf: written };
    return fits;
  });
  return best ?? { sheet: sheet(press, count), pdf: null };
};
