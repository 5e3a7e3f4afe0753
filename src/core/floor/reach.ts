import type { Kept } from '../session/vocabulary.ts';
import { type ClockFace, remaining } from '../timing/clock-face.ts';
import { type Duration, duration, type Instant, plus, sum } from '../timing/time.ts';
import type { EntryRow } from '../views/entry-list.ts';
import type { PodiumView } from '../views/podium-view.ts';
import { settle } from './arrange.ts';
import { claimedOf } from './kept.ts';

/** What the plan is made of: slices that podium and desk both see. */
export type PlanFacts = {
  readonly session: PodiumView['session'];
  readonly programme: PodiumView['programme'];
  readonly floor: Pick<PodiumView['floor'], 'round' | 'handOver'> & {
    readonly now: Pick<NonNullable<PodiumView['floor']['now']>, 'kind' | 'face'> | null;
  };
  readonly rules: Pick<PodiumView['rules'], 'kept' | 'keptLeft'>;
  readonly list: PodiumView['list'];
};

/** The limits as they are, or with nobody above `most`, or everybody at `each`; lengths agreed beforehand stay. */
export type LimitTrial =
  | { readonly most: Duration }
  | { readonly each: Duration }
  | { readonly usual: Duration }
  | null;

/** What becomes of one round: who gets the floor in it and when, and who does not. */
export type RoundPlan = {
  readonly round: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly heard: readonly { readonly id: string; readonly at: Instant }[];
  readonly left: readonly string[];
};

/** What an entry takes of the round's time, hand-over apart, under a trial of other limits. */
const lengthOf = (row: EntryRow, trial: LimitTrial, usual: Duration): Duration => {
  if (trial === null || row.limitMs !== null) return row.limit;
  const ruled = row.limit - row.extraMs;
  if ('each' in trial) return duration(trial.each + row.extraMs);
  if ('usual' in trial) return ruled === usual ? duration(trial.usual + row.extraMs) : row.limit;
  return duration(Math.min(ruled, trial.most) + row.extraMs);
};

/**
 * Goes down the list once: each takes a hand-over and its length. The first who does not fit before the time that the
 * kept places need ends the others' part; the kept places follow, inside the round (DESIGN 5).
 */
export const walkRound = (
  rows: readonly EntryRow[],
  {
    from,
    until,
    kept,
    handOver,
    length,
  }: {
    readonly from: Instant;
    readonly until: Instant;
    readonly kept: Kept;
    readonly handOver: Duration;
    readonly length: (row: EntryRow) => Duration;
  },
): Pick<RoundPlan, 'heard' | 'left'> => {
  const claimed = new Set(claimedOf(kept, rows));
  let reserve = sum([...claimed].map((row) => duration(handOver + length(row))));
  let at = from;
  let cut = false;
  const heard: { id: string; at: Instant }[] = [];
  const left: string[] = [];
  for (const row of rows) {
    const needs = duration(handOver + length(row));
    if (claimed.has(row)) reserve = duration(reserve - needs);
    else if (!cut) cut = at + needs > until - reserve;
    const fits = claimed.has(row) ? at + needs <= until - reserve : !cut;
    if (!fits) {
      left.push(row.id);
      continue;
    }
    heard.push({ id: row.id, at: plus(at, handOver) });
    at = plus(at, needs);
  }
  return { heard, left };
};

/** What is left of whoever has the floor. */
export const leftOf = (face: ClockFace | null, now: Instant): Duration =>
  face === null ? duration(0) : duration(Math.max(0, remaining(face, now)));

/** By rank again, as the list is after a round; what a hand moved stays behind whom it stood behind. */
const settled = (rows: readonly EntryRow[]): readonly EntryRow[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const standings = rows.map((row) => ({
    id: row.id,
    block: row.block,
    number: row.number,
    placed: row.placed !== null && row.placed.how !== 'returned' && row.placed.how !== 'kept',
  }));
  return settle(standings).flatMap(({ id }) => byId.get(id) ?? []);
};

/** Each round that runs or is still to come, from `now` on; `hereEnds` is when what runs now is expected to be over. */
export const planRounds = (
  facts: PlanFacts,
  now: Instant,
  hereEnds: Instant,
  trial: LimitTrial = null,
): readonly RoundPlan[] => {
  const { floor, programme, rules, session } = facts;
  const length = (row: EntryRow) => lengthOf(row, trial, session.limits.default);
  let rows: readonly EntryRow[] = facts.list.order.flatMap((id) => facts.list.entries[id] ?? []);
  let at = hereEnds;
  const plans: RoundPlan[] = [];
  for (const line of programme) {
    const open = floor.round !== null && line.id === floor.round.item;
    if (line.status === 'done' || (line.status === 'current' && !open)) continue;
    if (line.kind === 'floor') {
      const round = line.round ?? 1;
      const startsAt = open && line.startedAt !== null ? line.startedAt : at;
      const endsAt = plus(startsAt, line.planned);
      const mine = rows.filter((row) => (row.round ?? 0) <= round);
      const from = open ? plus(now, leftOf(floor.now?.face ?? null, now)) : startsAt;
      const kept = open ? rules.keptLeft : rules.kept;
      const walked = walkRound(mine, { from, until: endsAt, kept, handOver: floor.handOver, length });
      plans.push({ round, startsAt, endsAt, ...walked });
      const heard = new Set(walked.heard.map(({ id }) => id));
      rows = settled(rows.filter((row) => !heard.has(row.id)));
    }
    if (!open) at = plus(at, line.planned);
  }
  return plans;
};
