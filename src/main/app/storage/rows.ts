import type Database from 'better-sqlite3';
import { EVENT_VERSION, eventDataSchemas, isEventType, type LoggedEvent } from '../../../core/session/events.ts';
import type { EventRow } from './chain.ts';
import { SessionFileError } from './session-file-error.ts';

/** Every row of the log in order, unread and unchecked. */
export const readRows = (db: Database.Database): readonly EventRow[] =>
  db.prepare('SELECT * FROM event ORDER BY seq').all() as EventRow[];

/**
 * The row as an event. Throws a SessionFileError: `unknown-event` for a type or version of a newer program, `damaged`
 * for data that is not of its type.
 */
export const toLoggedEvent = (row: EventRow): LoggedEvent => {
  if (!isEventType(row.type) || row.v > EVENT_VERSION)
    throw new SessionFileError(
      'unknown-event',
      `Event ${row.seq} is of a kind that this version does not know (${row.type} ${row.v}).`,
    );
  const data = eventDataSchemas[row.type].safeParse(parseData(row.data));
  if (!data.success)
    throw new SessionFileError('damaged', `Event ${row.seq} does not hold what a ${row.type} must hold.`);
  return withData(row, data.data);
};

/** The row as an event that holds `data`, which was read from it and is what its type must hold. */
export const withData = (row: EventRow, data: LoggedEvent['data']): LoggedEvent => {
  const { seq, id, at, epoch, actor, command_id: commandId, type } = row;
  return { seq, id, at, epoch, actor, commandId, type, data } as LoggedEvent;
};

/** A row's data, or undefined where it is no JSON. */
export const parseData = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
