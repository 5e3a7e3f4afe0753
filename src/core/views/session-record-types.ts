import type { EntryStatus } from '../session/state.ts';
import type { Category, Kind, Mode, Person, Tier } from '../session/vocabulary.ts';
import type { Phrase } from './phrase.ts';

/** `circulation` is for all delegations; `internal` adds what only the secretariat may know. */
export type Edition = 'circulation' | 'internal';

/** How the record's log stands on disk. */
export type LogLine = { readonly events: number; readonly firstHash: string; readonly lastHash: string };

/** What core lacks and is handed in: the calendar's writing, texts, and the log's hashes. */
export type RecordEdge = {
  /** Whole seconds since 1970 as ISO 8601 with offset, in the session's zone. */
  readonly iso: (seconds: number) => string;
  readonly say: (phrase: Phrase) => string;
  readonly log: LogLine;
};

export type ProgrammeRow = {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly plannedSeconds: number;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly actualSeconds: number | null;
  /** Internal edition only. */
  readonly driftSeconds: number | null;
};

export type TurnRow = {
  readonly n: number;
  readonly entry: string | null;
  readonly item: string;
  readonly kind: Kind;
  readonly mode: Mode;
  readonly language: string | null;
  readonly person: Pick<Person, 'honorific' | 'name' | 'title'> | null;
  readonly capacity: {
    readonly delegation: string;
    readonly category: Category | null;
    readonly tier: Tier | null;
    readonly onBehalfOf: string | null;
    readonly alsoOwn: boolean;
  } | null;
  readonly spokenAs: string | null;
  readonly calledAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** H:MM:SS from the gavel to the start, or to the call of a turn that never started. */
  readonly offset: string;
  /** These three tell who was over time: internal edition only. */
  readonly allottedSeconds: number | null;
  readonly adjustedSeconds: number | null;
  readonly usedSeconds: number;
  readonly overSeconds: number | null;
  readonly intervals: readonly (readonly [string, string | null])[];
  readonly interruptedBy: number | null;
};

export type Outcome = Exclude<EntryStatus, 'held' | 'waiting' | 'called' | 'joined'>;

export type ListRow = {
  readonly id: string;
  readonly delegation: string;
  readonly category: Category | null;
  readonly tier: Tier | null;
  readonly onBehalfOf: string | null;
  readonly speaker: string | null;
  readonly mode: Mode;
  /** Internal edition only, as is `late`. */
  readonly inscribedAt: string | null;
  readonly late: boolean | null;
  readonly roundAsked: number | null;
  readonly roundHeard: number | null;
  /** Null while the meeting lasts and the entry waits. */
  readonly outcome: Outcome | null;
  readonly textReceived: boolean;
};

export type ChangeRow = {
  readonly at: string;
  readonly what:
    | 'limit'
    | `limit-${Tier | Category}`
    | 'clock'
    | 'turn-start'
    | 'turn-end'
    | 'turn-name'
    | 'turn-group'
    | 'taken-back'
    | 'restored'
    | 'suspended'
    | 'resumed'
    | 'extended'
    | 'skipped'
    | 'taken-up'
    | 'reopened';
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
};

export type Sum = { readonly turns: number; readonly seconds: number };

export type SessionRecord = {
  readonly edition: Edition;
  readonly session: {
    readonly title: string;
    readonly shortTitle: string | null;
    readonly theme: string | null;
    readonly body: string | null;
    readonly meetingNumber: string | null;
    readonly date: string;
    readonly timezone: string;
    readonly room: string | null;
    readonly plannedStart: string;
    readonly plannedEnd: string;
    readonly openedAt: string | null;
    readonly closedAt: string | null;
    readonly mandate: string | null;
    readonly recordingOffset: string | null;
  };
  readonly people: readonly {
    readonly role: Person['role'];
    readonly planned: string;
    readonly actual: string | null;
    readonly title: string | null;
  }[];
  readonly programme: readonly ProgrammeRow[];
  readonly turns: readonly TurnRow[];
  readonly list: readonly ListRow[];
  readonly notes: readonly never[];
  readonly coverage: {
    readonly keyQuestions: readonly ({ readonly n: number } & Sum)[];
    readonly components: readonly ({ readonly letter: string } & Sum)[];
  };
  readonly figures: {
    readonly byCategory: readonly ({ readonly category: Category | null } & Sum)[];
    readonly byTier: readonly ({ readonly tier: Tier | null } & Sum)[];
    readonly byItem: readonly ({ readonly item: string } & Sum)[];
    readonly handOver: { readonly medianSeconds: number | null };
    /** Internal edition only. */
    readonly overTime: Sum | null;
  };
  readonly changes: readonly ChangeRow[];
  readonly log: LogLine | null;
  /** For the pages that are read; the data formats do not hold it. */
  readonly annex: {
    readonly documents: readonly string[];
    readonly keyQuestions: readonly string[];
    readonly language: string;
    /** Numbers of the turns that were corrected after they had ended: internal edition only. */
    readonly corrected: readonly number[];
    readonly people: readonly Pick<Person, 'role' | 'honorific' | 'name' | 'title' | 'topic'>[];
  };
};
