/** The largest file or paste that is read as a note, in bytes. */
export const LARGEST_NOTE = 20_000_000;
