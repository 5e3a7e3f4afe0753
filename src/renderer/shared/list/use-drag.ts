import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** Near the edge by this much the list scrolls under the finger, by so many px a frame at most. */
const EDGE = 36;
const FASTEST = 14;

export type Drag = {
  /** What is dragged, and the line before which it would be dropped. */
  readonly dragged: { readonly key: string; readonly before: number } | null;
  readonly start: (key: string, event: PointerEvent) => void;
};

/**
 * Drags a line of a list by its handle: mouse, pen and finger alike, in one scrolling box. `lineAt` names the line before
 * which a height, in px from the first line's top, drops it. Escape lets it go.
 */
export const useDrag = (
  scroller: RefObject<HTMLElement | null>,
  lineAt: (y: number) => number,
  drop: (key: string, before: number) => void,
): Drag => {
  const [dragged, setDragged] = useState<Drag['dragged']>(null);
  const newest = useRef({ lineAt, drop });
  newest.current = { lineAt, drop };
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const start = (key: string, event: PointerEvent) => {
    const box = scroller.current;
    const handle = event.currentTarget;
    if (event.button !== 0 || box === null || !(handle instanceof HTMLElement)) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    let y = event.clientY;
    let before: number | null = null;
    let frame = 0;
    const look = () => {
      const { top, bottom } = box.getBoundingClientRect();
      before = newest.current.lineAt(y - top + box.scrollTop);
      const at = before;
      setDragged((old) => (old?.before === at ? old : { key, before: at }));
      const pull = y < top + EDGE ? y - top - EDGE : y > bottom - EDGE ? y - bottom + EDGE : 0;
      if (pull === 0) return;
      box.scrollTop += Math.max(-FASTEST, Math.min(FASTEST, pull / 2));
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const move = (next: globalThis.PointerEvent) => {
      y = next.clientY;
      look();
    };
    const end = () => {
      cancelAnimationFrame(frame);
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', up);
      handle.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', letGo, true);
      stop.current = null;
      setDragged(null);
    };
    const up = () => {
      const at = before;
      end();
      if (at !== null) newest.current.drop(key, at);
    };
    const letGo = (next: KeyboardEvent) => {
      if (next.key === 'Escape') end();
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', up);
    handle.addEventListener('pointercancel', end);
    window.addEventListener('keydown', letGo, true);
    stop.current = end;
  };
  return { dragged, start };
};
