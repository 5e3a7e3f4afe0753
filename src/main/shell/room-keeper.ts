/** A room process that was started, seen from its starter. */
export type StartedRoom = {
  /** Called once, when it has ended, also if it could not be started at all. */
  readonly onEnd: (listener: () => void) => void;
  readonly kill: () => void;
};

export type RoomKeeper = {
  /** To be told at each change: how many rooms are joined to the host now. */
  readonly joined: (rooms: number) => void;
  /** Starts no more rooms. Resolves when the one that it started has ended, at the latest after `patience` ms, then killed. */
  readonly stop: (patience: number) => Promise<void>;
};

/** A living room that was left by an earlier podium joins within this time and is adopted (DESIGN 2). */
const GRACE = 1_000;
/** A room of our own that lives and has not joined by then hangs. */
const MUST_JOIN = 15_000;
/** Deaths are remembered for this long: each further one within it doubles the wait. */
const MEMORY = 60_000;
/** Half of what a room may be away: starting it takes the rest. */
const LONGEST_WAIT = 4_000;

/**
 * Keeps one room joined for as long as the podium lives: waits whether one joins by itself, else starts one, and again when it
 * has gone. `now` is any monotonic clock in ms.
 */
export const keepRoom = (start: () => StartedRoom, now: () => number): RoomKeeper => {
  let rooms = 0;
  let room: StartedRoom | null = null;
  let deaths: number[] = [];
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let ended: () => void = () => {};

  const after = (ms: number, act: () => void) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(act, ms);
  };
  const startUnlessJoined = () => {
    if (rooms > 0 || room || isStopped) return;
    const started = start();
    room = started;
    started.onEnd(() => {
      room = null;
      ended();
      deaths = [...deaths.filter((at) => now() - at < MEMORY), now()];
      after(deaths.length === 1 ? 0 : Math.min(LONGEST_WAIT, 500 * 2 ** (deaths.length - 2)), startUnlessJoined);
    });
    after(MUST_JOIN, started.kill);
  };

  after(GRACE, startUnlessJoined);
  return {
    joined: (count) => {
      const hadNone = rooms === 0;
      rooms = count;
      if (rooms > 0) clearTimeout(timer);
      else if (hadNone) return;
      else if (room) after(MUST_JOIN, room.kill);
      else after(GRACE, startUnlessJoined);
    },
    stop: async (patience) => {
      isStopped = true;
      clearTimeout(timer);
      const last = room;
      if (!last) return;
      await new Promise<void>((resolve) => {
        const late = setTimeout(() => {
          last.kill();
          resolve();
        }, patience);
        ended = () => {
          clearTimeout(late);
          resolve();
        };
      });
    },
  };
};
