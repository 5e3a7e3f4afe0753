import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shownSeconds } from '../../../core/views/session-record-time.ts';
import { isoIn } from '../exporters/clock-times.ts';
import type { SessionSource } from '../exporters/read-session.ts';
import { fileName } from '../session-folder.ts';
import { closeForWriting, openForWriting } from '../storage/open-session-file.ts';
import { SessionFileError } from '../storage/session-file-error.ts';
import { type CopyRelation, relationOf } from './copy-relation.ts';
import { withDraft } from './draft-folder.ts';
import { LibraryError } from './library-error.ts';
import { moveSession, partsOf } from './move-session.ts';
import { readSound } from './summary.ts';

/** A session's file as it comes: where it lies, or what is in it. */
export type Incoming = { readonly path: string } | { readonly bytes: Uint8Array };

/**
 * Takes a copy of a session file into a folder and answers with its path; the file itself is only read. It is verified first,
 * on a copy of it. `known` finds what is here of the session with that first event. Throws a SessionFileError, or the
 * LibraryError that says how the file stands to the session that is here, unless both are to be kept; then nothing is changed.
 */
export const importCopy = (
  incoming: Incoming,
  folder: string,
  known: (session: string) => Promise<readonly SessionSource[]>,
  keepBoth: boolean,
): Promise<string> =>
  withDraft(folder, async (draftFolder) => {
    const draft = join(draftFolder, 'session.rostrum');
    take(incoming, draft);
    // A crash may have left it in two parts: the copy is made one file, the way every opening does.
    closeForWriting(openForWriting(draft));
    const source = readSound(draft);
    const [first] = source.rows;
    if (first && !keepBoth) refuseKnown(await known(first.id), source);
    sync(draft);
    return moveSession(named(draft, source), folder);
  });

const take = (incoming: Incoming, draft: string): void => {
  if ('bytes' in incoming) {
    writeFileSync(draft, incoming.bytes, { mode: 0o600 });
    return;
  }
  const { path } = incoming;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new SessionFileError('missing', `${path} does not exist.`);
  if (!found.isFile()) throw new SessionFileError('foreign', `${path} is not a session file.`);
  for (const part of partsOf(path)) copyFileSync(part, draft + part.slice(path.length));
};

/** Of several that are here, the one that shares most with the copy is spoken of. */
const refuseKnown = (here: readonly SessionSource[], copy: SessionSource): void => {
  let closest: CopyRelation | null = null;
  for (const { rows } of here) {
    const found = relationOf(rows, copy.rows);
    if (found && (closest === null || isCloser(found, closest))) closest = found;
  }
  if (closest === null) return;
  const { relation, here: own, copy: others, since } = closest;
  const count = own + others;
  throw new LibraryError(relation, { here: own, copy: others, count, since: timeText(copy, since) });
};

const isCloser = (a: CopyRelation, b: CopyRelation): boolean =>
  a.common > b.common || (a.common === b.common && a.here + a.copy < b.here + b.copy);

/** "2030-06-20 15:12" as the session's clock showed it. */
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
