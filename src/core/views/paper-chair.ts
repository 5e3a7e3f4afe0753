import type { PlanFacts, RoundPlan } from '../floor/reach.ts';
import type { Projection } from '../session/effective-log.ts';
import type { Mode, Rank } from '../session/vocabulary.ts';
import { get } from '../table.ts';
import type { Duration, Instant } from '../timing/time.ts';
import type { EntryRow } from './entry-list.ts';
import {
  delegationSpeaking,
  MOST_LINES,
  type PaperHead,
  type PaperRow,
  paperHead,
  planAt,
  whomOf,
} from './paper-facts.ts';
import type { Phrase } from './phrase.ts';

/** A row for the chair: who speaks, by which rank, and what of the time is extra. */
export type ChairRow = PaperRow & {
  readonly rank: Rank;
  /** The body's own word for a State; null where nobody knows. */
  readonly standing: 'member' | 'observer' | null;
  readonly speaker: string | null;
  readonly office: string | null;
  readonly mode: Mode;
  /** Part of `limit`. */
  readonly extra: Duration;
  /** Heard in a round on a kept place, before others who stand higher on the list. */
  readonly kept: boolean;
};

/** A round and those who are heard in it, in the order in which they are; `below` is how many fall below its line. */
export type ChairRound = Pick<RoundPlan, 'round' | 'startsAt' | 'until'> & {
  readonly rows: readonly ChairRow[];
  readonly below: number;
};

/** A right of reply that waits. */
export type RightRow = { readonly name: string; readonly inReplyTo: string | null; readonly limit: Duration };

/** Whom the plan calls when, and who stands apart. */
export type ChairPlan = {
  readonly waiting: number;
  readonly rounds: readonly ChairRound[];
  /** Whom no round reaches. */
  readonly beyond: readonly ChairRow[];
  /** How many of those are not printed. */
  readonly more: number;
  readonly rights: readonly RightRow[];
  readonly absent: readonly string[];
  /** Asked while the list was closed. */
  readonly held: readonly string[];
};

/** The chair's own copy of the list: with the cut line, ranks, expected times and those who stand apart. */
export type ChairList = ChairPlan & {
  readonly head: PaperHead;
  /** The delegation that has the floor; null for nobody and for the podium. */
  readonly speaking: string | null;
  readonly hardStop: Instant | null;
};

/** The chair's copy at `now`; null before a session is prepared. */
export const toChairList = ({ state }: Pick<Projection, 'state'>, now: Instant): ChairList | null => {
  const head = paperHead(state, now);
  if (head === null) return null;
  const { facts, plan } = planAt(state, now);
  const { speaking, hardStop } = { speaking: delegationSpeaking(state), hardStop: plan?.hardStop ?? null };
  return { head, speaking, hardStop, ...chairPlan(facts, plan?.rounds ?? []) };
};

/** The list as the plan calls it. */
export const chairPlan = ({ list }: PlanFacts, plans: readonly RoundPlan[]): ChairPlan => {
  const { order, entries } = list;
  const whom = whomOf(list);
  const places = new Map(order.map((id, i) => [id, i + 1]));
  const rowOf = (id: string, at: Instant | null, kept = false): ChairRow[] => {
    const row = get(entries, id);
    return row ? [chairRow(row, places.get(id) ?? 0, whom(row), at, kept)] : [];
  };
  const heardOnes = new Set(plans.flatMap(({ heard }) => heard.map(({ id }) => id)));
  const beyond = order.filter((id) => !heardOnes.has(id));
  const printed = beyond.slice(0, MOST_LINES);
  const named = (ids: readonly string[]) => ids.slice(0, MOST_LINES).flatMap((id) => get(entries, id)?.name ?? []);
  return {
    waiting: order.length,
    rounds: plans.map(({ round, startsAt, until, heard, left }) => {
      const line = places.get(left[0]?.id ?? '') ?? Number.POSITIVE_INFINITY;
      const rows = heard.flatMap(({ id, at }) => rowOf(id, at, (places.get(id) ?? 0) > line));
      return { round, startsAt, until, rows, below: left.length };
    }),
    beyond: printed.flatMap((id) => rowOf(id, null)),
    more: beyond.length - printed.length,
    rights: list.rights.flatMap((id) => {
      const row = get(entries, id);
      return row ? [{ name: row.name, inReplyTo: row.inReplyTo, limit: row.limit }] : [];
    }),
    absent: named(list.absent),
    held: named(list.held),
  };
};

const chairRow = (row: EntryRow, place: number, whom: Phrase | null, at: Instant | null, kept: boolean): ChairRow => ({
  place,
  name: row.name,
  whom,
  limit: row.limit,
  at,
  rank: row.rank,
  standing: row.category === 'member' || row.category === 'observer' ? row.category : null,
  speaker: row.speaker,
  office: row.title,
  mode: row.mode,
  extra: row.extraMs,
  kept,
});
