import { slotName } from '../session/names.ts';
import type { SessionState } from '../session/state.ts';
import type { Item } from '../session/vocabulary.ts';
import { type Phrase, phrase } from './phrase.ts';

/** An item of the programme in a few words: by its round, its one speaker, or its kind. */
export const itemLabel = (state: Pick<SessionState, 'people' | 'items'>, item: Item): Phrase => {
  const name = item.slots.length === 1 && item.slots[0] ? slotName(state, item.slots[0]) : '';
  switch (item.kind) {
    case 'chair':
      return phrase(item.id === state.items[0]?.id ? 'item.chair-opens' : 'item.chair-closes');
    case 'floor':
      return phrase('item.floor', { round: item.round ?? 1 });
    case 'introduction':
      return phrase('item.introduction', { name });
    case 'reply':
    case 'closing':
    case 'break':
    case 'right-of-reply':
    case 'video':
      return phrase(`item.${item.kind}`);
    default:
      return name === '' ? phrase('item.other') : phrase('item.person', { name });
  }
};
