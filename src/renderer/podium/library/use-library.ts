import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../contract/api.ts';
import { useHost } from '../host.ts';

export type LibraryRow = CallOutput<'listLibrary'>[number];

/** Files that are still being checked are asked for again after this. */
const AGAIN_MS = 300;

export type LibraryList = {
  /** Null until the first answer. */
  readonly rows: readonly LibraryRow[] | null;
  readonly failed: boolean;
  readonly reload: () => void;
};

/** The sessions that the words of `query` find, kept up while files are being checked. `since` is another value whenever others may have come. */
export const useLibrary = (query: string, since: unknown): LibraryList => {
  const host = useHost();
  const [rows, setRows] = useState<readonly LibraryRow[] | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(0);
  const reload = useCallback(() => {
    asked.current += 1;
    const own = asked.current;
    host.listLibrary(query).then(
      (found) => {
        if (own !== asked.current) return;
        setRows(found);
        setFailed(false);
      },
      () => own === asked.current && setFailed(true),
    );
  }, [host, query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new since then is asked for.
  useEffect(reload, [reload, since]);
  useEffect(() => {
    if (!rows?.some(({ state }) => state === 'checking')) return;
    const again = setTimeout(reload, AGAIN_MS);
    return () => clearTimeout(again);
  }, [rows, reload]);
  useEffect(
    () => () => {
      asked.current = Number.POSITIVE_INFINITY;
    },
    [],
  );
  return { rows, failed, reload };
};
