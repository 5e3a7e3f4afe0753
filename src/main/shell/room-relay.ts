import type { RoomPageView } from '../../contract/room-page.ts';
import type { Handlers } from '../../contract/server.ts';
import { same } from '../../core/same.ts';
import type { Instant } from '../../core/timing/time.ts';
import type { CardFacts, RoomView } from '../../core/views/room-view.ts';
import { withoutPodium } from './without-podium.ts';

/** What the room's main knows, and what it gives to its page. */
export type RoomRelay = {
  /** The host's view has come, at the joining or as a push. */
  readonly received: (view: RoomView) => void;
  /** The host has gone; until the next view it is taken as lost. */
  readonly lost: () => void;
  /** Time has passed: without the podium the picture changes by itself. */
  readonly look: () => void;
  /** The answers to the page's calls. */
  readonly handlers: Handlers;
};

type ViewPush = { readonly push: 'view'; readonly data: { seq: number; after: number; patch: unknown } };

/** `now` is host time as far as this process knows it; `push` sends to the page. */
export const roomRelay = (now: () => Instant, push: (message: ViewPush) => void): RoomRelay => {
  let view: RoomView | null = null;
  let card: CardFacts | null = null;
  let lostSince: Instant | null = null;
  let shown: RoomPageView | null = null;
  let seq = 0;

  const picture = (): RoomPageView | null => {
    if (view === null) return null;
    if (lostSince === null) return { ...view, podiumLost: false };
    return withoutPodium(view, card ?? bareCard(view), lostSince, now());
  };
  const look = () => {
    const next = picture();
    if (next === null || same(next, shown)) return;
    shown = next;
    seq += 1;
    push({ push: 'view', data: { seq, after: seq - 1, patch: { set: next } } });
  };
  return {
    received: (given) => {
      view = given;
      lostSince = null;
      if (given.scene.kind === 'title' || given.scene.kind === 'hold') card = cardOf(given.scene);
      look();
    },
    lost: () => {
      lostSince ??= now();
    },
    look,
    handlers: {
      whole: () => ({ seq, view: shown }),
      time: () => ({ host: now() }),
    },
  };
};

const cardOf = ({ title, theme, date, start, end, room }: CardFacts): CardFacts => ({
  title,
  theme,
  date,
  start,
  end,
  room,
});

/** For a room that was started in mid-session and has seen no card yet. */
const bareCard = ({ title }: RoomView): CardFacts => ({ title, theme: null, date: '', start: '', end: '', room: null });
