import { duration, type Instant } from '../../../../core/timing/time.ts';
import type { Phrase } from '../../../../core/views/phrase.ts';
import type { PodiumView } from '../../../../core/views/podium-view.ts';
import { clockTime } from '../../../shared/i18n/clock-time.ts';

/** A clock time of the plan: the session's own, without any correction of the host's clock. */
export const plannedClock = (at: Instant, zone: string): string => clockTime(at, zone, duration(0));

/** The words of an item in the running order, the same as at the podium; null for one that is not in it. */
export const labelOf = (view: PodiumView, id: string): Phrase | null =>
  view.programme.find((line) => line.id === id)?.label ?? null;
