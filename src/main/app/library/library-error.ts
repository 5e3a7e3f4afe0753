/**
 * Why the library did nothing. `is-open`: the open session stays where it is. `nothing-prepared`: there is nothing to make
 * another edition of. `cancelled`: it was ended before it was done. The others name a session that is here already: `same` in every step, the copy `behind` it, `ahead`
 * of it, or `beside` it (each has steps that the other lacks).
 */
export type LibraryCode = 'is-open' | 'nothing-prepared' | 'cancelled' | 'same' | 'behind' | 'ahead' | 'beside';

/** An expected refusal of the library, with the words that its sentence needs. */
export class LibraryError extends Error {
  readonly code: LibraryCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: LibraryCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`The library refuses: ${code}.`);
    this.name = 'LibraryError';
    this.code = code;
    this.params = params;
  }
}
