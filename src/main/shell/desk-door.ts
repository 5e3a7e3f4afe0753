import { randomInt } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import type { DeskNetwork } from '../../contract/api.ts';
import type { Transport } from '../../contract/transport.ts';
import type { Caller } from '../app/clients.ts';
import { type Guard, type Listening, listen } from '../transports/websocket-transport.ts';
import { codeDigits } from './desk-address.ts';

/** After so many wrong codes from one address within a minute, it is not heard for the rest of that minute. */
const WRONG_AT_MOST = 5;
const MINUTE_MS = 60_000;
/** More addresses than any room has laptops: whoever comes from a further one meanwhile is not heard either. */
const ADDRESSES_AT_MOST = 1_000;

/** Sixteen digits, 53 random bits, in groups that can be read out: any keyboard has them. */
export const newCode = (): string =>
  Array.from({ length: 4 }, () => String(randomInt(10_000)).padStart(4, '0')).join(' ');

/** Counts wrong codes; `now` is any monotonic clock in ms. */
export const codeGuard = (now: () => number): Guard => {
  const wrong = new Map<string, { count: number; readonly since: number }>();
  const forget = () => {
    for (const [from, { since }] of wrong) if (now() - since >= MINUTE_MS) wrong.delete(from);
  };
  return {
    isShut(from) {
      forget();
      const known = wrong.get(from);
      return known ? known.count >= WRONG_AT_MOST : wrong.size >= ADDRESSES_AT_MOST;
    },
    wasWrong(from) {
      const known = wrong.get(from);
      if (known) known.count += 1;
      else wrong.set(from, { count: 1, since: now() });
    },
  };
};

export type DeskDoor = {
  /** Opens the door with a new code, or shuts it and ends the connections made through it; null while it is shut. */
  readonly share: (on: boolean) => Promise<DeskNetwork | null>;
};

/**
 * The door through which desks and readers on other machines come in: shut at first. Each of the two roles has a code of its
 * own, and no other is to be had through it.
 */
export const deskDoor = (join: (transport: Transport, caller: Caller) => void): DeskDoor => {
  let open: { readonly listening: Listening; readonly network: DeskNetwork } | null = null;
  // The desk of this machine has that name: nobody else takes its line of undo.
  const joinAsGuest = (transport: Transport, caller: Caller) =>
    join(transport, { ...caller, actor: caller.actor === 'desk' ? 'desk:guest' : caller.actor, isAway: true });
  const share = async (on: boolean): Promise<DeskNetwork | null> => {
    if (on && open) return open.network;
    await open?.listening.close();
    open = null;
    if (!on) return null;
    const [code, readerCode] = [newCode(), newCode()];
    const guard = codeGuard(() => performance.now());
    const listening = await listen({ desk: codeDigits(code), reader: codeDigits(readerCode) }, joinAsGuest, guard);
    const addresses = localAddresses().map((address) => `${address}:${listening.port}`);
    open = { listening, network: { addresses, code, readerCode } };
    return open.network;
  };
  // One after the other: two quick presses must not leave a door open that nobody sees.
  let last: Promise<unknown> = Promise.resolve();
  return {
    share: (on) => {
      const next = last.then(() => share(on));
      last = next.catch(() => {});
      return next;
    },
  };
};

/** This machine's addresses on its networks; its own, for this machine alone, where it has none. */
const localAddresses = (): readonly string[] => {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const found = all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
  return found.length > 0 ? found : ['127.0.0.1'];
};
