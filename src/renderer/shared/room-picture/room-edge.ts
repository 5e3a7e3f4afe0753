import { nextEdge } from '../../../core/timing/clock-face.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { RoomView } from '../../../core/views/room-view.ts';
import { nextMinute } from '../i18n/clock-time.ts';

/**
 * The next instant at which the room's picture changes by itself: a second of the turn's clock, a minute of the day, the
 * list's opening or closing, or when a meeting that stands still was to go on.
 */
export const roomEdge = (view: RoomView, now: Instant): Instant => {
  const minute = nextMinute(now, view.clockOffset);
  const { scene } = view;
  const second = scene.kind === 'speaker' && scene.face !== null ? nextEdge(scene.face, now) : null;
  const resumes = scene.kind === 'title' ? scene.notice?.resumesAt : null;
  const list = scene.kind === 'round' ? scene.list : null;
  const coming = [second, resumes, list?.opensAt, list?.closesAt].filter((at) => at != null && at > now) as Instant[];
  return Math.min(minute, ...coming) as Instant;
};
