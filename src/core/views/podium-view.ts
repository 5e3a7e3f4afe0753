import type { Kind, Limits, SceneChoice, SpeakingRequest } from '../session/vocabulary.ts';
import type { EntryStatus } from '../session/state.ts';
import type { Command } from '../session/commands.ts';
import type { ClockFace } from '../timing/clock-face.ts';
import type { Duration, Instant } from '../timing/time.ts';
import type { RoomView } from './room-view.ts';
import type { Phrase } from './phrase.ts';

/** One line of the running order. `label` names it; `drift` is actual less planned, once it has ended. */
export type ProgrammeLine = {
  readonly id: string;
  readonly kind: Kind;
  readonly label: Phrase;
  readonly round: number | null;
  readonly planned: Duration;
  readonly proposed: boolean;
  readonly status: 'done' | 'current' | 'coming';
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly drift: Duration | null;
  /** Slots of the item, as names, with what is still to come: the panellists of a replies item. */
  readonly speakers: readonly { readonly name: string; readonly done: boolean }[];
};

/**
 * What the one button does. `label` is what it says, `consequence` what the room will show. `hold` names a press that
 * must be held 0.5 s whatever the clock says (adjourning); ending a turn with more than 30 s left is guarded by `ends`.
 */
export type PrimaryAction = {
  readonly label: Phrase;
  readonly consequence: Phrase;
  readonly command: Command;
  readonly ends: string | null;
  readonly hold: boolean;
};

/** `now` holds until `changesAt`; from then on `later`, with `oneMore` beside it (Shift+Space). */
export type Primary = {
  readonly now: PrimaryAction;
  readonly changesAt: Instant | null;
  readonly later: PrimaryAction | null;
  readonly oneMore: PrimaryAction | null;
};

export type NowSpeaking = {
  readonly turn: string;
  readonly entry: string | null;
  readonly kind: Kind;
  readonly name: string;
  readonly under: Phrase | null;
  readonly number: number | null;
  readonly face: ClockFace;
  /** False where the room shows no clock; the podium always counts. */
  readonly clockInRoom: boolean;
  readonly calledAt: Instant;
};

/** A step that can be taken back or done again. From `holdFrom` on the key must be held 0.5 s. */
export type StepOffer = {
  readonly commandId: string;
  readonly label: Phrase;
  readonly holdFrom: Instant | null;
};

export type EntryRow = SpeakingRequest & {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: EntryStatus;
  readonly limit: Duration;
  readonly inscribedAt: Instant;
};

/** The podium's view, in slices: a push carries only the slices, and of the list only the entries, that changed. */
export type PodiumView = {
  readonly session: {
    readonly prepared: boolean;
    readonly phase: 'prepared' | 'open' | 'closed';
    readonly title: string;
    readonly shortTitle: string | null;
    readonly date: string | null;
    readonly start: string | null;
    readonly end: string | null;
    readonly room: string | null;
    readonly language: string;
    readonly zone: string;
    readonly clockOffset: Duration;
    readonly plannedStart: Instant | null;
    readonly hardStop: Instant | null;
    readonly openedAt: Instant | null;
    readonly closedAt: Instant | null;
    readonly limits: Limits;
  };
  readonly programme: readonly ProgrammeLine[];
  readonly floor: {
    readonly now: NowSpeaking | null;
    /** The floor round whose clock runs; null outside a floor item. */
    readonly round: {
      readonly item: string;
      readonly round: number;
      readonly of: number;
      readonly startedAt: Instant;
      readonly planned: Duration;
    } | null;
    readonly primary: Primary | null;
    readonly script: readonly Phrase[];
    /** What is measured between two floor turns, or 12 s before any was. */
    readonly handOver: Duration;
  };
  readonly room: { readonly choice: SceneChoice; readonly view: RoomView };
  readonly journal: {
    readonly last: { readonly at: Instant; readonly label: Phrase } | null;
    readonly undo: StepOffer | null;
    readonly redo: StepOffer | null;
    /** The list's own line: this window's Ctrl+Z and Ctrl+Shift+Z. */
    readonly undoList: StepOffer | null;
    readonly redoList: StepOffer | null;
    readonly events: number;
  };
  readonly list: EntryList;
};

/** The list of speakers: `order` holds who waits, next first; `absent` and `done` stand apart. */
export type EntryList = {
  readonly order: readonly string[];
  readonly absent: readonly string[];
  readonly done: readonly string[];
  readonly entries: Readonly<Record<string, EntryRow>>;
};
