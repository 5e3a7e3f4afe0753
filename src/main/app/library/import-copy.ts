import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shownSeconds } from '../../../core/views/session-record-time.ts';
import { isoIn } from '../exporters/clock-times.ts';
import type { SessionSource } from '../exporters/read-session.ts';
import { fileName } from '../session-folder.ts';
import type { EventRow } from '../storage/chain.ts';
import { closeForWriting, openForWriting } from '../storage/open-session-file.ts';
import { SessionFileError } from '../storage/session-file-error.ts';
import { type CopyRelation, relationOf } from './copy-relation.ts';
import { withDraft } from './draft-folder.ts';
import { LibraryError } from './library-error.ts';
import { moveSession, partsOf } from './move-session.ts';
import { readSound } from './summary.ts';

/** What is here of a session that comes in. */
export type KnownSession = { readonly handle: string; readonly rows: readonly EventRow[] };

/**
 * Takes a copy of a session file into a folder and answers with its path; the file itself is only read. It is verified first,
 * on a copy of it. `known` finds what is here of the session with that first event. Throws a SessionFileError, or the
 * LibraryError that says how the file stands to the session that is here, unless both are to be kept; then nothing is changed.
 */
export const importCopy = (
  path: string,
  folder: string,
  known: (session: string) => Promise<readonly KnownSession[]>,
  keepBoth: boolean,
): Promise<string> =>
  withDraft(folder, async (draftFolder) => {
    const draft = join(draftFolder, 'session.rostrum');
    take(path, draft);
    // A crash may have left it in two parts: the copy is made one file, the way every opening does.
    closeForWriting(openForWriting(draft));
    const source = readSound(draft);
    const [first] = source.rows;
    if (first && !keepBoth) refuseKnown(await known(first.id), source);
    sync(draft);
    return moveSession(named(draft, source), folder);
  });

const take = (path: string, draft: string): void => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new SessionFileError('missing', `${path} does not exist.`);
  if (!found.isFile()) throw new SessionFileError('foreign', `${path} is not a session file.`);
  for (const part of partsOf(path)) copyFileSync(part, draft + part.slice(path.length));
};

/** Of several that are here, the one that shares most with the copy is spoken of. */
const refuseKnown = (here: readonly KnownSession[], copy: SessionSource): void => {
  let closest: (CopyRelation & { readonly handle: string }) | null = null;
  for (const { handle, rows } of here) {
    const found = relationOf(rows, copy.rows);
    if (found && (closest === null || isCloser(found, closest))) closest = { ...found, handle };
  }
  if (closest === null) return;
  const { relation, here: own, copy: others, since, handle } = closest;
  const count = own + others;
  throw new LibraryError(relation, { here: own, copy: others, count, since: timeText(copy, since), handle });
};

const isCloser = (a: CopyRelation, b: CopyRelation): boolean =>
  a.common > b.common || (a.common === b.common && a.here + a.copy < b.here + b.copy);

/** "2030-06-20 15:12", as the session's clock showed it. */
const timeText = ({ projection: { state } }: SessionSource, since: number): string =>
  isoIn(state.zone)(shownSeconds(state, since)).slice(0, 16).replace('T', ' ');

const named = (draft: string, { projection }: SessionSource): string => {
  const { facts } = projection.state;
  if (facts === null) return draft;
  const path = join(dirname(draft), `${facts.date} ${fileName(facts.shortTitle ?? facts.title)}.rostrum`);
  renameSync(draft, path);
  return path;
};

const sync = (path: string): void => {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
};
