import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DeskLink } from '../../contract/api.ts';
import { type Connection, callHost } from '../../contract/client.ts';
import { type PodiumLink, podiumLink } from '../shared/join/podium-link.ts';
import type { SaveList } from '../shared/list-file/ListFileSheet.tsx';

/** What the desk asks of its host besides its view and its commands. */
export type DeskHost = PodiumLink & {
  readonly settle: (commandId: string) => void;
  readonly saveList: SaveList;
  /** Opens one more desk. */
  readonly openAnother: () => void;
};

/** The host behind the page's connection. */
export const deskHost = (connection: Connection): DeskHost => ({
  ...podiumLink(connection),
  settle: (commandId) => void callHost(connection, 'settle', { commandId }).catch(() => {}),
  saveList: (file) => callHost(connection, 'saveList', file),
  openAnother: () => void callHost(connection, 'openDesk', {}).catch(() => {}),
});

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
