import { type HostReading, hostAt, saysTheSame, TIME_MOVED_MS, UNREAD } from '../../contract/host-time.ts';
import type { RoomPageView } from '../../contract/room-page.ts';
import type { Handlers } from '../../contract/server.ts';
import { same } from '../../core/same.ts';
import { type Instant, instant } from '../../core/timing/time.ts';
import type { CardFacts, RoomView } from '../../core/views/room-view.ts';
import { withoutPodium } from './without-podium.ts';

/** What the room's main knows, and what it gives to its page. */
export type RoomRelay = {
  /** The host's view has come, at the joining or as a push, and with it how host time goes by this process's clock. */
  readonly received: (view: RoomView, reading: HostReading) => void;
  /** The host has gone; until the next view it is taken as lost. */
  readonly lost: () => void;
  /** Time has passed: without the podium the picture changes by itself. */
  readonly look: () => void;
  /** The answers to the page's calls. */
  readonly handlers: Handlers;
};

type ResetPush = { readonly push: 'reset'; readonly data: Record<string, never> };
type ViewPush = { readonly push: 'view'; readonly data: { seq: number; after: number; patch: unknown } };

/** `own` is this process's clock in ms, sleep included; `push` sends to the page. */
export const roomRelay = (own: () => number, push: (message: ViewPush | ResetPush) => void): RoomRelay => {
  let reading = UNREAD;
  const now = (): Instant => instant(hostAt(reading, own()));
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
    received: (given, readingNow) => {
      const isSameTime = view === null || saysTheSame(reading, readingNow, own(), TIME_MOVED_MS);
      reading = readingNow;
      view = given;
      lostSince = null;
      if (given.scene.kind === 'title' || given.scene.kind === 'hold') card = cardOf(given.scene);
      // Another session or another rate has another time: the page must not count on by the one it knew.
      if (!isSameTime) push({ push: 'reset', data: {} });
      look();
    },
    lost: () => {
      lostSince ??= now();
    },
    look,
    handlers: {
      whole: () => ({ seq, view: shown }),
      time: () => ({ host: now(), rate: reading.rate }),
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
