import { webcrypto } from 'node:crypto';
import { parseInStretches } from '../../../contract/parse-in-stretches.ts';
import { eventDataSchemas, type SessionEvent } from '../../../core/session/events.ts';
import { nextTurn } from '../next-turn.ts';
import { SessionFileError } from './session-file-error.ts';

/** An event's data as it will lie on disk, its hash, and what is read back from it. */
export type Written = {
  readonly data: string;
  readonly salt: Uint8Array;
  readonly dataHash: Uint8Array;
  readonly read: SessionEvent['data'];
};

/**
 * Writes, reads back and hashes a large event in stretches of a few ms, between which the process answers others; the
 * hash is another thread's work. Rejects with `damaged` where the event could not be read again.
 */
export const writeInStretches = async ({ type, data: given }: SessionEvent, salt: Uint8Array): Promise<Written> => {
  const data = JSON.stringify(given);
  await nextTurn();
  const dataHash = webcrypto.subtle.digest('SHA-256', Buffer.concat([salt, Buffer.from(data)]));
  await nextTurn();
  const read = await parseInStretches(eventDataSchemas[type], JSON.parse(data), nextTurn);
  if (!read.success) throw new SessionFileError('damaged', `A ${type} does not hold what it must hold.`);
  return { data, salt, dataHash: new Uint8Array(await dataHash), read: read.data };
};
