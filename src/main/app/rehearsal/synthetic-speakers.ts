import states from '../../../../resources/names/states.json' with { type: 'json' };
import { requestFor } from '../../../core/session/request.ts';
import type { SpeakingRequest } from '../../../core/session/vocabulary.ts';
import { type Duration, duration, type Instant, plus, seconds } from '../../../core/timing/time.ts';
import type { SeededChance } from './chance.ts';

/** So many ask for the floor, one after the other, at such distances of host time. */
const MOST = 24;
const SOONEST = seconds(8);
const LATEST = seconds(50);

export type SyntheticSpeakers = {
  /** Who asks for the floor at `now` besides those who have; null while nobody does. */
  readonly next: (now: Instant, known: readonly string[]) => SpeakingRequest | null;
};

/** Delegations that ask for the floor in a rehearsal, from `start` on. Names are those of States, none of them twice. */
export const syntheticSpeakers = (chance: Pick<SeededChance, 'between'>, start: Instant): SyntheticSpeakers => {
  const names = states.filter(({ kind }) => kind === 'member').map(({ names: { en } }) => en);
  let at = start;
  let asked = 0;
  const pause = (): Duration => duration(chance.between(SOONEST, LATEST));
  return {
    next(now, known) {
      if (now < at || asked >= MOST) return null;
      at = plus(now, pause());
      asked += 1;
      const free = names.filter((name) => !known.includes(name));
      const name = free[Math.floor(chance.between(0, free.length - 1))];
      return name === undefined ? null : requestFor(name);
    },
  };
};
