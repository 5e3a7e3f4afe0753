import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Projection } from '../../../core/session/effective-log.ts';
import type { Facts } from '../../../core/session/facts.ts';
import { readSession, type SessionSource } from '../exporters/read-session.ts';
import { SessionFileError } from '../storage/session-file-error.ts';
import { verifySession } from '../storage/verify.ts';

/** Why a file cannot be used: `newer` was written by a newer program, `unreadable` is no session or cannot be opened. */
export type Problem = 'damaged' | 'newer' | 'unreadable';

/** What a session's file says. `empty`: made, and nothing prepared in it. `begun`: the meeting was opened and not closed. */
export type Summary =
  | {
      readonly state: 'empty' | 'prepared' | 'begun' | 'held';
      readonly facts: Facts | null;
      /** The id of its first event, by which a session is known wherever it lies; null where none is recorded. */
      readonly session: string | null;
    }
  | { readonly state: Problem };

/**
 * Reads a session and checks all of it: pages, hash chain, replay. Writes nothing to it. Throws a SessionFileError, `damaged`
 * for whatever is not as it was recorded.
 */
export const readSound = (path: string): SessionSource => {
  try {
    const source = readSession(path);
    const [fault] = verifySession(path).faults;
    if (fault) throw new SessionFileError('damaged', fault.message);
    return source;
  } catch (error) {
    if (error instanceof SessionFileError) throw error;
    // A log that cannot be read to its end, or does not replay, is damaged; a disk that fails says nothing about the file.
    const isDisk = error instanceof Database.SqliteError && !error.code.startsWith('SQLITE_CORRUPT');
    throw new SessionFileError(isDisk ? 'cannot-write' : 'damaged', `${path} cannot be read.`, { cause: error });
  }
};

/** What a sound session says. */
export const summaryFrom = ({ state, events }: Projection): Summary => {
  const { facts, openedAt, closedAt } = state;
  const session = events[0]?.id ?? null;
  if (facts === null) return { state: 'empty', facts, session };
  return { state: closedAt !== null ? 'held' : openedAt !== null ? 'begun' : 'prepared', facts, session };
};

/** What a file says, or why it cannot be used. Never throws for what is in it. */
const summaryOf = (path: string): Summary => {
  try {
    return summaryFrom(readSound(path).projection);
  } catch (error) {
    if (!(error instanceof SessionFileError)) throw error;
    if (error.code === 'newer' || error.code === 'unknown-event') return { state: 'newer' };
    return { state: error.code === 'damaged' ? 'damaged' : 'unreadable' };
  }
};

/** Summaries that were read, each as long as neither its file nor what lies beside it is written to. */
export type Summaries = {
  /** What the file says, read anew where it has to be. */
  readonly of: (path: string) => Summary;
  /** The same without reading anything; null where it would have to be read. */
  readonly known: (path: string) => Summary | null;
};

/** Summaries of which none is read yet. */
export const rememberedSummaries = (): Summaries => {
  const read = new Map<string, { readonly stamp: string; readonly summary: Summary }>();
  const known = (path: string) => {
    const before = read.get(path);
    return before?.stamp === stampOf(path) ? before.summary : null;
  };
  return {
    known,
    of(path) {
      const before = known(path);
      if (before !== null) return before;
      const stamp = stampOf(path);
      const summary = summaryOf(path);
      read.set(path, { stamp, summary });
      return summary;
    },
  };
};

const stampOf = (path: string): string => `${stampOfFile(path)} ${stampOfFile(`${path}-wal`)}`;

const stampOfFile = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found ? `${found.ino}:${found.size}:${found.mtimeNs}` : '';
};
