import type { Forecast } from '../floor/forecast.ts';
import { hoursOf, type PlanFacts } from '../floor/reach.ts';
import type { Projection } from '../session/effective-log.ts';
import { openTurnOf } from '../session/names.ts';
import { nextSteps } from '../session/next-step.ts';
import type { SessionState } from '../session/state.ts';
import type { Kind } from '../session/vocabulary.ts';
import { type ClockFace, remaining } from '../timing/clock-face.ts';
import { type Duration, type Instant, plus } from '../timing/time.ts';
import { type ChairPlan, chairPlan } from './paper-chair.ts';
import { type PaperHead, paperHead, planAt } from './paper-facts.ts';
import type { Phrase } from './phrase.ts';
import { nowSpeaking, type ProgrammeLine } from './podium-view.ts';
import { pointOf } from './point-of-order.ts';
import { type Said, scriptOf } from './script.ts';

/** Who has the floor, for somebody with a wrist watch. */
export type HasTheFloor = {
  /** Empty where the note names nobody: the chair. */
  readonly name: string;
  readonly under: Phrase | null;
  readonly kind: Kind;
  readonly status: ClockFace['status'];
  readonly limit: Duration;
  /** At `asOf`; negative past the limit. */
  readonly left: Duration;
  readonly calledAt: Instant;
  /** When the clock was first set going; null before. */
  readonly startedAt: Instant | null;
  /** When the clock was stopped; null unless it stands. */
  readonly pausedAt: Instant | null;
  /** What the watch shows when the time is used; null while the clock stands. */
  readonly endsAt: Instant | null;
};

/** A line of the running order that is not over. */
export type PlanLine = {
  readonly label: Phrase;
  readonly isCurrent: boolean;
  readonly length: Duration;
  /** When it was to end by the plan, and when it ends if what is to come takes what was planned for it. */
  readonly plannedEnd: Instant;
  readonly endsAt: Instant;
  /** Who is still to be called in it. */
  readonly speakers: readonly { readonly name: string; readonly planned: Duration }[];
};

/** Everything somebody needs to go on with a watch and this page. */
export type CarryOn = ChairPlan & {
  readonly head: PaperHead;
  readonly phase: 'prepared' | 'open' | 'closed';
  /** When the meeting is expected to begin; null once it is open. */
  readonly beginsAt: Instant | null;
  readonly now: HasTheFloor | null;
  /** The point of order that has the floor; the speaker's clock stands for it. Its name is empty while nobody gave it. */
  readonly point: { readonly name: string; readonly raisedAt: Instant } | null;
  readonly sentences: readonly Said[];
  /** What is said instead from `changesAt` on; empty where nothing changes. */
  readonly later: readonly Said[];
  readonly changesAt: Instant | null;
  readonly done: number;
  readonly programme: readonly PlanLine[];
  readonly hardStop: Instant;
  readonly sessionEnd: Instant;
  /** The part that is protected, and when it must begin at the latest for the hard stop to hold. */
  readonly latest: { readonly label: Phrase; readonly at: Instant } | null;
  readonly handOver: Duration;
};

/** The page to carry on by at `now`; null before a session is prepared. */
export const toCarryOn = ({ state }: Pick<Projection, 'state'>, now: Instant): CarryOn | null => {
  const head = paperHead(state, now);
  const { facts, plan } = planAt(state, now);
  if (head === null || plan === null) return null;
  const script = scriptOf(state);
  const point = pointOf(state);
  return {
    head,
    phase: facts.session.phase,
    beginsAt: state.openedAt === null ? plan.itemEnd : null,
    now: hasTheFloor(state, now),
    point: point && { name: point.name, raisedAt: point.raisedAt },
    sentences: script.now?.said ?? [],
    later: script.later?.said ?? [],
    changesAt: nextSteps(state)?.changesAt ?? null,
    ...chairPlan(facts, plan.rounds),
    done: facts.programme.filter(({ status }) => status === 'done').length,
    programme: ahead(facts, plan),
    hardStop: plan.hardStop,
    sessionEnd: plan.sessionEnd,
    latest: plan.latest && { label: plan.latest.line.label, at: plan.latest.at },
    handOver: facts.floor.handOver,
  };
};

const hasTheFloor = (state: SessionState, now: Instant): HasTheFloor | null => {
  const turn = openTurnOf(state);
  const speaking = nowSpeaking(state);
  if (!turn || !speaking) return null;
  const { face } = speaking;
  const left = remaining(face, now);
  return {
    name: speaking.name,
    under: speaking.under,
    kind: speaking.kind,
    status: face.status,
    limit: face.limit,
    left,
    calledAt: turn.calledAt,
    startedAt: turn.intervals[0]?.from ?? null,
    pausedAt: face.status === 'paused' ? (turn.intervals.at(-1)?.to ?? null) : null,
    endsAt: face.runningSince === null ? null : plus(now, left),
  };
};

/** The lines that are not over, each with its two ends. */
const ahead = (facts: PlanFacts, { itemEnd }: Forecast): readonly PlanLine[] => {
  let planned = hoursOf(facts)?.start ?? itemEnd;
  let expected = itemEnd;
  return facts.programme.flatMap((line: ProgrammeLine): PlanLine[] => {
    if (line.status === 'skipped') return [];
    planned = plus(planned, line.planned);
    if (line.status === 'done') return [];
    if (line.status === 'coming') expected = plus(expected, line.planned);
    return [
      {
        label: line.label,
        isCurrent: line.status === 'current',
        length: line.planned,
        plannedEnd: planned,
        endsAt: expected,
        speakers: line.speakers.filter(({ called }) => !called).map(({ name, planned: ms }) => ({ name, planned: ms })),
      },
    ];
  });
};
