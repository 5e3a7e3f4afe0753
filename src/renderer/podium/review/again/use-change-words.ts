import { useTranslation } from 'react-i18next';
import { personName } from '../../../../core/session/names.ts';
import type { NoteChange } from '../../../../core/session/note-again/compare-note.ts';
import type { Item, Person } from '../../../../core/session/vocabulary.ts';
import { minutesText } from '../../../../core/timing/clock-face.ts';
import { itemLabel } from '../../../../core/views/item-label.ts';
import { isolate } from '../../../shared/i18n/isolate.ts';
import { directionOf, PSEUDO } from '../../../shared/i18n/language.ts';
import { usePhrase } from '../../../shared/i18n/use-phrase.ts';

/** A value in words: a text, lines of a list, or null for nothing. */
export type ValueWords = string | readonly string[] | null;

/** What a change is called, and its values in words. */
export type ChangeWords = {
  readonly label: string;
  readonly of: string | null;
  readonly was: ValueWords;
  readonly is: ValueWords;
  readonly note: ValueWords;
  /** In the language of the session or the note, not of the window. */
  readonly isQuoted: boolean;
};

/** Says the changes of a note; `people` is everybody whom session and note name, by the ids of the session. */
export const useChangeWords = (people: readonly Person[]): ((change: NoteChange) => ChangeWords) => {
  const { t, i18n } = useTranslation(['again', 'review', 'preparing']);
  const say = usePhrase();
  const roleOf = (role: string | null) => role && t(`preparing:people.roles.${role as Person['role']}`);
  const person = (one: Person | null): ValueWords =>
    one && [roleOf(one.role) ?? '', one.title ?? '', one.topic ?? ''].filter((line) => line !== '');
  const names = new Intl.ListFormat(PSEUDO.includes(i18n.language) ? 'en' : i18n.language, {
    style: 'narrow',
    type: 'unit',
  });
  const own = (text: string) => isolate(text, directionOf(i18n.language));
  const item = (of: readonly Item[]) => (one: Item) => {
    const named = one.slots.flatMap(({ person: id }) => people.find((p) => p.id === id)?.name ?? []);
    const more = one.title ?? (named.length > 1 ? names.format(named.map(own)) : '');
    const said = { item: say(itemLabel({ people, items: of }, one)), time: minutesText(one.plannedMs / 1000) };
    return more === '' ? t('value.item', said) : t('value.itemMore', { ...said, more: own(more) });
  };
  const values = <T>({ was, is, note }: { was: T; is: T; note: T }, words: (value: T) => ValueWords) => ({
    was: words(was),
    is: words(is),
    note: words(note),
  });
  return (change) => {
    switch (change.kind) {
      case 'fact':
        return {
          label:
            change.field === 'language' || change.field === 'shortTitle'
              ? t(`field.${change.field}`)
              : t(`review:field.${change.field}`),
          of: null,
          isQuoted: true,
          ...values(change, (value) => (Array.isArray(value) && value.length === 0 ? null : (value as ValueWords))),
        };
      case 'person':
        return {
          label: change.field === 'role' ? t('field.role') : t(`review:person.${change.field}`),
          of: personName(change.person),
          isQuoted: change.field !== 'role',
          ...values(change, (value) => (change.field === 'role' ? roleOf(value) : value)),
        };
      case 'person-added':
        return {
          label: t('field.added'),
          of: change.note && personName(change.note),
          isQuoted: false,
          ...values(change, person),
        };
      case 'person-gone':
        return {
          label: t('field.gone'),
          of: change.is && personName(change.is),
          isQuoted: false,
          ...values(change, person),
        };
      case 'programme':
        return {
          label: t('field.programme'),
          of: null,
          isQuoted: false,
          ...values(change, (items) => items.map(item(items))),
        };
      case 'limit':
        return {
          label: t(`review:limit.${change.of}`),
          of: null,
          isQuoted: false,
          ...values(change, (ms) => ms && minutesText(ms / 1000)),
        };
    }
  };
};
