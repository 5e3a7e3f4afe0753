import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Projection } from '../../../core/session/effective-log.ts';
import type { Facts } from '../../../core/session/vocabulary.ts';
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

/** summaryOf() that reads a file again only when it, or what lies beside it, was written to since. */
export const rememberedSummaries = (): ((path: string) => Summary) => {
  const known = new Map<string, { readonly stamp: string; readonly summary: Summary }>();
  return (path) => {
    const stamp = `${stampOf(path)} ${stampOf(`${path}-wal`)}`;
    const before = known.get(path);
    if (before?.stamp === stamp) return before.summary;
    const summary = summaryOf(path);
    known.set(path, { stamp, summary });
    return summary;
  };
};

const stampOf = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found ? `${found.ino}:${found.size}:${found.mtimeNs}` : '';
};
