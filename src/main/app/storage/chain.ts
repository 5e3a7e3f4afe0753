import { createHash } from 'node:crypto';

/** One line of the table `event`, as it lies on disk. `salt` is null once the words were erased on request. */
export type EventRow = {
  readonly seq: number;
  readonly id: string;
  readonly at: number;
  readonly epoch: number;
  readonly actor: string;
  readonly command_id: string;
  readonly type: string;
  readonly v: number;
  readonly data: string;
  readonly salt: Uint8Array | null;
  readonly data_hash: Uint8Array;
  readonly hash: Uint8Array;
};

/** What the first event's hash is built on. */
export const FIRST_HASH: Uint8Array = new Uint8Array(32);

const sha256 = (...parts: readonly (Uint8Array | string)[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** SHA-256(salt || data): lets the words be erased later without breaking the chain. */
export const hashOfData = (salt: Uint8Array, data: string): Uint8Array => sha256(salt, data);

/** SHA-256(previous || UTF-8 of `[seq,id,at,epoch,actor,command_id,type,v,hex(data_hash)]`). */
export const hashOfRow = (previous: Uint8Array, row: Omit<EventRow, 'data' | 'salt' | 'hash'>): Uint8Array =>
  sha256(
    previous,
    JSON.stringify([
      row.seq,
      row.id,
      row.at,
      row.epoch,
      row.actor,
      row.command_id,
      row.type,
      row.v,
      Buffer.from(row.data_hash).toString('hex'),
    ]),
  );

/** The row with its two hashes, to follow the row whose hash is `previous`. */
export const seal = (
  previous: Uint8Array,
  row: Omit<EventRow, 'data_hash' | 'hash'> & { salt: Uint8Array },
  data_hash: Uint8Array = hashOfData(row.salt, row.data),
): EventRow => {
  const hashed = { ...row, data_hash };
  return { ...hashed, hash: hashOfRow(previous, hashed) };
};

/** True for two hashes of the same bytes. */
export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
