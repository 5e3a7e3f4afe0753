import type { Capacity } from '../session/vocabulary.ts';
import { type Phrase, phrase } from './phrase.ts';

type Said = Pick<Capacity, 'delegation' | 'onBehalfOf' | 'alsoOwn' | 'states' | 'jointWith'>;

/** For whom besides itself a delegation speaks, in words that follow its name; null for nobody. */
export const forWhom = ({ delegation, onBehalfOf: group, alsoOwn, states: count, jointWith }: Said): Phrase | null => {
  if (jointWith.length > 0) return phrase('name.joint', { names: jointWith.join(', ') });
  if (group !== null && group !== delegation) return phrase(alsoOwn ? 'name.also' : 'name.behalf', { group });
  return count === null ? null : phrase(alsoOwn ? 'name.also-states' : 'name.states', { count });
};
