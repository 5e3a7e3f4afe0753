import { type DependencyList, useMemo, useRef } from 'react';

/** Like useMemo; `make` is given what it made last, so that what has not changed can stay the same object. */
export const useRemade = <T>(make: (before: T | undefined) => T, deps: DependencyList): T => {
  const last = useRef<T>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names them.
  const made = useMemo(() => make(last.current), deps);
  last.current = made;
  return made;
};
