/** The side panels that a letter opens and closes. */
export const PANELS = ['day', 'notes', 'messages', 'journal', 'checks'] as const;
export type Panel = (typeof PANELS)[number];

/**
 * What a live letter does. `addTime`, `takeTime` and `startedAgo` count its presses, all others act once. `correct` shows the
 * corrections of the turn, `list` puts the focus on the list's first row, `note` into the field for a note.
 */
export const LETTERS = [
  'pause',
  'addTime',
  'takeTime',
  'chair',
  'point',
  'absent',
  'speaksNext',
  'undo',
  'redo',
  'holdSlide',
  'black',
  'startedAgo',
  'restart',
  'putBack',
  'giveScreen',
  'correct',
  'list',
  'note',
  'conclude',
  'slowDown',
  ...PANELS,
] as const;
export type Letter = (typeof LETTERS)[number];

/** A key by its physical position, so that it works under any layout. */
export type LetterKey = { readonly code: string; readonly shift: boolean };
export type LetterKeys = Readonly<Record<Letter, LetterKey>>;

const key = (code: string, shift = false): LetterKey => ({ code, shift });

/**
 * The usual keys: only letters that do not wander between Latin layouts (DESIGN 7). With Shift only what has its own meaning
 * there: the capital of a name is then no command.
 */
export const USUAL_KEYS: LetterKeys = {
  pause: key('KeyP'),
  addTime: key('KeyE'),
  takeTime: key('KeyE', true),
  chair: key('KeyF'),
  point: key('KeyO'),
  absent: key('KeyS'),
  speaksNext: key('KeyN'),
  undo: key('KeyU'),
  redo: key('KeyU', true),
  holdSlide: key('KeyB'),
  black: key('KeyB', true),
  startedAgo: key('KeyT'),
  restart: key('KeyR'),
  putBack: key('KeyV'),
  giveScreen: key('KeyG'),
  correct: key('KeyT', true),
  list: key('KeyL'),
  note: key('KeyK'),
  notes: key('KeyK', true),
  conclude: key('KeyC'),
  slowDown: key('KeyC', true),
  messages: key('KeyI'),
  day: key('KeyD'),
  journal: key('KeyJ'),
  checks: key('KeyH'),
};

/** The letter's meaning, or null for a key that has none. */
export const letterOf = (code: string, shift: boolean, keys: LetterKeys): Letter | null =>
  LETTERS.find((letter) => keys[letter].code === code && keys[letter].shift === shift) ?? null;

/** The meaning that has that key already, other than `letter` itself; null where it is free. */
export const takenBy = (letter: Letter, { code, shift }: LetterKey, keys: LetterKeys): Letter | null => {
  const other = letterOf(code, shift, keys);
  return other === letter ? null : other;
};

/** What stands on the key of an ordinary keyboard: "P", "Shift P", "7". */
export const keyName = ({ code, shift }: LetterKey): string =>
  `${shift ? 'Shift ' : ''}${code.replace(/^(?:Key|Digit)/, '')}`;
