import { CircleCheck, OctagonAlert } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Timetable, timetableOf } from '../../../../core/floor/timetable.ts';
import type { TabProps } from '../Preparing.tsx';
import { useChoice } from '../use-choice.ts';
import { AddItem } from './AddItem.tsx';
import { ItemDetails } from './ItemDetails.tsx';
import { ItemList } from './ItemList.tsx';
import { plannedClock } from './part-words.ts';

/** The programme: its parts in order with their planned times, and the one that is chosen. */
export function Programme({ view, put }: TabProps) {
  const { facts, items, people } = view.preparation;
  const list = useRef<HTMLElement>(null);
  const [at, choose] = useChoice(
    items.map(({ id }) => id),
    list,
  );
  if (facts === null) return null;
  const times = timetableOf(facts, items);
  const item = items[at];
  return (
    <div className="halves">
      <section className="panel" ref={list}>
        <Fits times={times} zone={facts.zone} />
        <ItemList view={view} times={times} chosen={item?.id ?? null} choose={choose} put={put} />
        <AddItem people={people} after={item?.id ?? null} put={put} added={choose} />
      </section>
      {item && <ItemDetails key={item.id} view={view} item={item} times={times} at={at} put={put} />}
    </div>
  );
}

/** Whether all of it is over when the room is lost. */
function Fits({ times, zone }: { readonly times: Timetable; readonly zone: string }) {
  const { t } = useTranslation('preparing');
  const { spare } = times;
  const words = { end: plannedClock(times.end, zone), stop: plannedClock(times.hardStop, zone) };
  const count = Math.floor(Math.abs(spare) / 60_000);
  const Icon = spare >= 0 ? CircleCheck : OctagonAlert;
  return (
    <p className="fits" data-over={spare < 0 || undefined} data-testid="fits" role="status">
      <Icon aria-hidden="true" />
      {spare >= 0
        ? t('programme.fits', { ...words, count })
        : count === 0
          ? t('programme.overSeconds', words)
          : t('programme.over', { ...words, count })}
    </p>
  );
}
