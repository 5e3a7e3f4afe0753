import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * The index of the one that is chosen of a list, -1 for an empty one, and how to choose another. Where it goes, the one that
 * takes its place is chosen. The chosen row, which `box` holds, is kept in sight; it gets the focus that went with another.
 */
export const useChoice = (
  ids: readonly string[],
  box: RefObject<HTMLElement | null>,
): readonly [number, (id: string) => void] => {
  const [chosen, choose] = useState<string | null>(null);
  const last = useRef(0);
  const found = ids.indexOf(chosen ?? '');
  const at = found >= 0 ? found : Math.min(last.current, ids.length - 1);
  const id = ids[at];
  useEffect(() => {
    last.current = Math.max(0, at);
  }, [at]);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for again where it was moved, too.
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id ?? '')}"]`);
    const isLost = document.activeElement === document.body;
    if (!isFirst.current) row?.scrollIntoView({ block: 'nearest' });
    if (!isFirst.current && isLost) row?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [id, at, box]);
  return [at, choose];
};
