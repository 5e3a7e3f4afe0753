import { lookup } from 'node:dns/promises';
import type { DeskLink, Role } from '../../contract/api.ts';
import type { Transport } from '../../contract/transport.ts';
import { connect, RefusedError } from '../transports/websocket-transport.ts';
import { codeDigits, readAddress } from './desk-address.ts';
import type { Podium } from './desk-outbox.ts';

/** Between two tries: soon at first, for most losses are short. */
const FIRST_TRY_AGAIN_MS = 300;
const LAST_TRY_AGAIN_MS = 5_000;

type Problem = NonNullable<DeskLink['problem']>;

export type PodiumListener = {
  readonly joined: (way: Transport) => void;
  readonly lost: () => void;
  /** A try came to nothing. After `address`, `code` and `version` there is none more until somebody says where to. */
  readonly failed: (problem: Problem) => void;
};

export type FollowingPodium = {
  /** Joins that podium from now on, and leaves any other. */
  readonly to: (podium: Podium) => void;
  readonly stop: () => void;
};

/**
 * Joins a podium on another machine as a window of that role, and joins it again for as long as the process lives. `seat` is its
 * name there.
 */
export const followPodium = (role: Role, seat: string, listener: PodiumListener): FollowingPodium => {
  let podium: Podium | null = null;
  let way: Transport | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_TRY_AGAIN_MS;

  const later = (wanted: Podium) => {
    timer = setTimeout(() => void tryToJoin(wanted), pause);
    pause = Math.min(LAST_TRY_AGAIN_MS, pause * 2);
  };

  const tryToJoin = async (wanted: Podium): Promise<void> => {
    let found: Transport;
    try {
      found = await reach(wanted, role, seat);
    } catch (error) {
      if (podium !== wanted) return;
      const problem = problemOf(error);
      listener.failed(problem);
      if (problem === 'unreachable' || problem === 'locked') later(wanted);
      return;
    }
    if (podium !== wanted) return found.close();
    pause = FIRST_TRY_AGAIN_MS;
    way = found;
    found.onClose(() => {
      if (way !== found) return;
      way = null;
      listener.lost();
      later(wanted);
    });
    listener.joined(found);
  };

  const leave = () => {
    clearTimeout(timer);
    const last = way;
    way = null;
    last?.close();
    if (last) listener.lost();
  };

  return {
    to(next) {
      podium = next;
      leave();
      pause = FIRST_TRY_AGAIN_MS;
      void tryToJoin(next);
    },
    stop() {
      podium = null;
      leave();
    },
  };
};

class AddressError extends Error {}

const reach = async ({ address, code }: Podium, role: Role, seat: string): Promise<Transport> => {
  const found = readAddress(address);
  if (!found) throw new AddressError('That is no address.');
  // A host takes only its own address for itself: a name that is pointed at it is no way in.
  const { address: host } = await lookup(found.host, { family: 4 });
  return connect({ address: host, port: found.port, secret: codeDigits(code), seat, as: role });
};

const problemOf = (error: unknown): Problem => {
  if (error instanceof AddressError) return 'address';
  if (!(error instanceof RefusedError)) return 'unreachable';
  if (error.status === 401) return 'code';
  if (error.status === 429) return 'locked';
  return error.status === 426 ? 'version' : 'unreachable';
};
