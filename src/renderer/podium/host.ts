import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CallInput, CallOutput } from '../../contract/api.ts';
import type { Rate, TestPicture } from '../../contract/run.ts';
import type { ViewClient } from '../../contract/view-client.ts';
import type { ReaderSeat } from '../../core/views/reader-view.ts';

import type { SaveList } from '../shared/list-file/ListFileSheet.tsx';

export type Status = NonNullable<ReturnType<ViewClient<unknown>['getStatus']>>;

/** What the podium asks of the host besides its view and its commands. */
export type PodiumHost = {
  readonly importNote: (input: CallInput<'importNote'>) => Promise<CallOutput<'importNote'>>;
  readonly readNote: (input: CallInput<'readNote'>) => Promise<CallOutput<'readNote'>>;
  readonly readingShare: () => Promise<CallOutput<'readingShare'>>;
  readonly cancelReading: () => void;
  readonly listTemplates: () => Promise<CallOutput<'listTemplates'>>;
  readonly makeFromTemplate: (input: CallInput<'makeFromTemplate'>) => Promise<CallOutput<'makeFromTemplate'>>;
  readonly saveTemplate: (name: string) => Promise<CallOutput<'saveTemplate'>>;
  readonly deleteTemplate: (input: CallInput<'deleteTemplate'>) => Promise<CallOutput<'deleteTemplate'>>;
  readonly listLibrary: (query: string) => Promise<CallOutput<'listLibrary'>>;
  readonly duplicateSession: (input: CallInput<'duplicateSession'>) => Promise<CallOutput<'duplicateSession'>>;
  readonly moveSession: (input: CallInput<'moveSession'>) => Promise<CallOutput<'moveSession'>>;
  readonly emptyDeleted: (handles: readonly string[]) => Promise<CallOutput<'emptyDeleted'>>;
  readonly exportSession: (input: CallInput<'exportSession'>) => Promise<CallOutput<'exportSession'>>;
  readonly sendSession: (input: CallInput<'sendSession'>) => Promise<CallOutput<'sendSession'>>;
  readonly importSession: (keepBoth: boolean) => Promise<CallOutput<'importSession'>>;
  readonly leaveSession: () => void;
  /** Ends that job of the library. */
  readonly cancelLibrary: (job: string) => void;
  readonly openSession: (handle: string) => Promise<CallOutput<'openSession'>>;
  readonly recallSayAs: (names: readonly string[]) => Promise<CallOutput<'recallSayAs'>>;
  readonly readJournal: (query: CallInput<'readJournal'>) => Promise<CallOutput<'readJournal'>>;
  readonly exportRecord: () => Promise<CallOutput<'exportRecord'>>;
  /** Puts a rehearsal in the session's place; false where that could not be done. */
  readonly rehearse: () => Promise<boolean>;
  readonly setRate: (rate: Rate) => void;
  readonly leaveRehearsal: (keep: boolean) => void;
  readonly testScreens: (show: TestPicture | null) => void;
  readonly checkMachine: () => Promise<CallOutput<'checkMachine'>>;
  /** Opens the desk's window, or brings it to the front. */
  readonly openDesk: () => void;
  /** Opens a seat's reader, or brings it to the front. */
  readonly openReader: (seat: ReaderSeat) => void;
  /** Opens a window in which this laptop is the desk of a podium elsewhere. */
  readonly joinElsewhere: () => void;
  /** Lets desks on other laptops in, or no longer. */
  readonly shareDesk: (on: boolean) => Promise<unknown>;
  /** Gives the room's screen to somebody else's slides, or takes it back. */
  readonly giveScreen: (away: boolean) => void;
  readonly saveList: SaveList;
  /** The newest status, or null before the first; `subscribe` is told of each. */
  readonly getStatus: () => Status | null;
  readonly subscribe: (changed: () => void) => () => void;
};

const HostContext = createContext<PodiumHost | null>(null);
export const PodiumHostProvider = HostContext;

/** The host of this window. Throws outside a provider. */
export const useHost = (): PodiumHost => {
  const host = useContext(HostContext);
  if (host === null) throw new Error('No host above this component.');
  return host;
};

/** The newest status, or null before the first. */
export const useStatus = (): Status | null => {
  const host = useHost();
  return useSyncExternalStore(host.subscribe, host.getStatus);
};
