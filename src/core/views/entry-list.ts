import { type GateTimes, gateTimes } from '../floor/gate.ts';
import { keptLeft } from '../floor/kept.ts';
import { limitOf } from '../floor/limits.ts';
import { openRound, orderOf, rightsOrder, wholeOrder } from '../floor/list-order.ts';
import { blockOf, categoryOf, rankOf } from '../floor/rank.ts';
import { entryName } from '../session/names.ts';
import type { Entry, EntryStatus, Placed, SessionState } from '../session/state.ts';
import type { Blocks, Kept, Membership, Moment, Rank, SpeakingRequest } from '../session/vocabulary.ts';
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
  readonly entries: Readonly<Record<string, EntryRow>>;
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
  const apart = { absent: [] as string[], held: [] as string[], joined: [] as string[], done: [] as string[] };
  const entries: Record<string, EntryRow> = {};
  for (const id of state.inscribed) {
    const entry = state.entries[id];
    if (!entry) continue;
    entries[id] = rowOf(state, entry);
    const { status } = entry;
    if (DONE.has(status)) apart.done.push(id);
    else if (status === 'absent' || status === 'held' || status === 'joined') apart[status].push(id);
  }
  return {
    order: wholeOrder(state),
    ...apart,
    proposed: apart.absent.length === 0 ? [] : proposed(state, apart.absent),
    rights: rightsOrder(state),
    entries,
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

type Made = {
  readonly limits: SessionState['limits'];
  readonly blocks: Blocks;
  readonly membership: Membership | null;
  readonly row: EntryRow;
};
const made = new WeakMap<Entry, Made>();

const rowOf = (state: SessionState, entry: Entry): EntryRow => {
  const { limits, blocks, membership } = state;
  const before = made.get(entry);
  // What a right of reply is given hangs on the others of its delegation, too.
  const stands = entry.kind === 'intervention' && before?.limits === limits;
  if (before && stands && before.blocks === blocks && before.membership === membership) return before.row;
  const { roundHeard: _, ...rest } = entry;
  const row: EntryRow = {
    ...rest,
    category: categoryOf(state, entry),
    name: entryName(entry),
    limit: limitOf(state, entry),
    rank: rankOf(entry),
    block: blockOf(blocks, entry),
  };
  made.set(entry, { limits, blocks, membership, row });
  return row;
};

/** Of the absent, who was absent once, in a round in which nobody of the same block waits any more. */
const proposed = (state: SessionState, absent: readonly string[]): readonly string[] => {
  const round = openRound(state);
  if (round === null) return [];
  const blocks = new Set(
    orderOf(state, round).flatMap((id) => {
      const entry = state.entries[id];
      return entry ? [blockOf(state.blocks, entry)] : [];
    }),
  );
  return absent.filter((id) => {
    const entry = state.entries[id];
    return entry?.absences === 1 && !blocks.has(blockOf(state.blocks, entry));
  });
};
