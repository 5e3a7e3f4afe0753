import { clockAfter } from '../session/clock-times.ts';
import { itemOf } from '../session/names.ts';
import type { SessionState } from '../session/state.ts';
import type { Item } from '../session/vocabulary.ts';
import { between, type Duration, type Instant, plus } from '../timing/time.ts';

/** The meeting stands still for everybody: it is suspended, or a break runs. `resumesAt`: when it goes on, as far as that is known. */
export type Standstill = {
  readonly kind: 'break' | 'suspended';
  readonly since: Instant;
  readonly resumesAt: Instant | null;
};

/** Whether the meeting stands still now. */
export const standstillOf = (state: SessionState): Standstill | null => {
  const { suspended } = state;
  if (suspended !== null) {
    const { at, resumes } = suspended;
    return { kind: 'suspended', since: at, resumesAt: resumes === null ? null : clockAfter(state, resumes, at) };
  }
  const item = itemOf(state, state.currentItem);
  const run = item ? state.runs[item.id] : undefined;
  if (item?.kind !== 'break' || !run) return null;
  return { kind: 'break', since: run.startedAt, resumesAt: plus(run.startedAt, plannedOf(state, item)) };
};

/** The planned minutes of an item; of a break that runs, those until the time that was announced. */
export const plannedOf = (state: SessionState, { id, plannedMs, resumes }: Item): Duration => {
  const run = state.runs[id];
  const until = resumes === null || !run || run.endedAt !== null ? null : clockAfter(state, resumes, run.startedAt);
  return run && until !== null ? between(run.startedAt, until) : plannedMs;
};
