/**
 * Why a session file cannot be opened or written. `newer` and `unknown-event` are whole files of a newer program: only
 * their raw log can be exported. `other-writer` means that the file was written behind this program's back.
 */
export type SessionFileCode =
  | 'exists'
  | 'missing'
  | 'foreign'
  | 'newer'
  | 'unknown-event'
  | 'damaged'
  | 'cannot-write'
  | 'other-writer'
  | 'closed';

/** An expected trouble with a session file: `message` is one sentence for the command line and the program's own log. */
export class SessionFileError extends Error {
  readonly code: SessionFileCode;

  constructor(code: SessionFileCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SessionFileError';
    this.code = code;
  }
}
