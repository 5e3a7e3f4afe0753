import { ChevronDown, ChevronUp, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../core/session/vocabulary.ts';
import type { PodiumView, ProgrammeLine } from '../../../core/views/podium-view.ts';
import { usePhrase } from '../../shared/i18n/use-phrase.ts';
import { LineMark } from '../LineMark.tsx';
import type { Put } from '../preparing/use-put.ts';
import { ReplacePerson } from '../ReplacePerson.tsx';
import { BreakLonger } from './BreakLonger.tsx';
import { Choice } from './Choice.tsx';
import { InsertAfter } from './InsertAfter.tsx';
import { useIntoView } from './use-into-view.ts';

type Props = {
  readonly view: PodiumView;
  readonly line: ProgrammeLine;
  readonly item: Item;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly put: Put;
  readonly close: () => void;
};

/** One part of the programme with what can be done to it now: nothing that is refused is offered. */
export function DayLine({ view, line, item, isOpen, toggle, put, close }: Props) {
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const row = useIntoView<HTMLLIElement>(isOpen);
  const ends = view.floor.now?.turn ?? null;
  const isLive = view.session.phase === 'open';
  const canMove = isLive && view.session.suspended === null && view.floor.point === null;
  const choice = (name: 'goTo' | 'goBack' | 'end' | 'skip' | 'bringBack') => ({ label: t(`day.${name}`), view, put });
  return (
    <li ref={row} className="day-line" data-status={line.status} data-open={isOpen || undefined}>
      <button type="button" className="day-name" aria-expanded={isOpen} onClick={toggle}>
        <LineMark status={line.status} />
        <span>{say(line.label)}</span>
        <ChevronDown className="day-more" aria-hidden="true" />
      </button>
      {isOpen && (
        <div className="day-choices">
          {canMove && (line.status === 'coming' || line.status === 'skipped') && (
            <Choice {...choice('goTo')} cuts done={close} command={{ type: 'GoToItem', ends, item: line.id }} />
          )}
          {canMove && line.status === 'done' && (
            <Choice {...choice('goBack')} cuts done={close} command={{ type: 'GoToItem', ends, item: line.id }} />
          )}
          {canMove && line.status === 'current' && (
            <Choice {...choice('end')} cuts done={close} command={{ type: 'EndItem', ends, item: line.id }} />
          )}
          {isLive && line.status === 'coming' && (
            <Choice {...choice('skip')} command={{ type: 'SkipItem', item: line.id }} />
          )}
          {isLive && line.status === 'skipped' && (
            <Choice {...choice('bringBack')} command={{ type: 'BringBackItem', item: line.id }} />
          )}
          <Speakers view={view} line={line} item={item} put={put} />
          {line.kind === 'break' && line.status === 'current' && <BreakLonger item={item} put={put} />}
          {line.status !== 'done' && view.session.phase !== 'closed' && (
            <InsertAfter view={view} line={line} put={put} />
          )}
        </div>
      )}
    </li>
  );
}

/** Who speaks in it: replaced in two steps, and put before or behind one another until they are called. */
function Speakers({ view, line, item, put }: Pick<Props, 'view' | 'line' | 'item' | 'put'>) {
  const { t } = useTranslation('podium');
  const [replacing, setReplacing] = useState<string | null>(null);
  const isLive = view.session.phase === 'open';
  const swap = (at: number) => {
    const [one, other] = [item.slots[at], item.slots[at + 1]];
    if (!one || !other) return;
    void put({
      type: 'SetSlots',
      item: item.id,
      slots: [...item.slots.slice(0, at), other, one, ...item.slots.slice(at + 2)],
    });
  };
  const canSwap = (at: number) => line.speakers[at]?.called === false && line.speakers[at + 1]?.called === false;
  return (
    <ul className="day-speakers">
      {item.slots.map((slot, at) => {
        const person = view.preparation.people.find(({ id }) => id === slot.person);
        const { name = '', done = false } = line.speakers[at] ?? {};
        if (!person) return null;
        return (
          <li key={slot.id}>
            <bdi>{name}</bdi>
            {canSwap(at - 1) && (
              <button type="button" aria-label={t('day.earlier', { name })} onClick={() => swap(at - 1)}>
                <ChevronUp aria-hidden="true" />
              </button>
            )}
            {canSwap(at) && (
              <button type="button" aria-label={t('day.later', { name })} onClick={() => swap(at)}>
                <ChevronDown aria-hidden="true" />
              </button>
            )}
            <button
              type="button"
              aria-label={t('day.replace', { name })}
              title={t('day.replace', { name })}
              aria-expanded={replacing === slot.id}
              onClick={() => setReplacing(replacing === slot.id ? null : slot.id)}
            >
              <UserRoundPen aria-hidden="true" />
            </button>
            {replacing === slot.id && (
              <ReplacePerson
                people={[person]}
                from={!isLive ? ['whole'] : done ? ['whole', 'now'] : ['now', 'whole']}
                replace={(one, by, from) => put({ type: 'ReplacePerson', person: one, by, from })}
                close={() => setReplacing(null)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
