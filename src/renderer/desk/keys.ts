/** Where the keyboard's focus is, as far as the desk's keys care. */
export type Focus = 'nowhere' | 'field' | 'empty-field' | 'control';

export type DeskKey = {
  readonly code: string;
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
};

/** What a key does to the window: undo and redo of the desk's own line, or into the add field. */
export type DeskAct =
  | { readonly do: 'undo' | 'redo' | 'focusAdd' | 'note' | 'another' | 'nothing' }
  | { readonly do: 'type'; readonly text: string };

/**
 * What the desk makes of a key; null leaves it to the control that has the focus. A desk has no live keys: whatever is typed
 * outside a field is the beginning of a name.
 */
export const deskKey = ({ code, key, shift, ctrl, alt }: DeskKey, focus: Focus): DeskAct | null => {
  const is = (letter: string, at: string) => (/^[a-z]$/i.test(key) ? key.toLowerCase() === letter : code === at);
  // Nothing reloads the window under the hands of who types.
  if (code === 'F5' || (ctrl && is('r', 'KeyR'))) return { do: 'nothing' };
  // Beside a letter, for a letter alone begins a name.
  if (alt && !ctrl && code === 'KeyK') return { do: 'note' };
  if (ctrl && !alt) {
    if (shift && is('d', 'KeyD')) return { do: 'another' };
    if (focus === 'field') return null;
    if (is('z', 'KeyZ')) return { do: shift ? 'redo' : 'undo' };
    if (is('y', 'KeyY')) return { do: 'redo' };
    return null;
  }
  if (focus === 'field' || focus === 'empty-field' || alt) return null;
  if (key === '/') return { do: 'focusAdd' };
  if (key === 'Escape') return { do: 'focusAdd' };
  if ([...key].length !== 1 || key === ' ') return null;
  return { do: 'type', text: key };
};
