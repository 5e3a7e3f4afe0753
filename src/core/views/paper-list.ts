import type { RoundPlan } from '../floor/reach.ts';
import type { Projection } from '../session/effective-log.ts';
import { get } from '../table.ts';
import { duration, type Instant, instant } from '../timing/time.ts';
import {
  delegationSpeaking,
  MOST_LINES,
  type PaperHead,
  type PaperRow,
  paperHead,
  planAt,
  whomOf,
} from './paper-facts.ts';

/**
 * The list of speakers as it is posted at the door, named field by field: no cut line, tier, reason, absence, lateness,
 * extra time, speaker's name or note is in it, and nothing is ever spread into it.
 */
export type PaperList = {
  readonly head: PaperHead;
  /** The delegation that has the floor; null for nobody and for the podium. */
  readonly speaking: string | null;
  readonly waiting: number;
  /** Those who asked for a later round stand apart, under its number. */
  readonly groups: readonly { readonly round: number | null; readonly rows: readonly PaperRow[] }[];
  /** How many wait that are not printed. */
  readonly more: number;
};

/** Expected times are told to so many; farther ahead they are no more than guesses. */
const TIMED = 12;
/** As many as the room display names. */
const NEXT = 3;
/** Times that hang at a door are told on the early side, in steps of 5 minutes. */
const STEP = 300_000;

/** The list for the door at `now`; null before a session is prepared. */
export const toPaperList = ({ state }: Pick<Projection, 'state'>, now: Instant): PaperList | null => {
  const head = paperHead(state, now);
  if (head === null) return null;
  const { facts, plan } = planAt(state, now);
  const { order, entries } = facts.list;
  const whom = whomOf(facts.list);
  const times = timesToTell(order, plan?.rounds[0]);
  const asked = (id: string) => laterRound(get(entries, id)?.round ?? null, plan?.rounds[0]?.round ?? null);
  const printed = order.slice(0, MOST_LINES);
  const row = (id: string, place: number): PaperRow | null => {
    const entry = get(entries, id);
    if (!entry) return null;
    const at = times.get(id);
    return {
      place,
      name: entry.name,
      whom: whom(entry),
      limit: duration(entry.limit - entry.extraMs),
      at: at === undefined ? null : early(at, head),
    };
  };
  const rounds = [...new Set(printed.map(asked))];
  return {
    head,
    speaking: delegationSpeaking(state),
    waiting: order.length,
    groups: rounds.map((round) => ({
      round,
      rows: printed.flatMap((id, i) => (asked(id) === round ? (row(id, i + 1) ?? []) : [])),
    })),
    more: order.length - printed.length,
  };
};

const laterRound = (asked: number | null, open: number | null): number | null =>
  asked !== null && open !== null && asked > open ? asked : null;

/**
 * The next twelve, as long as all of them are heard in the first round to come: a time that is missing or jumps would draw the
 * line that only the chair may see. Near the end of a round, the next three.
 */
const timesToTell = (order: readonly string[], first: RoundPlan | undefined): ReadonlyMap<string, Instant> => {
  const heard = new Map(first?.heard.map(({ id, at }) => [id, at]));
  const soon = order.slice(0, TIMED);
  const told = soon.every((id) => heard.has(id)) ? soon : soon.slice(0, NEXT);
  return new Map(told.flatMap((id) => [[id, heard.get(id)] as const]).filter(isTimed));
};

const isTimed = (pair: readonly [string, Instant | undefined]): pair is readonly [string, Instant] =>
  pair[1] !== undefined;

const early = (at: Instant, { asOf, clockOffset }: PaperHead): Instant =>
  instant(Math.max(asOf, Math.floor((at + clockOffset) / STEP) * STEP - clockOffset));
