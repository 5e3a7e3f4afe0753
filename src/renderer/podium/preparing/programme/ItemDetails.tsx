import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timetable } from '../../../../core/floor/timetable.ts';
import { PLANNED_KINDS } from '../../../../core/session/new-item.ts';
import type { Item } from '../../../../core/session/vocabulary.ts';
import { plus } from '../../../../core/timing/time.ts';
import { usePhrase } from '../../../shared/i18n/use-phrase.ts';
import { Check, Field, Pick, Problem } from '../fields.tsx';
import { parseMinutes, typedMinutes } from '../minutes.ts';
import type { TabProps } from '../Preparing.tsx';
import { Limits } from './Limits.tsx';
import { labelOf, plannedClock } from './part-words.ts';
import { Speakers } from './Speakers.tsx';

type Props = TabProps & { readonly item: Item; readonly times: Timetable; readonly at: number };

/** One part of the programme: what it is, how long it takes, and who speaks in it. */
export function ItemDetails({ view, item, times, at, put }: Props) {
  const { t } = useTranslation('preparing');
  const say = usePhrase();
  const [problem, setProblem] = useState<string | null>(null);
  const zone = view.preparation.facts?.zone ?? 'UTC';
  const start = times.starts[at] ?? times.end;
  const label = labelOf(view, item.id);
  const name = label ? say(label) : t(`kind.${item.kind}`);
  const kinds = PLANNED_KINDS.some((kind) => kind === item.kind) ? PLANNED_KINDS : [...PLANNED_KINDS, item.kind];
  const isFloor = item.kind === 'floor';
  return (
    <section className="panel details-panel" aria-label={t('programme.details')} data-testid="item-details">
      <div className="panel-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p className="label" dir="ltr">
          {t('programme.at', {
            start: plannedClock(start, zone),
            end: plannedClock(plus(start, item.plannedMs), zone),
          })}
        </p>
      </div>
      <div className="fields">
        <Pick
          label={t('programme.kind')}
          value={item.kind}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          command={(kind) => ({ type: 'ChangeItem', item: item.id, change: { kind: kind as 'other' } })}
          put={put}
          testId="item-kind"
        />
        <Field
          label={t('programme.minutes')}
          value={typedMinutes(item.plannedMs)}
          command={(text) => {
            const plannedMs = parseMinutes(text);
            if (plannedMs === null) return t('field.minutes');
            return { type: 'ChangeItem', item: item.id, change: { plannedMs } };
          }}
          digits
          max={7}
          hint={item.proposed ? t('programme.proposed') : undefined}
          put={put}
          testId="item-minutes"
        />
        <Field
          label={t('programme.title')}
          value={item.title ?? ''}
          command={(text) => ({ type: 'ChangeItem', item: item.id, change: { title: text.trim() || null } })}
          max={1000}
          wide
          put={put}
          testId="item-title"
        />
        {!isFloor && (
          <div className="field" data-wide>
            <Check
              checked={item.protected}
              set={(on) => void put({ type: 'ChangeItem', item: item.id, change: { protected: on } }).then(setProblem)}
            >
              {t('programme.protected')}
            </Check>
          </div>
        )}
      </div>
      {isFloor ? <Limits limits={view.preparation.limits} put={put} /> : <Speakers view={view} item={item} put={put} />}
      <div className="details-foot">
        <Problem text={problem} />
        <button
          type="button"
          className="toggle"
          aria-label={t('programme.removeItem', { item: name })}
          data-testid="remove-item"
          onClick={() => void put({ type: 'RemoveItem', item: item.id }).then(setProblem)}
        >
          <Trash2 aria-hidden="true" />
          {t('programme.remove')}
        </button>
      </div>
    </section>
  );
}
