import bodies from '../../../../resources/names/bodies.json' with { type: 'json' };
import groups from '../../../../resources/names/groups.json' with { type: 'json' };
import states from '../../../../resources/names/states.json' with { type: 'json' };
import { buildNameIndex } from '../../../core/floor/names.ts';
import { readPastedList } from '../../../core/list-import/pasted-list.ts';
import type { ImportProblem, ListRefusal, ListWarning } from '../../../core/list-import/problems.ts';
import type { SpeakingRequest } from '../../../core/session/vocabulary.ts';
import { say } from '../exporters/texts.ts';

/** A row that came in: `inscribedAt` is HH:MM:SS of the session's day, in its zone. */
export type SpeakerRow = {
  readonly line: number;
  readonly request: SpeakingRequest;
  readonly inscribedAt: string | null;
};

/** The rows of a list that came in, and a sentence for each that stayed out and for what else is to be known. */
export type SpeakersFile =
  | { readonly ok: true; readonly rows: readonly SpeakerRow[]; readonly problems: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** Reads a list of speakers for a session in which nobody waits yet: as a paste into a window is read, in sentences. */
export const readSpeakersFile = (text: string): SpeakersFile => {
  const list = readPastedList(text, buildNameIndex({ states, groups, bodies }), { waiting: [], panel: [] });
  if (!list.ok) return { ok: false, why: inWords(list.problem) };
  return {
    ok: true,
    rows: list.rows.flatMap(({ line, request, inscribedAt }) => (request ? [{ line, request, inscribedAt }] : [])),
    problems: [...list.warnings, ...list.rows.flatMap(({ problems }) => problems)].map(inWords),
  };
};

const inWords = ({ code, params }: ImportProblem | ListWarning | ListRefusal): string =>
  say({ key: `import.${code}`, params });
