import type { Entry } from './state.ts';
import type { EntryChange } from './vocabulary.ts';

/** Corrections that nothing on the floor shows: the desk makes them while the entry has the floor, too. */
const QUIET: ReadonlySet<string> = new Set(['note', 'textReceived', 'hereFrom', 'hereUntil']);

/** True where a change touches nothing that podium or room say of a speaker. */
export const isQuiet = (change: EntryChange): boolean => Object.keys(change).every((field) => QUIET.has(field));

/** What of a change is not so already. */
export const changedIn = (entry: Entry, change: EntryChange): EntryChange =>
  Object.fromEntries(
    Object.entries(change).filter(([key, value]) => value !== undefined && value !== entry[key as keyof Entry]),
  );
