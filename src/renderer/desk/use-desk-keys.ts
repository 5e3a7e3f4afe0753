import { useEffect, useRef } from 'react';
import { type DeskAct, deskKey, type Focus } from './keys.ts';

const TEXT = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

const focusOf = (element: Element | null): Focus => {
  if (element === null || element === document.body) return 'nowhere';
  if (!element.matches(TEXT)) return 'control';
  return element.matches('[data-add-field]') && (element as HTMLInputElement).value === '' ? 'empty-field' : 'field';
};

/**
 * Feeds the window's keys to the rules, and brings the focus home: whenever it is nowhere, `home` is asked for it, so that the
 * next name can always be typed. Pointer presses on buttons never take it.
 */
export const useDeskKeys = (perform: (act: DeskAct) => void, home: () => void): void => {
  const newest = useRef({ perform, home });
  newest.current = { perform, home };
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      // What the list's rows have taken is theirs.
      if (event.isComposing || event.defaultPrevented) return;
      const { code, key, shiftKey: shift, altKey: alt } = event;
      const ctrl = event.ctrlKey || event.metaKey;
      const act = deskKey({ code, key, shift, ctrl, alt }, focusOf(document.activeElement));
      if (act === null) return;
      event.preventDefault();
      newest.current.perform(act);
    };
    const look = () => {
      if (document.hasFocus() && focusOf(document.activeElement) === 'nowhere') newest.current.home();
    };
    // Where the focus goes is known only once it has gone.
    const left = () => setTimeout(look);
    const mouse = (event: MouseEvent) => {
      const on = event.target instanceof Element ? event.target.closest('button, summary, label, input, select') : null;
      if (on?.matches('button, summary')) event.preventDefault();
    };
    window.addEventListener('keydown', down);
    window.addEventListener('focusout', left);
    window.addEventListener('focus', look);
    window.addEventListener('mousedown', mouse, true);
    look();
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('focusout', left);
      window.removeEventListener('focus', look);
      window.removeEventListener('mousedown', mouse, true);
    };
  }, []);
};
