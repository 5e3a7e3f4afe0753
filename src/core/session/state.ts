import { emptyTable, type Table } from '../table.ts';
import { type ClockFace, remaining } from '../timing/clock-face.ts';
import { type Duration, duration, type Instant, instant, minutes, plus } from '../timing/time.ts';
import { dateAfter, instantOf } from '../timing/zone.ts';
import { type Discussion, NO_DISCUSSION } from './discussion.ts';
import type { Facts } from './facts.ts';
import type { Message } from './message.ts';
import type {
  Blocks,
  Capacity,
  ClockChoice,
  Item,
  Kept,
  Kind,
  Limits,
  Membership,
  Mode,
  Moment,
  Person,
  SceneChoice,
  SpeakingRequest,
  Voice,
} from './vocabulary.ts';

export type TurnStatus = 'called' | 'running' | 'paused' | 'ended';
/**
 * `held`: asked while the list was not open, and not yet admitted. `joined`: speaks with another entry, whose outcome is
 * its own.
 */
export type EntryStatus =
  | 'held'
  | 'waiting'
  | 'called'
  | 'joined'
  | 'delivered'
  | 'withdrawn'
  | 'absent'
  | 'not-admitted'
  | 'not-reached';

/** Why an entry stands where it stands, where that is not its block's order. */
export type Placed = {
  readonly how: 'moved' | 'next' | 'swapped' | 'returned' | 'kept';
  readonly reason: string | null;
};

/** One unbroken stretch of a turn; `to` is null while it runs. */
export type Interval = { readonly from: Instant; readonly to: Instant | null };

/** One person's time with the floor. A call that was withdrawn leaves no turn. */
export type Turn = {
  readonly id: string;
  readonly item: string;
  readonly kind: Kind;
  readonly slot: string | null;
  readonly entry: string | null;
  readonly person: Pick<Person, 'honorific' | 'name' | 'title' | 'displayTitle' | 'shortTitle'> | null;
  readonly capacity: Capacity | null;
  readonly mode: Mode;
  readonly language: string | null;
  readonly clock: ClockChoice;
  readonly allotted: Duration;
  readonly adjusted: Duration;
  readonly calledAt: Instant;
  readonly intervals: readonly Interval[];
  readonly endedAt: Instant | null;
  readonly status: TurnStatus;
  /** Of a point of order; null for every other turn. */
  readonly point: {
    readonly interrupts: string | null;
    readonly stopped: boolean;
    /** When the chair's ruling was noted, in these words or without any; null for a point nobody ruled on. */
    readonly ruledAt: Instant | null;
    readonly ruling: string | null;
  } | null;
};

/** A request for the floor; never the speech itself. `number` counts inscriptions from 1. */
export type Entry = SpeakingRequest & {
  readonly id: string;
  readonly number: number;
  readonly inscribedAt: Instant;
  readonly status: EntryStatus;
  readonly roundHeard: number | null;
  /** Asked while the list was not open. */
  readonly late: boolean;
  readonly textReceived: boolean;
  readonly joinedTo: string | null;
  readonly placed: Placed | null;
  /** How often it was called or looked for in vain. */
  readonly absences: number;
};

/** What says whether the list is open: the hand that opened or closed it last, and the times that were set. */
export type Gate = {
  readonly opens: Moment | null;
  readonly closes: Moment | null;
  readonly hand: { readonly open: boolean; readonly at: Instant } | null;
  /** The room's cards say it too. */
  readonly shown: boolean;
};

export type ItemRun = {
  /** Of an item that was gone back to: when it began last. */
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** What counts as its time beside that: what it had before it was gone back to, less what the meeting was suspended. */
  readonly added: Duration;
};

/** The meeting stands still, until a hand resumes it. */
export type Suspension = {
  readonly at: Instant;
  /** The clock time that was announced, HH:MM. */
  readonly resumes: string | null;
  readonly reason: string | null;
};

/** What is said at an item: whose words they are, and the text in each language that has one. */
export type ItemScript = { readonly voice: Voice; readonly texts: Readonly<Record<string, string>> };

/** What the session was prepared with: of a note, what was read of it, before anything was corrected or edited by hand. */
export type Imported = {
  readonly facts: Facts;
  readonly people: readonly Person[];
  readonly items: readonly Item[];
  readonly limits: Limits;
};

export type SessionState = {
  /** Null before a session is prepared. */
  readonly imported: Imported | null;
  readonly facts: Facts | null;
  readonly people: readonly Person[];
  readonly items: readonly Item[];
  readonly limits: Limits;
  /** By item id. */
  readonly scripts: Readonly<Record<string, ItemScript>>;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** By item id; an item that was not started has none. */
  readonly runs: Readonly<Record<string, ItemRun>>;
  readonly currentItem: string | null;
  /** Ids of items that are passed over. */
  readonly skipped: readonly string[];
  readonly suspended: Suspension | null;
  /** By how much the hard stop was moved from the planned end; null while that holds. */
  readonly extended: { readonly ms: Duration; readonly reason: string | null } | null;
  readonly turns: readonly Turn[];
  /** The turn that has the floor; one a session. */
  readonly openTurn: string | null;
  readonly entries: Table<Entry>;
  /** Entry ids in order of inscription. */
  readonly inscribed: readonly string[];
  /** Ids of those who wait or are called, in the order in which they get the floor. */
  readonly order: readonly string[];
  /** The same for rights of reply, a list of its own. */
  readonly rights: readonly string[];
  readonly blocks: Blocks;
  readonly kept: Kept;
  readonly membership: Membership | null;
  readonly gate: Gate;
  /** The floor item in which the kept places follow now. */
  readonly keptReached: string | null;
  /** The entry that was to speak and was looked for in vain, until somebody is called. */
  readonly missed: string | null;
  /** The point of order that has the floor; its turn. */
  readonly openPoint: string | null;
  readonly scene: SceneChoice;
  readonly discussion: Discussion;
  /** Those that are up, in the order in which they were sent. */
  readonly messages: readonly Message[];
  readonly clockOffset: Duration;
  readonly zone: string;
};

/** The order of the blocks until it is set otherwise (DESIGN 5). */
export const BLOCKS: Blocks = [['dignitary'], ['group'], ['state'], ['igo', 'un', 'other'], ['nhri', 'ngo']];

/** A session of which nothing has been recorded. */
export const initialState = (): SessionState => ({
  imported: null,
  facts: null,
  people: [],
  items: [],
  limits: { default: minutes(2), byTier: {}, byCategory: {}, reply: { first: minutes(3), second: minutes(2) } },
  scripts: {},
  openedAt: null,
  closedAt: null,
  runs: {},
  currentItem: null,
  skipped: [],
  suspended: null,
  extended: null,
  turns: [],
  openTurn: null,
  entries: emptyTable(),
  inscribed: [],
  order: [],
  rights: [],
  blocks: BLOCKS,
  kept: { nhri: 1, ngo: 2 },
  membership: null,
  gate: { opens: null, closes: null, hand: null, shown: false },
  keptReached: null,
  missed: null,
  openPoint: null,
  scene: 'auto',
  discussion: NO_DISCUSSION,
  messages: [],
  clockOffset: duration(0),
  zone: 'UTC',
});

/** What a window counts a turn by. */
export const faceOf = (turn: Turn): ClockFace => {
  const open = turn.intervals.find((stretch) => stretch.to === null);
  const closed = turn.intervals.reduce((ms, { from, to }) => ms + (to === null ? 0 : to - from), 0);
  return {
    status: turn.status,
    limit: duration(turn.allotted + turn.adjusted),
    used: duration(closed),
    runningSince: open?.from ?? null,
  };
};

/** Time left of a turn whose clock stands; of one that runs, what was left when it last began. */
export const leftOf = (turn: Turn): Duration => remaining({ ...faceOf(turn), runningSince: null }, instant(0));

/** How many floor rounds the programme has, those at its end that are skipped apart. */
export const roundsOf = ({ items, skipped }: SessionState): number =>
  items.findLast(({ id, kind }) => kind === 'floor' && !skipped.includes(id))?.round ?? 0;

/** The planned start in host time; null before a session is prepared. */
export const plannedStart = ({ facts, zone, clockOffset }: SessionState): Instant | null =>
  facts && instant(instantOf(facts.date, facts.start, zone) - clockOffset);

/** When the room is lost, in host time; null before a session is prepared. */
export const hardStop = (state: SessionState): Instant | null => {
  const end = plannedEnd(state);
  return end && plus(end, state.extended?.ms ?? duration(0));
};

/** When the room was to be lost; null before a session is prepared. An end before the start is the day after. */
export const plannedEnd = (state: SessionState): Instant | null => {
  const { facts, zone, clockOffset } = state;
  const start = plannedStart(state);
  if (!facts || start === null) return null;
  const on = (date: string) => instant(instantOf(date, facts.end, zone) - clockOffset);
  const end = on(facts.date);
  return end <= start ? on(dateAfter(facts.date, 1, zone)) : end;
};
