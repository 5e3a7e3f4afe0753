import {
  type RefObject,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';

/**
 * How far beyond the visible part rows are kept ready, and the steps in which that part moves, in px. When others are looked
 * for, those in sight are drawn first.
 */
const AHEAD = 96;
const STEP = 96;

export type RowWindow = {
  /** Indices to draw, ascending; not always without gaps. */
  readonly indices: readonly number[];
  /** Where a row begins, in px from the first row's top; at the length: where the last one ends. */
  readonly top: (index: number) => number;
  /** The index whose row is at so many px from the first row's top. */
  readonly indexAt: (y: number) => number;
  /** For each drawn row: watches its height by its `data-key`. */
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
};

/** What a row is like before it has been seen; rows of one kind are about equally high. */
export type RowKind = { readonly kind: string; readonly guess: number };

/**
 * Which rows of a long list are drawn: those in sight and shortly beyond, and those in `keep` wherever they are. Heights are
 * measured as rows come into sight; before, the first one measured of its kind stands for a row, or else the kind's guess
 * in px: so that most rows come into sight without moving any other.
 */
export const useRowWindow = (
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
  kindOf: (index: number) => RowKind,
  keep: readonly number[],
  search: string,
): RowWindow => {
  const heights = useRef(new Map<string, number>());
  const typical = useRef(new Map<string, number>());
  const [version, remeasured] = useReducer((n: number) => n + 1, 0);
  const [sight, setSight] = useState({ from: 0, height: 600 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that a measured height has changed.
  const tops = useMemo(() => {
    const all = new Float64Array(keys.length + 1);
    let top = 0;
    for (let i = 0; i < keys.length; i += 1) {
      const measured = heights.current.get(keys[i] as string);
      if (measured === undefined) {
        const { kind, guess } = kindOf(i);
        top += typical.current.get(kind) ?? guess;
      } else top += measured;
      all[i + 1] = top;
    }
    return all;
  }, [keys, kindOf, version]);
  const drawn = useRef({ tops, kindOf });
  drawn.current = { tops, kindOf };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const from = Math.floor(element.scrollTop / STEP) * STEP;
      const height = element.clientHeight;
      setSight((old) => (old.from === from && old.height === height ? old : { from, height }));
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);

  const rows = useRef<ResizeObserver | null>(null);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    rows.current ??= new ResizeObserver((entries) => {
      const { tops, kindOf } = drawn.current;
      let changed = false;
      for (const { target, borderBoxSize } of entries) {
        const key = (target as HTMLElement).dataset.key ?? '';
        const height = borderBoxSize[0]?.blockSize ?? 0;
        if (!target.isConnected || height === 0 || heights.current.get(key) === height) continue;
        heights.current.set(key, height);
        const index = Number(target.getAttribute('aria-rowindex')) - 1;
        const assumed = (tops[index + 1] ?? 0) - (tops[index] ?? 0);
        if (Math.abs(assumed - height) < 0.01) continue;
        const { kind } = kindOf(index);
        if (!typical.current.has(kind) && !target.hasAttribute('data-open')) typical.current.set(kind, height);
        changed = true;
      }
      if (changed) remeasured();
    });
    rows.current.observe(element);
    return () => rows.current?.unobserve(element);
  }, []);

  const indexAt = (y: number): number => {
    let low = 0;
    let high = Math.max(0, keys.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const whole = tops[keys.length] ?? 0;
  // After the list became shorter, the browser scrolls back only once that is drawn.
  const from = Math.max(0, Math.min(sight.from, whole - sight.height));
  const ahead = useDeferredValue(search) === search ? AHEAD : 0;
  const first = indexAt(from - ahead);
  const last = keys.length === 0 ? -1 : indexAt(from + STEP + sight.height + ahead);
  const indices = [...keep.filter((i) => i >= 0 && i < first)].sort((a, b) => a - b);
  for (let i = first; i <= last; i += 1) indices.push(i);
  indices.push(...keep.filter((i) => i > last && i < keys.length).sort((a, b) => a - b));
  return { indices: [...new Set(indices)], top: (i) => tops[i] ?? whole, indexAt, measure };
};
