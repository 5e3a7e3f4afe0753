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
  const data = await stringifyInStretches(given);
  await nextTurn();
  const salted = Buffer.allocUnsafe(salt.length + Buffer.byteLength(data));
  salted.set(salt);
  salted.write(data, salt.length);
  await nextTurn();
  const dataHash = webcrypto.subtle.digest('SHA-256', salted);
  await nextTurn();
  const read = await parseInStretches(eventDataSchemas[type], JSON.parse(data), nextTurn);
  if (!read.success) throw new SessionFileError('damaged', `A ${type} does not hold what it must hold.`);
  return { data, salt, dataHash: new Uint8Array(await dataHash), read: read.data };
};

/** How much of a long list is written in one turn. */
const STRETCH = 500;

/** JSON.stringify of an event's data, with turns for others within its long lists. */
const stringifyInStretches = async (data: object): Promise<string> => {
  const fields: string[] = [];
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue;
    const written =
      Array.isArray(value) && value.length > STRETCH ? await listInStretches(value) : JSON.stringify(value);
    fields.push(`${JSON.stringify(key)}:${written}`);
  }
  return `{${fields.join(',')}}`;
};

const listInStretches = async (list: readonly unknown[]): Promise<string> => {
  const parts: string[] = [];
  for (let from = 0; from < list.length; from += STRETCH) {
    await nextTurn();
    parts.push(JSON.stringify(list.slice(from, from + STRETCH)).slice(1, -1));
  }
  return `[${parts.join(',')}]`;
};
