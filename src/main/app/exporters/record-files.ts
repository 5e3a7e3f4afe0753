import { toSessionRecord } from '../../../core/views/session-record.ts';
import type { Edition, SessionRecord } from '../../../core/views/session-record-types.ts';
import { isoIn } from './clock-times.ts';
import { toCsv } from './csv.ts';
import { toHtml } from './html/index.ts';
import { toJson } from './json.ts';
import { toJsonLines } from './jsonl.ts';
import type { SessionSource } from './read-session.ts';
import { say } from './texts.ts';

/** The formats that can be written without a browser's help. */
export const FORMATS = ['html', 'csv', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** The record of a session in one edition; null before the session is prepared. */
export const recordOf = ({ rows, projection }: SessionSource, edition: Edition): SessionRecord | null => {
  const hash = (at: number) => Buffer.from(rows.at(at)?.hash ?? []).toString('hex');
  return toSessionRecord(projection, edition, {
    iso: isoIn(projection.state.zone),
    say,
    log: { events: rows.length, firstHash: hash(0), lastHash: hash(-1) },
  });
};

/** One format of a record. The log has no circulation edition: it is given whole or not at all. */
export const writtenAs = (format: Format, record: SessionRecord, { rows }: SessionSource): string => {
  switch (format) {
    case 'html':
      return toHtml(record);
    case 'csv':
      return toCsv(record);
    case 'json':
      return toJson(record);
    case 'jsonl':
      return toJsonLines(rows);
  }
};

/** Formats of an edition: the log is internal. */
export const formatsOf = (edition: Edition): readonly Format[] =>
  edition === 'internal' ? FORMATS : FORMATS.filter((format) => format !== 'jsonl');
