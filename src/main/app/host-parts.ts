import type { CallInput, CallOutput, DeskNetwork } from '../../contract/api.ts';
import type { Projection } from '../../core/session/effective-log.ts';
import type { ReaderSeat } from '../../core/views/reader-view.ts';
import type { Status } from './clients.ts';
import type { TimeSources } from './host-clock.ts';
import type { ReaderProcess } from './importers/read-note.ts';
import type { LibraryProcess } from './library/library-apart.ts';
import type { PaperOrder } from './paper/answer-paper.ts';
import type { Chance } from './storage/event-log.ts';

/** What the host's windows may ask for beside the session itself. */
export type DeskParts = {
  /** Opens a desk's window for a window of that role. */
  readonly open: (asked: 'podium' | 'desk') => void;
  readonly openReader: (seat: ReaderSeat) => void;
  /** Opens a window in which this machine is the desk of another one. */
  readonly joinElsewhere: () => void;
  /** Lets desks on other machines in, or no longer; answers with where and by which code. */
  readonly share: (on: boolean) => Promise<DeskNetwork | null>;
  /** Asks where to, and writes a list file there. */
  readonly saveList: (file: CallInput<'saveList'>) => Promise<CallOutput<'saveList'>>;
};

/** What a host is made of; each composition root passes its own in. */
export type HostParts = {
  readonly home: string;
  readonly sources: TimeSources;
  readonly chance: Chance;
  /** Starts a process that reads one document. */
  readonly startReader: () => ReaderProcess;
  /** Starts a process that does the library's work. */
  readonly startLibrary: () => LibraryProcess;
  /** Writes the record of the session at that path, which is open, into a folder. */
  readonly exportRecord: (path: string, into: string) => Promise<CallOutput<'exportRecord'>>;
  /** Where there are windows. */
  readonly desks?: DeskParts;
  /** Puts on paper what is asked for, where there is a window to print from. */
  readonly printPaper?: (order: PaperOrder) => Promise<CallOutput<'printPaper'>>;
  /** Looks at the machine, where it is a podium's. */
  readonly checkMachine?: () => Promise<CallOutput<'checkMachine'>>;
  /** Is told of faults that no client can mend. */
  readonly report: (fault: unknown) => void;
  /** Is told of the path each time a session was opened. */
  readonly opened: (path: string) => void;
  readonly statusChanged: (status: Status) => void;
  /** Is told of the open session when it was opened and after each change. */
  readonly changed?: (projection: Projection) => void;
};
