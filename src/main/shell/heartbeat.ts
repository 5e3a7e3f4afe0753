/** Three beats missed (DESIGN 2, one a second). */
const SILENCE_MS = 3_000;
/** Looked at this often. */
const LOOK_MS = 500;
/** We ourselves did not run for this long, because the machine slept or was stopped: nobody else did either. */
const OWN_GAP_MS = 1_500;

export type Heartbeat = {
  /** A sign of life; the first one starts the watch. */
  readonly beat: () => void;
  /** No longer watched until the next beat. */
  readonly rest: () => void;
  readonly stop: () => void;
};

/** Calls `silent` once no beat has come for 3 s, at the latest 0.5 s after that. `now` is any monotonic clock in ms. */
export const watchHeartbeat = (silent: () => void, now: () => number): Heartbeat => {
  let heardAt: number | null = null;
  let lookedAt = now();
  const look = setInterval(() => {
    const at = now();
    if (at - lookedAt > OWN_GAP_MS && heardAt !== null) heardAt = at;
    lookedAt = at;
    if (heardAt === null || at - heardAt < SILENCE_MS) return;
    heardAt = null;
    silent();
  }, LOOK_MS);
  return {
    beat: () => {
      heardAt = now();
    },
    rest: () => {
      heardAt = null;
    },
    stop: () => clearInterval(look),
  };
};
