import { project } from '../../../core/session/effective-log.ts';
import { isEventType, type LoggedEvent } from '../../../core/session/events.ts';
import { type EventRow, FIRST_HASH, hashOfData, hashOfRow, sameHash } from './chain.ts';
import { openToVerify } from './open-session-file.ts';
import { parseData, readRows, toLoggedEvent } from './rows.ts';
import { describeSchema, goldenSchema } from './schema.ts';
import { SessionFileError } from './session-file-error.ts';

/** Something in a file that cannot be as the program wrote it; `seq` is the event's number, null for the file as a whole. */
type Fault = { readonly seq: number | null; readonly message: string };

export type Verdict = {
  readonly events: number;
  /** Numbers of events whose words were erased on request. */
  readonly redacted: readonly number[];
  /** In order of the log, then those of the file as a whole: the first names the first bad event. Empty for a sound file. */
  readonly faults: readonly Fault[];
};

/**
 * Checks a session without changing it: pages, numbers, hash chain, data of each type, order of time, replay. Throws a
 * SessionFileError where there is no session to check (`missing`, `foreign`, `newer`).
 */
export const verifySession = (path: string): Verdict => {
  const db = openToVerify(path);
  let rows: readonly EventRow[];
  const ofFile: Fault[] = [];
  try {
    if (describeSchema(db) !== goldenSchema())
      ofFile.push({ seq: null, message: 'The tables or the triggers that guard them are not those of a session.' });
    const pages = db.pragma('integrity_check(1)', { simple: true });
    if (pages !== 'ok') ofFile.push({ seq: null, message: `The file is damaged: ${pages}` });
    rows = readRows(db);
  } catch (error) {
    ofFile.push({ seq: null, message: `The log cannot be read: ${String(error)}` });
    return { events: 0, redacted: [], faults: ofFile };
  } finally {
    db.close();
  }
  const faults: Fault[] = [];
  const redacted = rows.filter((row) => row.salt === null).map((row) => row.seq);
  const named = erasedOnRecord(rows);
  const events: LoggedEvent[] = [];
  let previous: EventRow | null = null;
  for (const row of rows) {
    for (const message of faultsOf(row, previous, named)) faults.push({ seq: row.seq, message });
    previous = row;
    if (row.type === 'Redacted' && !isEventType(row.type)) continue;
    try {
      events.push(toLoggedEvent(row));
    } catch (error) {
      if (!(error instanceof SessionFileError)) throw error;
      faults.push({ seq: row.seq, message: error.message });
    }
  }
  if (faults.length === 0) faults.push(...replayFaults(events));
  return { events: rows.length, redacted, faults: [...faults, ...ofFile] };
};

function* faultsOf(row: EventRow, previous: EventRow | null, named: ReadonlySet<number>): Generator<string> {
  const expected = (previous?.seq ?? 0) + 1;
  if (row.seq !== expected) yield `Event ${expected} is missing.`;
  if (row.salt === null && !named.has(row.seq)) yield `Event ${row.seq} was emptied and no event says so.`;
  if (row.salt !== null && !sameHash(hashOfData(row.salt, row.data), row.data_hash))
    yield `Event ${row.seq}: its words are not those that were recorded.`;
  if (!sameHash(hashOfRow(previous?.hash ?? FIRST_HASH, row), row.hash))
    yield `Event ${row.seq} breaks the chain: it, or the one before it, is not the one that was recorded.`;
  if (previous && row.at < previous.at) yield `Event ${row.seq} is earlier than the one before it.`;
  const opens = row.type === 'HostOpened' ? 1 : 0;
  if (row.epoch !== (previous?.epoch ?? 0) + opens)
    yield `Event ${row.seq} does not belong to its opening of the file.`;
}

/** Numbers that `Redacted {seqs}` events name. */
const erasedOnRecord = (rows: readonly EventRow[]): ReadonlySet<number> => {
  const named = new Set<number>();
  for (const row of rows) {
    if (row.type !== 'Redacted') continue;
    const data = parseData(row.data);
    if (typeof data === 'object' && data !== null && 'seqs' in data && Array.isArray(data.seqs))
      for (const seq of data.seqs) if (typeof seq === 'number') named.add(seq);
  }
  return named;
};

const replayFaults = (events: readonly LoggedEvent[]): readonly Fault[] => {
  try {
    project(events);
    return [];
  } catch (error) {
    return [{ seq: null, message: `The log does not replay: ${String(error)}` }];
  }
};
