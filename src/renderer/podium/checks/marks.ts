import { useSyncExternalStore } from 'react';

let marks: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
const subscribe = (told: () => void) => {
  listeners.add(told);
  return () => listeners.delete(told);
};

/** Sets a mark of this window, or takes it away. Marks are kept until the window is closed. */
export const mark = (what: string, on: boolean): void => {
  const next = new Set(marks);
  if (on) next.add(what);
  else next.delete(what);
  marks = next;
  for (const told of listeners) told();
};

/** What is marked in this window. */
export const useMarks = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => marks);
