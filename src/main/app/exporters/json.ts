import type { SessionRecord } from '../../../core/views/session-record-types.ts';

/** The record as JSON, version 1 of `rostrum-record`: same record, same bytes. */
export const toJson = ({ annex: _, edition, ...record }: SessionRecord): string =>
  `${JSON.stringify({ format: 'rostrum-record', version: 1, edition, ...record }, null, 2)}\n`;
