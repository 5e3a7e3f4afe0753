/** Three beats missed (DESIGN 2, one a second). */
const SILENCE_MS = 3_000;
/** A page that is still getting ready may need as long as this on a slow machine before it beats regularly. */
const BEGINNING_MS = 15_000;
const BEGINNING_BEATS = 5;
/** Looked at this often. */
const LOOK_MS = 500;
/** We ourselves did not run for this long, because the machine slept or was held up: nobody else did either. */
const OWN_GAP_MS = 1_500;

export type Heartbeat = {
  /** Somebody else is to be watched from now on: a page that has begun to load. */
  readonly begin: () => void;
  /** A sign of life. */
  readonly beat: () => void;
  /** Nobody is watched until the next beginning. */
  readonly rest: () => void;
  readonly stop: () => void;
};

/**
 * Calls `silent` once no beat has come for 3 s, at the latest 0.5 s after that; at the beginning, until five beats have come,
 * for 15 s. `now` is any monotonic clock in ms.
 */
export const watchHeartbeat = (silent: () => void, now: () => number): Heartbeat => {
  let heardAt: number | null = null;
  let beats = 0;
  let lookedAt = now();
  const look = setInterval(() => {
    const at = now();
    if (at - lookedAt > OWN_GAP_MS && heardAt !== null) heardAt = at;
    lookedAt = at;
    const limit = beats < BEGINNING_BEATS ? BEGINNING_MS : SILENCE_MS;
    if (heardAt === null || at - heardAt < limit) return;
    heardAt = null;
    silent();
  }, LOOK_MS);
  return {
    begin: () => {
      heardAt = now();
      beats = 0;
    },
    beat: () => {
      if (heardAt === null) return;
      heardAt = now();
      beats += 1;
    },
    rest: () => {
      heardAt = null;
    },
    stop: () => clearInterval(look),
  };
};
