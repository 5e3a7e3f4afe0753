import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { app } from 'electron';
import type { HostParts } from '../app/host-parts.ts';
import { facesFor } from './print-fonts.ts';
import { withPrintWindow } from './print-window.ts';

/** Puts papers on paper, or into the folder as PDFs, on the sheet that the machine's country uses. */
export const papersInto =
  (folder: string): NonNullable<HostParts['printPaper']> =>
  async (order) => {
    // What most sessions never need is not read at the start.
    const [{ answerPaper }, { paperSizeOf }] = await Promise.all([
      import('../app/paper/answer-paper.ts'),
      import('../app/paper/size.ts'),
    ]);
    await nextTurn();
    const size = paperSizeOf(app.getLocaleCountryCode());
    const pages = join(app.getAppPath(), 'out/renderer');
    return answerPaper(order, {
      folder,
      printing: (work) =>
        withPrintWindow(({ pdf, print }) =>
          work({ size, faces: (letters) => facesFor(pages, letters), pdf, print: (sheet) => print(sheet, size) }),
        ),
    });
  };
