import type { Connection } from '../../contract/client.ts';
import { hostAt, saysTheSame, TIME_MOVED_MS, UNREAD } from '../../contract/host-time.ts';
import type { Handlers } from '../../contract/server.ts';
import { type ClientPlace, createViewClient, type ViewClient } from '../../contract/view-client.ts';
import { diffView } from '../../contract/view-patch.ts';
import { instant } from '../../core/timing/time.ts';

/** The last view that a podium elsewhere sent: it stays, and its page keeps it, while the link is lost. */
export type PodiumMirror = {
  readonly hasView: () => boolean;
  readonly follow: (connection: Connection) => void;
  readonly leave: () => void;
  /** What the page asks for its view and its clock. */
  readonly handlers: Required<Pick<Handlers, 'whole' | 'time'>>;
};

/** A mirror for one page. `place` is this machine's; `push` sends to the page; `first` is told once there is a view. */
export const podiumMirror = <View extends Readonly<Record<string, unknown>>>(
  place: ClientPlace,
  push: (message: unknown) => void,
  first: () => void,
): PodiumMirror => {
  let client: ViewClient<View> | null = null;
  let view: View | null = null;
  let seq = 0;
  let reading = UNREAD;

  const seen = (from: ViewClient<View>) => {
    const next = from.getSnapshot();
    if (next === null) return;
    // Another session or another rate has another time: the page must not count on by the one it knew.
    const isSameTime = saysTheSame(reading, from.reading(), place.now(), TIME_MOVED_MS);
    reading = from.reading();
    if (!isSameTime) push({ push: 'reset', data: {} });
    const patch = view === null ? next : diffView(view, next);
    const isFirst = view === null;
    view = next;
    if (patch !== null) {
      seq += 1;
      push({ push: 'view', data: { seq, after: seq - 1, patch } });
    }
    if (isFirst) first();
  };

  return {
    hasView: () => view !== null,
    follow(connection) {
      const made = createViewClient<View>(connection, place);
      client = made;
      made.subscribe(() => seen(made));
    },
    leave() {
      client?.close();
      client = null;
    },
    handlers: {
      whole: () => ({ seq, view }),
      time: () => ({ host: instant(Math.floor(hostAt(reading, place.now()))), rate: reading.rate }),
    },
  };
};
