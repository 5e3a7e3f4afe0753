import {
  type ClockFace,
  clockText,
  minutesText,
  nextEdge,
  type Phase,
  phase,
  remaining,
  used,
} from '../../../core/timing/clock-face.ts';
import type { Instant } from '../../../core/timing/time.ts';
import { useHostNow } from '../client/use-host-now.ts';

/** A turn's clock as it reads at `at`. `limitless`: time the podium itself uses is counted up and is never over. */
export type TurnReading = {
  readonly at: Instant;
  readonly state: Phase;
  readonly digits: string;
  readonly limitless: boolean;
};

/** Reads a turn's clock now, and again at each second's edge. */
export const useTurnClock = (face: ClockFace): TurnReading => {
  const at = useHostNow((time) => nextEdge(face, time));
  const limitless = face.limit === 0;
  return {
    at,
    state: limitless ? 'running' : phase(face, at),
    digits: limitless ? minutesText(used(face, at) / 1000) : clockText(remaining(face, at)),
    limitless,
  };
};
