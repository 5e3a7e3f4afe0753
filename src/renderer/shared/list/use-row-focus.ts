import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { directionOf } from '../i18n/language.ts';
import { nearest, stepped } from './line-steps.ts';
import type { Line } from './lines.ts';
import type { Moves } from './use-moves.ts';

/** About one row's height, in px: by so much fewer rows a page moves on. */
const ROW = 32;

export type RowFocus = {
  /** The index of the row that has the focus, or would get it; -1 where there is none. */
  readonly stop: number;
  /** The key of the row that stands open, and its index. */
  readonly open: string | null;
  readonly openAt: number;
  readonly toggle: (key: string) => void;
  readonly close: () => void;
  /** For the box that scrolls. */
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
};

/**
 * One row is the list's stop in the order of tabs: arrows go from row to row, with Alt they take the row along, Enter opens
 * it. A row that moves keeps the focus; where it goes, the one that takes its place gets it.
 */
export const useRowFocus = (
  scroller: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  moves: Moves,
  toggleDone: () => void,
  language: string,
): RowFocus => {
  const [active, setActive] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const lastIndex = useRef(0);
  const found = useMemo(() => lines.findIndex(({ key }) => key === active), [lines, active]);
  const stop = found >= 0 ? found : nearest(lines, lastIndex.current);
  lastIndex.current = Math.max(0, stop);
  const openAt = useMemo(() => (open === null ? -1 : lines.findIndex(({ key }) => key === open)), [lines, open]);

  const hadFocus = useRef(false);
  const wanted = useRef<'row' | 'details' | null>(null);
  useLayoutEffect(() => {
    const lost = hadFocus.current && document.activeElement === document.body;
    const key = lines[stop]?.key;
    if ((wanted.current === null && !lost) || key === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(`:scope > [data-key="${CSS.escape(key)}"]`);
    if (!row) return;
    const inside = wanted.current === 'details' ? row.querySelector<HTMLElement>('.details :is(button, input)') : null;
    wanted.current = null;
    (inside ?? row).focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });

  const toggle = useCallback((key: string) => setOpen((old) => (old === key ? null : key)), []);
  const close = useCallback(() => {
    wanted.current = hadFocus.current ? 'row' : null;
    setOpen(null);
  }, []);
  const goTo = (index: number) => {
    wanted.current = 'row';
    setActive(lines[index]?.key ?? null);
  };

  /** False for a key that means nothing here. */
  const take = (line: Line, key: string): boolean => {
    const [forward, backward] =
      directionOf(language) === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const waits = line.kind === 'row' && line.standing !== null;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 1);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    if (key in steps) goTo(stepped(lines, stop, steps[key] ?? 0));
    else if (key === 'Home') goTo(stepped(lines, -1, 1));
    else if (key === 'End') goTo(stepped(lines, lines.length, -1));
    else if (key === 'Alt+ArrowDown' && waits) moves.step(line.key, 1);
    else if (key === 'Alt+ArrowUp' && waits) moves.step(line.key, -1);
    else if (key === 'Alt+Home' && waits) moves.behind(line.key, null);
    else if (key === backward) setOpen(null);
    else if (key === 'Enter' || key === ' ' || key === forward) {
      if (line.kind !== 'row') toggleDone();
      else {
        wanted.current = 'details';
        setActive(line.key);
        setOpen(line.key);
      }
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const element = event.target as HTMLElement;
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (open !== null) close();
      else element.blur();
      return;
    }
    const line = lines[stop];
    if (element.dataset.key === undefined || line === undefined || event.ctrlKey || event.metaKey) return;
    if (!take(line, event.altKey ? `Alt+${event.key}` : event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (event: FocusEvent) => {
    hadFocus.current = true;
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key;
    // The box itself was given the focus: it goes on to the row.
    if (key === undefined) wanted.current = 'row';
    setActive(key ?? lines[stop]?.key ?? null);
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) hadFocus.current = false;
  };
  return { stop, open, openAt, toggle, close, handlers: { onKeyDown, onFocus, onBlur } };
};
