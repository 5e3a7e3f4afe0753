import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DeskLink } from '../../contract/api.ts';
import type { ReaderSeat } from '../../core/views/reader-view.ts';
import type { PodiumLink } from '../shared/join/podium-link.ts';

/** What a reader asks of the host besides its view. */
export type ReaderHost = PodiumLink & {
  /** For whom it reads from now on. */
  readonly readFor: (seat: ReaderSeat) => void;
  /** That seat has read a message. */
  readonly acknowledge: (message: string, seat: ReaderSeat) => void;
};

const HostContext = createContext<ReaderHost | null>(null);
export const ReaderHostProvider = HostContext;

/** The host of this window. Throws outside a provider. */
export const useReaderHost = (): ReaderHost => {
  const host = useContext(HostContext);
  if (host === null) throw new Error('No host above this component.');
  return host;
};

/** How the reader stands to the podium; null until that is known. */
export const useLink = (): DeskLink | null => {
  const host = useReaderHost();
  return useSyncExternalStore(host.subscribe, host.getLink);
};
