import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timetableOf } from '../../../../core/floor/timetable.ts';
import { newSlot } from '../../../../core/session/new-item.ts';
import type { Item, Person } from '../../../../core/session/vocabulary.ts';
import { duration } from '../../../../core/timing/time.ts';
import { clockTime } from '../../../shared/i18n/clock-time.ts';
import { Problem } from '../fields.tsx';
import type { TabProps } from '../Preparing.tsx';

/** Where somebody speaks in the programme, and a way to speak in one more part of it. */
export function Parts({ view, person, put }: TabProps & { readonly person: Person }) {
  const { t } = useTranslation('preparing');
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { facts, items } = view.preparation;
  if (facts === null) return null;
  const { starts } = timetableOf(facts, items);
  const words = (item: Item): string => {
    const start = starts[items.indexOf(item)];
    const time = start === undefined ? '' : clockTime(start, facts.zone, duration(0));
    return t('people.part', { time, item: item.title ?? t(`kind.${item.kind}`) });
  };
  const theirs = items.filter(({ slots }) => slots.some((slot) => slot.person === person.id));
  const free = items.filter((item) => item.kind !== 'floor' && !theirs.includes(item));
  const set = (item: Item, slots: Item['slots']) =>
    void put({ type: 'SetSlots', item: item.id, slots }).then(setProblem);
  /** A turn that is still nobody's first; else one more. */
  const give = (item: Item) => {
    const open = item.slots.find((slot) => slot.person === null);
    if (open)
      set(
        item,
        item.slots.map((slot) => (slot === open ? { ...slot, person: person.id } : slot)),
      );
    else set(item, [...item.slots, newSlot(item, person.id, crypto.randomUUID())]);
  };
  return (
    <fieldset className="person-parts">
      <legend>{t('people.parts')}</legend>
      {theirs.length === 0 && <p className="soft">{t('people.noParts')}</p>}
      <ul data-testid="person-parts">
        {theirs.map((item) => (
          <li key={item.id}>
            <bdi>{words(item)}</bdi>
            <button
              type="button"
              aria-label={t('programme.takeOut', { name: words(item) })}
              title={t('programme.takeOut', { name: words(item) })}
              onClick={() =>
                set(
                  item,
                  item.slots.filter((slot) => slot.person !== person.id),
                )
              }
            >
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {free.length > 0 && (
        <div className="give">
          <select
            value={free.some(({ id }) => id === chosen) ? chosen : free[0]?.id}
            aria-label={t('people.givePart')}
            data-testid="give-part"
            onChange={(event) => setChosen(event.target.value)}
          >
            {free.map((item) => (
              <option key={item.id} value={item.id}>
                {words(item)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="toggle"
            onClick={() => {
              const item = free.find(({ id }) => id === chosen) ?? free[0];
              if (item) give(item);
            }}
          >
            <Plus aria-hidden="true" />
            {t('people.give')}
          </button>
        </div>
      )}
      <Problem text={problem} />
    </fieldset>
  );
}
