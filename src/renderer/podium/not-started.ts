import { duration, type Instant, plus } from '../../core/timing/time.ts';
import type { NowSpeaking } from '../../core/views/podium-view.ts';

/** So long after a call somebody is reminded that the clock was not started. */
const REMINDED = duration(20_000);

type Called = Pick<NowSpeaking, 'face' | 'calledAt'>;

/** True once somebody was called that long ago and the clock still stands. */
export const notStarted = ({ face, calledAt }: Called, at: Instant): boolean =>
  face.status === 'called' && at >= plus(calledAt, REMINDED);

/** The instant at which the reminder comes; null where it is there already or will not come. */
export const reminderEdge = (now: Called, at: Instant): Instant | null =>
  now.face.status !== 'called' || notStarted(now, at) ? null : plus(now.calledAt, REMINDED);
