import { createContext, useContext } from 'react';
import type { ReaderSeat } from '../../core/views/reader-view.ts';

/** What a reader asks of the host besides its view. */
export type ReaderHost = {
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
