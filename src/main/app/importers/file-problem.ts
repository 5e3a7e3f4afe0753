/** Why a file did not come in; the sentences are the texts `file.CODE` of the session's words. */
const CODES = [
  'missing',
  'no-permission',
  'unreadable',
  'directory',
  'not-a-file',
  'empty',
  'too-large',
  'not-text',
  'encrypted',
  'damaged',
  'unpacks-too-large',
  'too-many-pages',
  'no-words',
  'too-many-words',
  'too-slow',
  'too-much-memory',
  'cancelled',
  'is-doc',
  'is-rtf',
  'is-odt',
  'is-workbook',
  'is-slides',
  'is-archive',
] as const;

export type FileProblem = {
  readonly code: (typeof CODES)[number];
  readonly params: Readonly<Record<string, string | number>>;
};

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: FileProblem };

export const problem = (
  code: FileProblem['code'],
  params: FileProblem['params'] = {},
): { readonly ok: false; readonly problem: FileProblem } => ({ ok: false, problem: { code, params } });

export const isFileProblemCode = (code: unknown): code is FileProblem['code'] =>
  (CODES as readonly unknown[]).includes(code);

/** Thrown where a document turns out not to be one that is read. */
export class Unreadable extends Error {
  readonly problem: FileProblem;

  constructor(code: FileProblem['code'], params: FileProblem['params'] = {}) {
    super(code);
    this.problem = { code, params };
  }
}
