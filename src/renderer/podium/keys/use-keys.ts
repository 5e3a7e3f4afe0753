import { useEffect, useRef, useState } from 'react';
import { isTarget, type Target } from './guard.ts';
import { type Act, type Context, type Focus, type Input, type Key, keysAtRest } from './keys-state.ts';
import { onInput, wakesAt } from './machine.ts';

/** What the buttons need of the keyboard's rules: a pointer's press, and what to paint while a press is incomplete. */
export type Keys = {
  readonly press: (target: Target) => void;
  readonly tap: (target: Target) => void;
  readonly release: () => void;
  /** The press that is being held, and the one that waits for its second. */
  readonly holding: Target | null;
  readonly armed: Target | null;
};

const TEXT = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

const focusOf = (element: Element | null): Focus => {
  if (element === null || element === document.body || !(element instanceof HTMLElement)) return 'nowhere';
  if (element.matches(TEXT)) {
    return element.matches('[data-add-field]') && (element as HTMLInputElement).value === '' ? 'empty-field' : 'field';
  }
  const { guard } = element.dataset;
  return guard !== undefined && isTarget(guard) ? guard : 'control';
};

/** A field that learns a key wants the key itself, and a group of digits its digits. */
const isOfFocused = ({ code, ctrlKey, altKey, metaKey }: KeyboardEvent, element: Element | null): boolean => {
  if (element?.matches('[data-learns]')) return true;
  const isDigit = /^(?:Digit|Numpad)\d$/.test(code) && !ctrlKey && !altKey && !metaKey;
  return isDigit && element?.closest('[data-digits]') != null;
};

const keyOf = (event: KeyboardEvent): Key => ({
  code: event.code,
  key: event.key,
  shift: event.shiftKey,
  ctrl: event.ctrlKey || event.metaKey,
  alt: event.altKey,
  repeat: event.repeat,
});

/**
 * Feeds the window's keys to the rules. `context` and `perform` are asked at each key, so that they see the newest view.
 * Pointer presses never take the focus: Space stays with the primary action (DESIGN 7).
 */
export const useKeys = (context: () => Context, perform: (act: Act) => void): Keys => {
  const newest = useRef({ context, perform });
  newest.current = { context, perform };
  const [shown, show] = useState<{ holding: Target | null; armed: Target | null }>({ holding: null, armed: null });
  const feed = useRef<(input: Input) => boolean>(() => false);

  useEffect(() => {
    let state = keysAtRest;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const taken = new Set<string>();
    feed.current = (input) => {
      const done = onInput(state, input, newest.current.context());
      state = done.state;
      const holding = state.guard.holding?.target ?? null;
      const armed = state.guard.armed?.target ?? null;
      show((old) => (old.holding === holding && old.armed === armed ? old : { holding, armed }));
      for (const act of done.acts) newest.current.perform(act);
      clearTimeout(timer);
      const wakes = wakesAt(state);
      if (wakes !== null) {
        const wake = () => feed.current({ type: 'time', at: performance.now() });
        timer = setTimeout(wake, Math.max(1, Math.ceil(wakes - performance.now())));
      }
      return done.take;
    };
    const ours = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    const down = (event: KeyboardEvent) => {
      const focus = focusOf(document.activeElement);
      if (event.isComposing || isOfFocused(event, document.activeElement)) return;
      if (feed.current({ type: 'down', at: event.timeStamp, key: keyOf(event), focus })) {
        taken.add(event.code);
        ours(event);
      } else taken.delete(event.code);
    };
    const up = (event: KeyboardEvent) => {
      feed.current({ type: 'up', at: event.timeStamp, code: event.code });
      if (taken.delete(event.code)) ours(event);
    };
    const blur = () => feed.current({ type: 'blur', at: performance.now() });
    const mouse = (event: MouseEvent) => {
      const on =
        event.target instanceof Element
          ? event.target.closest('button, summary, label, input, textarea, select')
          : null;
      if (on?.matches('button, summary')) event.preventDefault();
    };
    window.addEventListener('keydown', down, true);
    window.addEventListener('keyup', up, true);
    window.addEventListener('blur', blur);
    window.addEventListener('mousedown', mouse, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', down, true);
      window.removeEventListener('keyup', up, true);
      window.removeEventListener('blur', blur);
      window.removeEventListener('mousedown', mouse, true);
    };
  }, []);

  return {
    press: (target) => feed.current({ type: 'press', at: performance.now(), target }),
    tap: (target) => feed.current({ type: 'tap', at: performance.now(), target }),
    release: () => feed.current({ type: 'release', at: performance.now() }),
    ...shown,
  };
};
