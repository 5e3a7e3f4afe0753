import { useState } from 'react';
import { z } from 'zod';
import type { Clicker } from './keys-state.ts';
import { LETTERS, type LetterKeys, USUAL_KEYS } from './letters.ts';

/** What a clicker sends until another one is learned: most of them are made for slides. */
export const USUAL_CLICKER: Clicker = { next: 'PageDown', back: 'PageUp', dark: 'Period' };

/** The keys of this laptop, whatever session is open. */
export type OwnKeys = {
  readonly letters: LetterKeys;
  readonly clicker: Clicker;
  /** Off until somebody switches it on: a clicker that lies in a bag presses itself. */
  readonly clickerOn: boolean;
  /** A soft tone at 30 s and at zero, at this laptop alone; off until somebody switches it on. */
  readonly softSound: boolean;
};

const code = z.string().min(1).max(40);
const keptSchema = z.strictObject({
  letters: z.partialRecord(z.enum(LETTERS), z.strictObject({ code, shift: z.boolean() })),
  clicker: z.strictObject({ next: code, back: code, dark: code }),
  clickerOn: z.boolean(),
  softSound: z.boolean().default(false),
});

const PLACE = 'rostrum.keys';
const USUAL: OwnKeys = { letters: USUAL_KEYS, clicker: USUAL_CLICKER, clickerOn: false, softSound: false };

/** What was kept; the usual keys where nothing was, or nothing that can be read. */
export const readOwnKeys = (storage: Pick<Storage, 'getItem'>): OwnKeys => {
  try {
    const kept = keptSchema.parse(JSON.parse(storage.getItem(PLACE) ?? ''));
    return { ...kept, letters: { ...USUAL_KEYS, ...kept.letters } as LetterKeys };
  } catch {
    return USUAL;
  }
};

/** The keys of this laptop, and what changes and keeps them. */
export const useOwnKeys = (): readonly [OwnKeys, (change: Partial<OwnKeys>) => void] => {
  const [own, setOwn] = useState(() => readOwnKeys(localStorage));
  const change = (some: Partial<OwnKeys>) => {
    const next = { ...own, ...some };
    setOwn(next);
    localStorage.setItem(PLACE, JSON.stringify(next));
  };
  return [own, change];
};

/** Why a key cannot be a clicker's: it has its own meaning everywhere, or never does anything (DESIGN 7). */
export const isForClicker = (pressed: string): boolean =>
  !/^(?:Key[A-Z]|Digit\d|Space|Escape|F5|Tab|Backspace|Delete|(?:Shift|Control|Alt|Meta)(?:Left|Right)|CapsLock)$/.test(
    pressed,
  );
