import type { CallOutput } from '../../../contract/api.ts';
import { asAnswer } from './as-answer.ts';
import type { Library, OpenSession } from './library.ts';

/** What takes longer than the host may be held up: it reads whole files, or writes them. */
export type LibraryWork =
  | { readonly do: 'list'; readonly query: string; readonly open: OpenSession | null; readonly patienceMs: number }
  | { readonly do: 'duplicate'; readonly handle: string; readonly date: string }
  | { readonly do: 'export'; readonly handle: string }
  | { readonly do: 'import'; readonly path: string; readonly keepBoth: boolean; readonly open: string | null };

/** What each kind of work answers with. */
export type WorkAnswers = {
  readonly list: CallOutput<'listLibrary'>;
  readonly duplicate: CallOutput<'duplicateSession'>;
  readonly export: CallOutput<'exportSession'>;
  readonly import: CallOutput<'importSession'>;
};

/** Does one piece of work in this process. Throws what is no expected refusal. */
export const doWork = async (library: Library, work: LibraryWork): Promise<WorkAnswers[LibraryWork['do']]> => {
  switch (work.do) {
    case 'list':
      return [...(await library.list(work.query, work.open, work.patienceMs))];
    case 'duplicate':
      return asAnswer(() => {
        library.duplicate(work.handle, work.date);
        return { ok: true };
      });
    case 'export':
      return asAnswer(async () => ({ ok: true, ...(await library.exportCopy(work.handle)) }));
    case 'import':
      return asAnswer(async () => ({
        ok: true,
        handle: await library.importCopy(work.path, work.keepBoth, work.open),
      }));
  }
};
