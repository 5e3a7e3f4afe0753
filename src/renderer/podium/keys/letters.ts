/** What a live letter does; `addTime` counts its presses, all others act once. */
export type Letter =
  | 'pause'
  | 'addTime'
  | 'takeTime'
  | 'chair'
  | 'point'
  | 'absent'
  | 'speaksNext'
  | 'undo'
  | 'redo'
  | 'holdSlide'
  | 'black';

/** By physical position, so that they work under any layout; only letters that do not wander between Latin ones. */
const plain: Readonly<Record<string, Letter>> = {
  KeyP: 'pause',
  KeyE: 'addTime',
  KeyF: 'chair',
  KeyO: 'point',
  KeyS: 'absent',
  KeyN: 'speaksNext',
  KeyU: 'undo',
  KeyB: 'holdSlide',
};
/** With Shift only what has its own meaning there: the capital of a name is then no command. */
const shifted: Readonly<Record<string, Letter>> = { KeyE: 'takeTime', KeyU: 'redo', KeyB: 'black' };

/** The letter's meaning, or null for a key that has none. */
export const letterOf = (code: string, shift: boolean): Letter | null => (shift ? shifted : plain)[code] ?? null;
