import type { EventRow } from '../storage/chain.ts';

/**
 * The log as it lies on disk, one event a line. `data` is the stored text itself, since its hash is made of those very
 * bytes; only a text that would break the line is written as a JSON string. Blobs are hexadecimal.
 */
export const toJsonLines = (rows: readonly EventRow[]): string => rows.map((row) => `${line(row)}\n`).join('');

const line = (row: EventRow): string => {
  const head = JSON.stringify({
    seq: row.seq,
    id: row.id,
    at: row.at,
    epoch: row.epoch,
    actor: row.actor,
    command_id: row.command_id,
    type: row.type,
    v: row.v,
  });
  const tail = JSON.stringify({ salt: row.salt && hex(row.salt), data_hash: hex(row.data_hash), hash: hex(row.hash) });
  return `${head.slice(0, -1)},"data":${isOneLine(row.data) ? row.data : JSON.stringify(row.data)},${tail.slice(1)}`;
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const isOneLine = (data: string): boolean => {
  if (/[\r\n]/.test(data)) return false;
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
};
