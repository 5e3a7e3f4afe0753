import type { Item } from '../session/vocabulary.ts';
import { phrase } from './phrase.ts';
import type { RecordEdge } from './session-record-types.ts';

/** What a line of the programme is called: its title or, without one, the word for its kind. */
export const itemName = (item: Item, { say }: Pick<RecordEdge, 'say'>): string =>
  item.title ?? say(item.round === null ? phrase(`item.${item.kind}`) : phrase('item.floor', { round: item.round }));
