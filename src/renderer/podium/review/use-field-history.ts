import { type KeyboardEvent, useRef } from 'react';

/** Changes that follow each other within this time are one step. */
const TOGETHER_MS = 800;

/**
 * A field's own way back and forth (Ctrl+Z, Ctrl+Shift+Z): the browser's goes through all fields of a window in the order
 * in which they were typed in.
 */
export const useFieldHistory = (
  value: string,
  set: (value: string) => void,
): { readonly change: (value: string) => void; readonly onKeyDown: (event: KeyboardEvent) => boolean } => {
  const back = useRef<string[]>([]);
  const forth = useRef<string[]>([]);
  const last = useRef(Number.NEGATIVE_INFINITY);
  const step = (from: string[], to: string[]) => {
    const before = from.pop();
    if (before === undefined) return;
    to.push(value);
    last.current = Number.NEGATIVE_INFINITY;
    set(before);
  };
  return {
    change(next) {
      const now = performance.now();
      if (now - last.current > TOGETHER_MS) back.current.push(value);
      last.current = now;
      forth.current = [];
      set(next);
    },
    onKeyDown(event) {
      if (event.code !== 'KeyZ' || event.altKey || !(event.ctrlKey || event.metaKey)) return false;
      event.preventDefault();
      if (event.shiftKey) step(forth.current, back.current);
      else step(back.current, forth.current);
      return true;
    },
  };
};
