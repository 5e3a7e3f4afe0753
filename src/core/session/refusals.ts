/** Why a command was not carried out. Each code has a sentence with a remedy in the windows' texts (`refusal.CODE`). */
export type RefusalCode =
  | 'already-done'
  | 'already-prepared'
  | 'already-in-that-state'
  | 'entry-not-absent'
  | 'entry-not-waiting'
  | 'entry-speaking'
  | 'entry-unknown'
  | 'blocks-incomplete'
  | 'kept-nobody'
  | 'list-nothing-new'
  | 'floor-changed'
  | 'item-not-next'
  | 'item-not-current'
  | 'item-not-a-floor-round'
  | 'meeting-closed'
  | 'meeting-not-open'
  | 'not-for-this-role'
  | 'not-prepared'
  | 'not-a-video'
  | 'not-your-step'
  | 'point-open'
  | 'point-unknown'
  | 'replies-next'
  | 'nothing-to-take-back'
  | 'slot-done'
  | 'slot-unknown'
  | 'step-built-upon'
  | 'spread-nobody'
  | 'turn-not-paused'
  | 'turn-not-running'
  | 'turn-started'
  | 'turn-unknown'
  | 'time-used-up'
  | 'zone-unknown';

/** A refusal: its code, and the words its sentence needs (names of persons, steps or items; never an id). */
export type Refusal = { readonly code: RefusalCode; readonly params: Readonly<Record<string, string | number>> };

/** Makes a refusal. */
export const refusal = (code: RefusalCode, params: Record<string, string | number> = {}): Refusal => ({ code, params });
