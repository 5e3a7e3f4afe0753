import { existsSync } from 'node:fs';
import { readSession, type SessionSource } from '../exporters/read-session.ts';
import { formatsOf, recordOf, writtenAs } from '../exporters/record-files.ts';
import type { OutputFile } from '../exporters/write-files.ts';
import { SessionFileError } from '../storage/session-file-error.ts';

/** The session's file in a rehearsal's folder. */
export const SESSION = 'session.rostrum';

/** Who prepares a rehearsal, in its log: so that it is never taken for a session that was held. */
export const REHEARSAL = 'rehearsal';

/** Throws SessionFileError `exists` where a session lies that is no rehearsal; a file that is no session throws too. */
export const refuseToReplace = (path: string): void => {
  if (!existsSync(path)) return;
  const prepared = readSession(path).projection.events.find((event) => event.type === 'SessionPrepared');
  if (prepared?.actor !== REHEARSAL)
    throw new SessionFileError('exists', `${path} is a session that was held: choose another folder.`);
};

/** A rehearsal's record: `record.*` is the internal edition, `record_circulation.*` the other. */
export const recordFiles = (source: SessionSource): readonly OutputFile[] =>
  (['internal', 'circulation'] as const).flatMap((edition) => {
    const record = recordOf(source, edition);
    if (record === null) return [];
    const stem = edition === 'internal' ? 'record' : 'record_circulation';
    return formatsOf(edition).map((format) => ({ name: `${stem}.${format}`, text: writtenAs(format, record, source) }));
  });
