import type { RoomPageView } from '../../contract/room-page.ts';
import { remaining } from '../../core/timing/clock-face.ts';
import { between, duration, type Instant, minutes, seconds } from '../../core/timing/time.ts';
import type { CardFacts, RoomScene, RoomView } from '../../core/views/room-view.ts';

/** How long the room counts alone before it falls to the title card, and what it allows a turn past its limit (DESIGN 2). */
const ALONE_AT_MOST = minutes(10);
const OVER_AT_MOST = minutes(2);
/** The mark appears only then: a podium that is started again is back sooner. */
const MARK_AFTER = seconds(10);

/**
 * What the room shows at `now` when nothing was heard from the podium since `lostSince`: the same for 10 minutes, counting on,
 * with a small mark after 10 s; the title card after that, or as soon as the turn is 2 minutes over. Black and the cards stay
 * as they are. `card` is what the title card says.
 */
export const withoutPodium = (view: RoomView, card: CardFacts, lostSince: Instant, now: Instant): RoomPageView => {
  const alone = between(lostSince, now);
  const scene = isDoubtful(view, alone, now) ? ({ kind: 'title', notice: null, ...card } as const) : view.scene;
  return { ...view, scene, podiumLost: alone >= MARK_AFTER };
};

const LIVE: ReadonlySet<RoomScene['kind']> = new Set(['speaker', 'round', 'point', 'message']);

const isDoubtful = ({ scene }: RoomView, alone: number, now: Instant): boolean => {
  if (!LIVE.has(scene.kind)) return false;
  if (alone >= ALONE_AT_MOST) return true;
  return scene.kind === 'speaker' && scene.face !== null && remaining(scene.face, now) <= duration(-OVER_AT_MOST);
};
