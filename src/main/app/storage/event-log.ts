import { randomBytes, randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { EVENT_VERSION, type LoggedEvent, type SessionEvent } from '../../../core/session/events.ts';
import type { Instant } from '../../../core/timing/time.ts';
import { type EventRow, FIRST_HASH, sameHash, seal } from './chain.ts';
import { closeForWriting } from './open-session-file.ts';
import { readRows, toLoggedEvent, withData } from './rows.ts';
import { SessionFileError } from './session-file-error.ts';
import { type Written, writeInStretches } from './written.ts';

/** What one answer puts on record: all of it or nothing. */
export type Batch = {
  readonly at: Instant;
  readonly epoch: number;
  readonly actor: string;
  readonly steps: readonly { readonly commandId: string; readonly events: readonly SessionEvent[] }[];
};

/** The session's log. It only grows. */
export type EventLog = {
  /** Puts the events on disk before it returns them; throws with nothing appended. */
  append(batch: Batch): readonly LoggedEvent[];
  /**
   * Does for a large event what append does before it writes, in stretches between which the process answers others: an
   * append of this very object then finds it done. Rejects where append would throw for what the event holds.
   */
  prepare(event: SessionEvent): Promise<void>;
  /** Every event from the first. Throws a SessionFileError for one that this version cannot read. */
  read(): readonly LoggedEvent[];
  close(): void;
};

/** Where ids (UUIDs) and salts (16 bytes) come from: chance when live, a seed in a rehearsal. */
export type Chance = { newId(): string; newSalt(): Uint8Array };

export const trueChance: Chance = { newId: () => randomUUID(), newSalt: () => randomBytes(16) };

/** Without a command for this long, what the -wal holds is moved into the file. */
const IDLE_MS = 30_000;

/**
 * The log in an opened file, whose only writer it is. After another program has written to the file, every append throws
 * `other-writer`; after an error of the disk itself every append throws `closed`, for a failed fsync must not be tried
 * again on the same handle (the file has to be opened anew).
 */
export const sqliteLog = (db: Database.Database, chance: Chance): EventLog => {
  const selectLast = db.prepare('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1');
  const insert = db.prepare(
    'INSERT INTO event VALUES (@seq, @id, @at, @epoch, @actor, @command_id, @type, @v, @data, @salt, @data_hash, @hash)',
  );
  const lastOnDisk = (): Tip => (selectLast.get() as Tip | undefined) ?? { seq: 0, hash: FIRST_HASH };
  let own = lastOnDisk();
  let stopped: SessionFileError | null = null;
  let idle: ReturnType<typeof setTimeout> | null = null;
  const prepared: Prepared = new WeakMap();

  const write = db.transaction((batch: Batch) => {
    const found = lastOnDisk();
    if (found.seq !== own.seq || !sameHash(found.hash, own.hash))
      throw new SessionFileError('other-writer', 'Another program wrote to this session.');
    const sealed = sealBatch(batch, own, chance, prepared);
    for (const { row } of sealed) insert.run(row);
    return { tip: sealed.at(-1)?.row ?? own, events: sealed.map(({ event }) => event) };
  });

  return {
    append(batch) {
      if (stopped) throw stopped;
      let written: ReturnType<typeof write>;
      try {
        written = write.immediate(batch);
      } catch (error) {
        stopped = whyStopped(error);
        throw error;
      }
      own = written.tip;
      if (idle) clearTimeout(idle);
      idle = setTimeout(() => checkpoint(db), IDLE_MS);
      idle.unref();
      return written.events;
    },
    async prepare(event) {
      prepared.set(event, await writeInStretches(event, chance.newSalt()));
    },
    read: () => readRows(db).map(toLoggedEvent),
    close() {
      if (idle) clearTimeout(idle);
      if (db.open) closeForWriting(db);
    },
  };
};

type Tip = Pick<EventRow, 'seq' | 'hash'>;

/** Large events that were written ahead of their append. */
export type Prepared = WeakMap<SessionEvent, Written>;

/**
 * The rows that a batch adds after `tip`, each with the event that is read back from it: what could not be read again is
 * never put on disk. Throws a SessionFileError for such an event.
 */
export const sealBatch = (
  batch: Batch,
  tip: Tip,
  chance: Chance,
  prepared: Prepared,
): readonly { readonly row: EventRow; readonly event: LoggedEvent }[] => {
  const sealed: { row: EventRow; event: LoggedEvent }[] = [];
  let last = tip;
  for (const { commandId, events } of batch.steps)
    for (const event of events) {
      const written = prepared.get(event);
      const row = seal(
        last.hash,
        {
          seq: last.seq + 1,
          id: chance.newId(),
          at: batch.at,
          epoch: batch.epoch,
          actor: batch.actor,
          command_id: commandId,
          type: event.type,
          v: EVENT_VERSION,
          data: written?.data ?? JSON.stringify(event.data),
          salt: written?.salt ?? chance.newSalt(),
        },
        written?.dataHash,
      );
      sealed.push({ row, event: written ? withData(row, written.read) : toLoggedEvent(row) });
      last = row;
    }
  return sealed;
};

const whyStopped = (error: unknown): SessionFileError | null => {
  if (error instanceof SessionFileError) return error.code === 'other-writer' ? error : null;
  if (error instanceof Database.SqliteError && /^SQLITE_(IOERR|CORRUPT|NOTADB|READONLY)/.test(error.code))
    return new SessionFileError('closed', `The disk failed (${error.code}): the session must be opened anew.`);
  return null;
};

/** A reader in another program may hold it up: the next idle moment tries again. */
const checkpoint = (db: Database.Database): void => {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
};
