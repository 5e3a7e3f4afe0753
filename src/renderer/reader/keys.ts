/** What a key does in a reader: it moves the text or changes its size, and nothing of the session. */
export type ReaderAct = 'up' | 'down' | 'pageUp' | 'pageDown' | 'top' | 'end' | 'larger' | 'smaller' | 'nothing';

type Key = { readonly code: string; readonly key: string; readonly ctrl: boolean; readonly alt: boolean };

const ACTS: Readonly<Record<string, ReaderAct>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'top',
  End: 'end',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
};

/** What the reader makes of a key; null leaves it to the browser. Nothing reloads the page while somebody reads. */
export const readerKey = ({ code, key, ctrl, alt }: Key): ReaderAct | null => {
  if (code === 'F5' || (ctrl && code === 'KeyR')) return 'nothing';
  if (ctrl || alt) return null;
  return ACTS[key] ?? null;
};
