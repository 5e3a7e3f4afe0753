import Database from 'better-sqlite3';

/** "Rstm": marks a SQLite file as a session (bytes 68 to 71 of its header). */
export const APPLICATION_ID = 0x5273746d;

/** Version of the tables below. A file with a higher one is left alone. */
export const USER_VERSION = 1;

/**
 * The log and nothing else. The third trigger keeps the numbers without gaps and closes REPLACE, which deletes rows
 * without asking the second.
 */
export const SCHEMA = `
CREATE TABLE event (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  at         INTEGER NOT NULL,
  epoch      INTEGER NOT NULL,
  actor      TEXT NOT NULL,
  command_id TEXT NOT NULL,
  type       TEXT NOT NULL,
  v          INTEGER NOT NULL,
  data       TEXT NOT NULL CHECK (json_valid(data)),
  salt       BLOB CHECK (length(salt) = 16),
  data_hash  BLOB NOT NULL CHECK (length(data_hash) = 32),
  hash       BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
  SELECT RAISE(ABORT, 'the log only grows: UPDATE refused');
END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'the log only grows: DELETE refused');
END;

CREATE TRIGGER event_next_only BEFORE INSERT ON event
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event) OR EXISTS (SELECT 1 FROM event WHERE id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'the log only grows: only the next number can be added');
END;
`;

/** What the database holds, as text that is equal for equal schemas. */
export const describeSchema = (db: Database.Database): string =>
  JSON.stringify(db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all());

/** describeSchema() of a file as this program makes it. */
export const goldenSchema = (): string => {
  const db = new Database(':memory:');
  try {
    db.exec(SCHEMA);
    return describeSchema(db);
  } finally {
    db.close();
  }
};
