import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DrawerName } from './drawer-name.ts';

/** Which drawer stands beside the clock, what it was opened for, and what opens and closes it. */
export const useDrawers = () => {
  const [open, setOpen] = useState<DrawerName | null>(null);
  /** The part of the programme that the day's changes are opened on. */
  const [dayLine, setDayLine] = useState<string | null>(null);
  // A panel that was opened for one note goes with it; one that was opened to be read stays.
  const [noting, setNoting] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const close = () => setOpen(null);
  return {
    open,
    dayLine,
    noteField,
    close,
    /** Opens that drawer, or closes it where it is open. */
    toggle(name: DrawerName) {
      setDayLine(null);
      setNoting(false);
      flushSync(() => setOpen((before) => (before === name ? null : name)));
      // Opened to be read: Space stays with the primary action.
      if (name === 'notes') noteField.current?.blur();
    },
    /** Into the field for a note, in the drawer of the notes. */
    toNote() {
      setNoting(open !== 'notes');
      flushSync(() => setOpen('notes'));
      noteField.current?.focus();
    },
    /** A note is kept: its drawer goes with it where it was opened for it. */
    noted() {
      if (noting) close();
      else noteField.current?.blur();
    },
    openDay(line: string | null) {
      setDayLine(line);
      setOpen('day');
    },
  };
};
export type Drawers = ReturnType<typeof useDrawers>;
