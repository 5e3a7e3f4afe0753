import { createContext, useContext, useSyncExternalStore } from 'react';
import { type CallInput, type DeskLink, pushSchema } from '../../contract/api.ts';
import { type Connection, callHost } from '../../contract/client.ts';
import type { SaveList } from '../shared/list-file/ListFileSheet.tsx';

/** What the desk asks of its host besides its view and its commands. */
export type DeskHost = {
  /** How the desk stands to the podium; null until that is known. `subscribe` is told of each change. */
  readonly getLink: () => DeskLink | null;
  readonly subscribe: (changed: () => void) => () => void;
  readonly joinPodium: (podium: CallInput<'joinPodium'>) => Promise<unknown>;
  readonly settle: (commandId: string) => void;
  readonly saveList: SaveList;
  /** Opens one more desk. */
  readonly openAnother: () => void;
};

/** The host behind the page's connection. */
export const deskHost = (connection: Connection): DeskHost => {
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
    joinPodium: (podium) => callHost(connection, 'joinPodium', podium),
    settle: (commandId) => void callHost(connection, 'settle', { commandId }).catch(() => {}),
    saveList: (file) => callHost(connection, 'saveList', file),
    openAnother: () => void callHost(connection, 'openDesk', {}).catch(() => {}),
  };
};

const HostContext = createContext<DeskHost | null>(null);
export const DeskHostProvider = HostContext;

/** The host of this window. Throws outside a provider. */
export const useDeskHost = (): DeskHost => {
  const host = useContext(HostContext);
  if (host === null) throw new Error('No host above this component.');
  return host;
};

/** How the desk stands to the podium; null until that is known. */
export const useLink = (): DeskLink | null => {
  const host = useDeskHost();
  return useSyncExternalStore(host.subscribe, host.getLink);
};
