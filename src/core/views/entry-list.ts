import { type GateTimes, gateTimes } from '../floor/gate.ts';
import { keptLeft } from '../floor/kept.ts';
import { limitOf } from '../floor/limits.ts';
import { openRound, rightsOrder, waitingFor, wholeOrder } from '../floor/list-order.ts';
import { blockOf, categoryOf, rankOf } from '../floor/rank.ts';
import { entryName } from '../session/names.ts';
import { wordsOf } from '../session/request.ts';
import type { Entry, EntryStatus, Placed, SessionState } from '../session/state.ts';
import type { Blocks, Kept, Membership, Moment, Rank, SpeakingRequest } from '../session/vocabulary.ts';
import { get, mapShelves, type Table } from '../table.ts';
import type { Duration, Instant } from '../timing/time.ts';

/** One request for the floor, as podium and desk show it. `category` is what was inscribed or the membership list says. */
export type EntryRow = SpeakingRequest & {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: EntryStatus;
  readonly limit: Duration;
  readonly inscribedAt: Instant;
  readonly rank: Rank;
  /** Position of its block in the order, from 0. */
  readonly block: number;
  readonly placed: Placed | null;
  readonly late: boolean;
  readonly textReceived: boolean;
  readonly joinedTo: string | null;
  readonly absences: number;
};

/** The list of speakers: ids only, next first in `order`; who stands apart stands in a list of its own. */
export type EntryList = {
  readonly order: readonly string[];
  readonly absent: readonly string[];
  /** Of the absent: those to be proposed once more, their block being at its end. */
  readonly proposed: readonly string[];
  /** Asked while the list was not open. */
  readonly held: readonly string[];
  /** Speak with another entry. */
  readonly joined: readonly string[];
  readonly rights: readonly string[];
  readonly done: readonly string[];
  readonly entries: Table<EntryRow>;
};

/** What the list follows. */
export type ListRules = {
  readonly blocks: Blocks;
  readonly kept: Kept;
  /** What the open round still keeps; outside a round as `kept`. */
  readonly keptLeft: Kept;
  readonly membership: Membership | null;
  readonly gate: GateTimes;
  /** The times as they were set: what a gavel that has not fallen gives no instant to. */
  readonly times: { readonly opens: Moment | null; readonly closes: Moment | null };
  /** The room's cards say whether the list is open. */
  readonly shown: boolean;
  /** Titles of who moderates or sits on the panel: a request of a delegation that is named there is worth a warning. */
  readonly panelTitles: readonly string[];
};

const DONE: ReadonlySet<EntryStatus> = new Set(['delivered', 'withdrawn', 'not-admitted', 'not-reached'] as const);

/**
 * The list of speakers, whole. A row whose entry and rules are the same as before is the same object as before, and so is
 * the list of the same state: podium and desk show one and the same.
 */
export const toEntryList = (state: SessionState): EntryList => {
  const known = lists.get(state);
  if (known) return known;
  const list = entryList(state);
  lists.set(state, list);
  return list;
};

const lists = new WeakMap<SessionState, EntryList>();

const entryList = (state: SessionState): EntryList => {
  const apart = Object.values(state.entries).flatMap(apartOn);
  apart.sort((a, b) => a.number - b.number);
  const idsWith = (status: EntryStatus) => apart.filter((entry) => entry.status === status).map(({ id }) => id);
  const absent = idsWith('absent');
  return {
    order: wholeOrder(state),
    absent,
    held: idsWith('held'),
    joined: idsWith('joined'),
    done: apart.filter(({ status }) => DONE.has(status)).map(({ id }) => id),
    proposed: absent.length === 0 ? [] : proposed(state, absent),
    rights: rightsOrder(state),
    entries: mapShelves(state.entries, (shelf) => rowsOf(state, shelf)),
  };
};

/** The rules of the list, as podium and desk show them. */
export const toListRules = (state: SessionState): ListRules => ({
  blocks: state.blocks,
  kept: state.kept,
  keptLeft: openRound(state) === null ? state.kept : keptLeft(state),
  membership: state.membership,
  gate: gateTimes(state),
  times: { opens: state.gate.opens, closes: state.gate.closes },
  shown: state.gate.shown,
  panelTitles: state.people.flatMap(({ role, title }) =>
    title !== null && (role === 'panellist' || role === 'moderator') ? [title] : [],
  ),
});

type Shelf<T> = Readonly<Record<string, T>>;

/** Who stands neither in the order nor has the floor. */
const apartOn = (shelf: Shelf<Entry>): readonly Entry[] => {
  const known =
    apartOnShelf.get(shelf) ?? Object.values(shelf).filter(({ status }) => status !== 'waiting' && status !== 'called');
  apartOnShelf.set(shelf, known);
  return known;
};
const apartOnShelf = new WeakMap<Shelf<Entry>, readonly Entry[]>();

type Rules = Pick<SessionState, 'limits' | 'blocks' | 'membership'>;
type Made<T> = { readonly under: Rules; readonly made: T };
const madeShelves = new WeakMap<Shelf<Entry>, Made<Shelf<EntryRow>>>();
const madeRows = new WeakMap<Entry, Made<EntryRow>>();

const isUnder = (state: Rules, { under }: Made<unknown>): boolean =>
  under.limits === state.limits && under.blocks === state.blocks && under.membership === state.membership;

const rowsOf = (state: SessionState, shelf: Shelf<Entry>): Shelf<EntryRow> => {
  const before = madeShelves.get(shelf);
  if (before && isUnder(state, before)) return before.made;
  const rows: Record<string, EntryRow> = {};
  let stands = true;
  for (const id in shelf) {
    const entry = shelf[id] as Entry;
    rows[id] = rowOf(state, entry);
    // What a right of reply is given hangs on the others of its delegation, too.
    stands &&= entry.kind === 'intervention';
  }
  const { limits, blocks, membership } = state;
  if (stands) madeShelves.set(shelf, { under: { limits, blocks, membership }, made: rows });
  return rows;
};

const rowOf = (state: SessionState, entry: Entry): EntryRow => {
  const { limits, blocks, membership } = state;
  const before = madeRows.get(entry);
  if (before && entry.kind === 'intervention' && isUnder(state, before)) return before.made;
  const row: EntryRow = {
    ...wordsOf(entry),
    id: entry.id,
    number: entry.number,
    inscribedAt: entry.inscribedAt,
    status: entry.status,
    placed: entry.placed,
    late: entry.late,
    textReceived: entry.textReceived,
    joinedTo: entry.joinedTo,
    absences: entry.absences,
    category: categoryOf(state, entry),
    name: entryName(entry),
    limit: limitOf(state, entry),
    rank: rankOf(entry),
    block: blockOf(blocks, entry),
  };
  madeRows.set(entry, { under: { limits, blocks, membership }, made: row });
  return row;
};

/** Of the absent, who was absent once, in a round in which nobody of the same block waits any more. */
const proposed = (state: SessionState, absent: readonly string[]): readonly string[] => {
  const round = openRound(state);
  if (round === null) return [];
  const blocks = new Set(waitingFor(state, round).map((entry) => blockOf(state.blocks, entry)));
  return absent.filter((id) => {
    const entry = get(state.entries, id);
    return entry?.absences === 1 && !blocks.has(blockOf(state.blocks, entry));
  });
};
