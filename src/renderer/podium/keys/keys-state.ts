import { atRest, type GuardState, type Rules, type Target } from './guard.ts';
import type { Letter, LetterKeys } from './letters.ts';

/** Where the keyboard's focus is, as far as keys care: on a guarded button it is that one. */
export type Focus = 'nowhere' | 'field' | 'empty-field' | 'control' | Target;

export type Key = {
  readonly code: string;
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly repeat: boolean;
};

/** `at` in ms of one steady clock. `press` and `release` are a pointer's; `tap` a click that was neither. */
export type Input =
  | { readonly type: 'down'; readonly at: number; readonly key: Key; readonly focus: Focus }
  | { readonly type: 'up'; readonly at: number; readonly code: string }
  | { readonly type: 'press'; readonly at: number; readonly target: Target }
  | { readonly type: 'tap'; readonly at: number; readonly target: Target }
  | { readonly type: 'release'; readonly at: number }
  | { readonly type: 'time'; readonly at: number }
  | { readonly type: 'blur'; readonly at: number };

/**
 * `subject` is the turn, or the point of order, that the letters would act on, `row` the entry whose row has the focus:
 * a letter whose subject has gone meanwhile does nothing. `point` is true while a point of order has the floor.
 */
export type Context = {
  readonly rules: Rules;
  readonly subject: string | null;
  readonly row: string | null;
  readonly point: boolean;
  readonly letters: LetterKeys;
  /** Null while a clicker's keys are no keys of ours. */
  readonly clicker: Clicker | null;
};

/** The keys that a presenter's remote control sends, by physical position. */
export type Clicker = { readonly next: string; readonly back: string; readonly dark: string };

export type Act =
  | { readonly do: Target; readonly id: string }
  | { readonly do: Exclude<Letter, Target | 'addTime' | 'takeTime' | 'startedAgo' | 'speaksNext'> }
  | { readonly do: 'speaksNext'; readonly entry: string }
  | { readonly do: 'addTime' | 'startedAgo'; readonly presses: number }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'rule' | 'focusAdd' | 'clickFocused' | 'undoList' | 'redoList' | 'mustHold' | 'find' | 'keys' };

/** A key that acts once nothing has followed it. */
export type Waiting = {
  readonly what: Letter | Target | 'clickFocused' | 'nothing';
  readonly code: string;
  readonly presses: number;
  /** What it named when it was pressed. */
  readonly names: string | null;
  readonly upAt: number | null;
};

export type KeysState = {
  readonly guard: GuardState;
  readonly waiting: Waiting | null;
  /** Characters typed outside a field that have not become anything yet. */
  readonly run: string;
  readonly typedAt: number;
  /** The key whose press is held down for the guard. */
  readonly heldCode: string | null;
};

export const keysAtRest: KeysState = {
  guard: atRest,
  waiting: null,
  run: '',
  typedAt: Number.NEGATIVE_INFINITY,
  heldCode: null,
};
