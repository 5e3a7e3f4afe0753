import { nextEdge } from '../../../core/timing/clock-face.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { RoomView } from '../../../core/views/room-view.ts';
import { nextMinute } from '../i18n/clock-time.ts';

/** The next instant at which the room's picture changes by itself: a second of the turn's clock, or a minute of the day. */
export const roomEdge = (view: RoomView, now: Instant): Instant => {
  const minute = nextMinute(now, view.clockOffset);
  const face = view.scene.kind === 'speaker' ? view.scene.face : null;
  const second = face === null ? null : nextEdge(face, now);
  return second !== null && second < minute ? second : minute;
};
