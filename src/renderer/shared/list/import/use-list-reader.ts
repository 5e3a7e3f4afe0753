import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListFacts } from '../../../../core/list-import/pasted-list.ts';
import type { ImportRow, ListRefusal, ListWarning } from '../../../../core/list-import/problems.ts';
import { vouched } from '../../client/vouched.ts';
import type { Job, News } from './read-messages.ts';
import readerUrl from './read-worker.ts?worker&url';

/** What has become of a text: nothing yet, so many rows so far, why it is no list, or all of them. */
export type Reading =
  | { readonly is: 'nothing' }
  | { readonly is: 'reading'; readonly read: number; readonly of: number | null }
  | { readonly is: 'refused'; readonly problem: ListRefusal }
  | { readonly is: 'read'; readonly rows: readonly ImportRow[]; readonly warnings: readonly ListWarning[] }
  | { readonly is: 'failed' };

/** How many rows further the progress is said again. */
const SAID = 2_000;

/** Reads pasted lists beside the window, one at a time: a newer text takes the place of one that is still being read. */
export const useListReader = (): {
  reading: Reading;
  read: (text: string, facts: ListFacts) => void;
  clear: () => void;
} => {
  const [reading, setReading] = useState<Reading>({ is: 'nothing' });
  const worker = useRef<Worker | null>(null);
  const job = useRef(0);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const read = useCallback(
    (text: string, facts: ListFacts) => {
      if (reading.is === 'reading') stop();
      const mine = ++job.current;
      setReading({ is: 'reading', read: 0, of: null });
      const rows: ImportRow[] = [];
      worker.current ??= new Worker(vouched(readerUrl));
      worker.current.onerror = () => setReading({ is: 'failed' });
      worker.current.onmessage = ({ data }: MessageEvent<News>) => {
        if (data.job !== mine) return;
        if (data.is === 'rows') {
          rows.push(...data.rows);
          if (rows.length % SAID === 0) setReading({ is: 'reading', read: rows.length, of: data.of });
        } else if (data.is === 'done') setReading({ is: 'read', rows, warnings: data.warnings });
        else setReading({ is: 'refused', problem: data.problem });
      };
      worker.current.postMessage({ job: mine, text, facts } satisfies Job);
    },
    [reading.is, stop],
  );
  const clear = useCallback(() => {
    job.current += 1;
    stop();
    setReading({ is: 'nothing' });
  }, [stop]);
  return { reading, read, clear };
};
