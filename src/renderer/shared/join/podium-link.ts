import { type CallInput, type DeskLink, pushSchema } from '../../../contract/api.ts';
import { type Connection, callHost } from '../../../contract/client.ts';

/** How a desk or a reader stands to its podium, and its way to another one. */
export type PodiumLink = {
  /** Null until it is known. `subscribe` is told of each change. */
  readonly getLink: () => DeskLink | null;
  readonly subscribe: (changed: () => void) => () => void;
  readonly joinPodium: (asked: CallInput<'joinPodium'>) => Promise<unknown>;
};

/** The link behind the page's connection. */
export const podiumLink = (connection: Connection): PodiumLink => {
  const listeners = new Set<() => void>();
  let link: DeskLink | null = null;
  const know = (next: DeskLink) => {
    link = next;
    for (const listener of listeners) listener();
  };
  let isTold = false;
  connection.onPush((message) => {
    const read = pushSchema.safeParse(message);
    if (!read.success || read.data.push !== 'link') return;
    isTold = true;
    know(read.data.data);
  });
  // A push that came meanwhile is newer than the answer.
  callHost(connection, 'link', {}).then(
    (answer) => isTold || know(answer),
    () => {},
  );
  return {
    getLink: () => link,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    joinPodium: (asked) => callHost(connection, 'joinPodium', asked),
  };
};
