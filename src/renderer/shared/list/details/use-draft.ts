import { useEffect, useRef, useState } from 'react';

/** Text rests this long before it is committed (DESIGN 3). */
const REST = 1_000;

export type Draft = {
  readonly text: string;
  /** It says nothing that can be taken, and is not committed. */
  readonly bad: boolean;
  readonly change: (text: string) => void;
  readonly leave: () => void;
  /** Forgets what was typed and not yet committed. */
  readonly drop: () => void;
};

/**
 * A text field's words: committed on leaving, after one second of rest, and when the field goes; never per key. What was
 * refused stays in the field. `commit` answers null for words that it cannot take, else whether they were recorded.
 */
export const useDraft = (value: string, commit: (text: string, leaving: boolean) => Promise<boolean> | null): Draft => {
  const [draft, setDraft] = useState<string | null>(null);
  const [bad, setBad] = useState(false);
  const now = useRef({ draft, value, commit, sent: null as string | null });
  now.current = { ...now.current, value, commit };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const put = (text: string | null) => {
    now.current.draft = text;
    setDraft(text);
    setBad(false);
  };
  const settle = (leaving: boolean) => {
    clearTimeout(timer.current);
    const text = now.current.draft;
    if (text === null) return;
    if (text === now.current.value || (leaving && text.trim() === now.current.value)) {
      put(null);
      return;
    }
    // A blank or a new line that more will follow.
    if (text.trim() === now.current.value) return;
    if (text === now.current.sent && !leaving) return;
    const done = now.current.commit(text, leaving);
    setBad(done === null);
    if (done === null) return;
    now.current.sent = text;
    void done.then((recorded) => {
      if (!recorded) now.current.sent = null;
    });
  };
  // What was sent has come back, as the host has it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new value says so.
  useEffect(() => {
    const { draft: typed, sent } = now.current;
    const isWhole = typed === value || typed?.trim() !== value;
    if (sent !== null && typed === sent && isWhole) put(null);
    now.current.sent = null;
  }, [value]);
  const last = useRef(settle);
  last.current = settle;
  useEffect(() => () => last.current(true), []);

  return {
    text: draft ?? value,
    bad,
    change: (text) => {
      put(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => last.current(false), REST);
    },
    leave: () => settle(true),
    drop: () => {
      clearTimeout(timer.current);
      put(null);
    },
  };
};
