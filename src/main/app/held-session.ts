import { resolve } from 'node:path';
import { HostError } from '../../contract/messages.ts';
import type { Projection } from '../../core/session/effective-log.ts';
import type { TimeSources } from './host-clock.ts';
import { openSessionHost, type SessionHost } from './session-host.ts';
import { type Chance, sqliteLog } from './storage/event-log.ts';
import { openForWriting } from './storage/open-session-file.ts';
import { SessionFileError } from './storage/session-file-error.ts';

/** A session that is open for writing. */
type Held = { readonly path: string; readonly host: SessionHost; readonly sources: TimeSources };

/** The one session that a host has open. */
export type HeldSession = {
  /** Opens a session in the place of the one that was open. Throws a SessionFileError; the other one then stays open. */
  open(path: string): void;
  now(): Held | null;
  /** The session itself, also while a rehearsal of it has its place. */
  own(): Held | null;
  /**
   * Opens a rehearsal in the place of the session, on a time of its own. The session waits, open and untouched. Throws a
   * SessionFileError; then nothing has changed.
   */
  setAside(path: string, sources: TimeSources): void;
  /** Closes the rehearsal: the session has its place again, exactly as it was. Does nothing where there is none. */
  back(): void;
  /** Throws HostError `no-session` where none is open. */
  running(): SessionHost;
  /** A session is known by its first event, and a rehearsal of it is another one; null where none is open. */
  id(): string | null;
  /** Writes, in a file that is opened anew where the disk itself had failed before. Throws HostError `not-recorded`. */
  onRecord<T>(write: () => T): T;
  close(): void;
};

/** Holds no session yet. */
export const holdSession = (parts: {
  readonly sources: TimeSources;
  readonly chance: Chance;
  readonly report: (fault: unknown) => void;
  readonly changed: (projection: Projection) => void;
  readonly opened: (path: string) => void;
  readonly reset: () => void;
  readonly told: () => void;
}): HeldSession => {
  const { chance } = parts;
  let session: Held | null = null;
  /** After the disk itself has failed, the file must be opened anew before the next write. */
  let mustReopen = false;
  /** The session whose place a rehearsal has. */
  let aside: Held | null = null;

  const start = (path: string, sources: TimeSources): Held => {
    const host = openSessionHost(sqliteLog(openForWriting(path), chance), { sources, chance });
    host.subscribe(() => {
      parts.told();
      // In a later turn of the event loop, after the answer: nobody waits for the folding.
      setImmediate(() => {
        if (session?.host === host) parts.changed(host.projection());
      });
    });
    return { path: resolve(path), host, sources };
  };

  const open = (path: string): void => {
    if (session?.path === resolve(path)) return;
    const next = start(path, parts.sources);
    session?.host.close();
    put(next);
    parts.opened(next.path);
  };

  const put = (next: Held): void => {
    session = next;
    mustReopen = false;
    parts.reset();
    parts.told();
    parts.changed(next.host.projection());
  };

  const reopen = (): void => {
    if (session === null) return;
    const { path, sources } = session;
    session.host.close();
    session = start(path, sources);
    mustReopen = false;
    parts.reset();
  };

  const running = (): SessionHost => {
    if (session === null) throw new HostError('no-session', 'No session is open.');
    return session.host;
  };

  const onRecord = <T>(write: () => T): T => {
    try {
      if (mustReopen) reopen();
      const written = write();
      return written instanceof Promise ? (written.catch(notRecorded) as T) : written;
    } catch (error) {
      return notRecorded(error);
    }
  };

  const notRecorded = (error: unknown): never => {
    const cause = error instanceof HostError ? error.cause : error;
    if (cause !== undefined) parts.report(cause);
    mustReopen ||= isDiskFailure(cause);
    if (error instanceof SessionFileError)
      throw new HostError('not-recorded', 'Not recorded: the session cannot be opened.', { cause: error });
    throw error;
  };

  return {
    open,
    now: () => session,
    own: () => aside ?? session,
    setAside(path, sources) {
      const rehearsal = start(path, sources);
      aside = session;
      put(rehearsal);
    },
    back() {
      if (aside === null) return;
      session?.host.close();
      const own = aside;
      aside = null;
      put(own);
    },
    running,
    id() {
      const id = session?.host.projection().events[0]?.id ?? null;
      return id !== null && aside !== null ? `rehearsal ${id}` : id;
    },
    onRecord,
    close() {
      session?.host.close();
      aside?.host.close();
      session = null;
      aside = null;
    },
  };
};

/** After a failed fsync the handle is not to be used again: what it holds may not be what the disk holds. */
const isDiskFailure = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^(closed|SQLITE_(IOERR|CORRUPT|NOTADB|READONLY))/.test(String(error.code));
