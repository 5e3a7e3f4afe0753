import type { SpeakingRequest } from '../session/vocabulary.ts';

/** What is wrong with a row, or to be known of it: a text `import.CODE` of the windows, and the words put into it. */
export interface ImportProblem {
  readonly code:
    | 'no-delegation'
    | 'bad-value'
    | 'too-long'
    | 'too-many-cells'
    | 'unknown-name'
    | 'twice'
    | 'waiting'
    | 'panel';
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is to be known of the whole list although it came in. */
export interface ListWarning {
  readonly code: 'unknown-column' | 'unnamed-column';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Why nothing of a list can come in. */
export interface ListRefusal {
  readonly code:
    | 'no-delegation-column'
    | 'no-rows'
    | 'too-many-rows'
    | 'too-many-columns'
    | 'too-large'
    | 'column-twice';
  readonly params: Readonly<Record<string, string | number>>;
}

/** One row of a list, by the number of the line it begins on. */
export interface ImportRow {
  readonly line: number;
  /** Null: the row stays out, and its one problem says why. Else it may come in, and each problem is a warning. */
  readonly request: SpeakingRequest | null;
  /** HH:MM:SS of the session's day, in its zone. */
  readonly inscribedAt: string | null;
  readonly problems: readonly ImportProblem[];
}

/** The part of what stands somewhere that a sentence has room for. */
export const quoted = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value);
