import { useEffect, useRef } from 'react';
import { type ReaderAct, readerKey } from './keys.ts';

/** Feeds the window's keys to the rules, wherever the focus is. */
export const useReaderKeys = (perform: (act: ReaderAct) => void): void => {
  const newest = useRef(perform);
  newest.current = perform;
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof Element && event.target.matches('input, select, textarea');
      if (isTyped || event.isComposing) return;
      const { code, key, altKey: alt } = event;
      const act = readerKey({ code, key, ctrl: event.ctrlKey || event.metaKey, alt });
      if (act === null) return;
      event.preventDefault();
      newest.current(act);
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
};
