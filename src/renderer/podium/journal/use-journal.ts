import { useEffect, useState } from 'react';
import type { JournalLine, JournalPage, JournalQuery } from '../../../core/views/journal-lines.ts';
import { useHost } from '../host.ts';

/** Which lines are wanted, and how many pages of them. */
export type Wanted = Omit<JournalQuery, 'before'> & { readonly pages: number };

/**
 * The newest pages of the journal, read anew with each event of the session; null before the first answer, `failed` where the
 * host gave none.
 */
export const useJournal = (
  { part, actor, takenBackOnly, pages }: Wanted,
  events: number,
): JournalPage | 'failed' | null => {
  const { readJournal } = useHost();
  const [read, setRead] = useState<JournalPage | 'failed' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each event the journal is another one.
  useEffect(() => {
    let overtaken = false;
    const load = async (): Promise<JournalPage> => {
      const lines: JournalLine[] = [];
      for (let page = 1; ; page++) {
        const before = lines.at(-1)?.seq ?? null;
        const next = await readJournal({ before, part, actor, takenBackOnly });
        lines.push(...next.lines);
        if (overtaken || page >= pages || !next.earlier) return { ...next, lines };
      }
    };
    const put = (journal: JournalPage | 'failed') => {
      if (!overtaken) setRead(journal);
    };
    load().then(put, () => put('failed'));
    return () => {
      overtaken = true;
    };
  }, [readJournal, part, actor, takenBackOnly, pages, events]);
  return read;
};
