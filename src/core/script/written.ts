import type { Item, Slot, Voice } from '../session/vocabulary.ts';
import { type Phrase, phrase } from '../views/phrase.ts';
import type { Values } from './placeholders.ts';

/** Sentences that the moderator puts otherwise than the chair. */
const OWN = new Set([
  'to-presentation',
  'to-presentation-office',
  'to-presentation-topic',
  'to-presentation-topic-office',
  'to-reply',
  'to-closing',
  'to-closing-moderator',
  'open-round',
]);

/** Tells the chair's opening and closing from a part of the chair's between, and opening statements from later ones. */
export type Where = {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isOpening: boolean;
  readonly rounds: number;
};

const said = (voice: Voice, key: string, params: Phrase['params'] = {}): Phrase =>
  phrase(`${voice === 'moderator' && OWN.has(key) ? 'moderator' : 'script'}.${key}`, params);

/**
 * What is said when a part of the programme comes, with these values: those of the session, or placeholders. `where` tells
 * the chair's opening and closing from a chair's part between, and `rounds` is how many there are.
 */
export const sentencesOf = (item: Item, voice: Voice, values: Values, where: Where): readonly Phrase[] => {
  const [slot] = item.slots;
  const topic = values.title;
  switch (item.kind) {
    case 'chair':
      if (where.isFirst) return opening(values, where.rounds);
      return [where.isLast ? phrase('script.adjourn') : phrase('script.to-chair')];
    case 'floor':
      return [said(voice, 'open-round', { round: values.round ?? '1', time: values.limit ?? '' })];
    case 'break':
      return [phrase('script.break', { time: values.limit ?? '' })];
    default:
      if (slot) return [...beginning(item), slotSentence(slot, voice, values, where)];
      if (item.kind === 'video') return [phrase('script.video')];
      return [topic === null ? phrase('script.item-untitled') : phrase('script.item-titled', { topic })];
  }
};

/** How the chair opens the meeting. */
export const opening = (values: Values, count: number): readonly Phrase[] => {
  const open = phrase('script.open', { title: values.session ?? '' });
  if (count === 0) return [open];
  const format = phrase('script.format', { count, rounds: values.rounds ?? '', time: values.limit ?? '' });
  return [open, format, phrase('script.pace')];
};

/** What is said before the first turn of a part of that kind. */
export const beginning = ({ kind }: Pick<Item, 'kind'>): readonly Phrase[] =>
  kind === 'reply' ? [phrase('script.to-replies')] : [];

/** How the floor is given to whoever a slot is planned for. */
export const slotSentence = (
  slot: Slot,
  voice: Voice,
  values: Values,
  { isOpening }: Pick<Where, 'isOpening'>,
): Phrase => {
  const { speaker: name, office, title: topic } = values;
  const time = values.limit ?? '';
  if (name === null || slot.kind === 'chair') return phrase('script.to-chair');
  if (slot.mode === 'video') return phrase('script.play-person', { name });
  if (slot.kind === 'statement' && !isOpening) return phrase('script.to-other', { name });
  if (slot.kind === 'closing' && slot.clock === 'hidden') return said(voice, 'to-closing-moderator', { name });
  const withOffice = office === null ? { ending: '', params: {} } : { ending: '-office', params: { office } };
  if (slot.kind === 'statement')
    return phrase(`script.to-statement${withOffice.ending}`, { name, ...withOffice.params });
  if (slot.kind === 'presentation') {
    const about = topic === null ? { middle: '', params: {} } : { middle: '-topic', params: { topic } };
    const params = { name, ...about.params, ...withOffice.params };
    return said(voice, `to-presentation${about.middle}${withOffice.ending}`, params);
  }
  if (slot.kind === 'reply') return said(voice, 'to-reply', { name, time });
  if (slot.kind === 'closing') return said(voice, 'to-closing', { name });
  if (slot.kind === 'introduction') return phrase('script.to-introduction', { name });
  if (slot.kind === 'video') return phrase('script.play-person', { name });
  return phrase('script.to-other', { name });
};
