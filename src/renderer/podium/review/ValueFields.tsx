import { useTranslation } from 'react-i18next';
import { isZone } from '../../../core/timing/zone.ts';
import { parseClock } from '../../shared/list/details/parse.ts';
import { CATEGORIES, MOST, NEEDED, secondsOf, type ValueField } from './draft.ts';
import { Field } from './Field.tsx';
import { useReview } from './review-context.ts';

const KINDS: Readonly<Record<ValueField, 'line' | 'text' | 'date' | 'time' | 'number' | 'zone'>> = {
  title: 'text',
  shortTitle: 'line',
  theme: 'text',
  date: 'date',
  start: 'time',
  end: 'time',
  zone: 'zone',
  room: 'line',
  mandate: 'text',
  background: 'text',
  objectives: 'text',
  rounds: 'number',
};

/** A field of one value. */
export function ValueFieldOf({ field }: { readonly field: ValueField }) {
  const { t } = useTranslation('review');
  const { was, draft, change } = useReview();
  const value = draft[field];
  const wrong = (): string => {
    if (field === 'zone' && !isZone(value)) return t('wrong.zone');
    if (KINDS[field] === 'time' && parseClock(value) === undefined) return t('wrong.time');
    if (field === 'rounds' && value !== '' && !/^(1?\d|20)$/.test(value)) return t('wrong.rounds');
    return NEEDED.some((needed) => needed === field) && value === '' ? t('wrong.needed') : '';
  };
  return (
    <Field
      label={t(`field.${field}`)}
      kind={KINDS[field]}
      value={value}
      set={(next) => change((old) => ({ ...old, [field]: next }))}
      was={was[field]}
      from={field === 'zone' ? null : `/${field}`}
      most={MOST[field]}
      wrong={wrong()}
    />
  );
}

/** Speaking times from the floor by whom they are for; others of whom the note says nothing can be added. */
export function LimitFields() {
  const { t } = useTranslation('review');
  const { was, draft, change } = useReview();
  const shown = CATEGORIES.filter((one) => one === 'default' || one in draft.limits);
  const unknown = Object.keys(draft.limits).filter((one) => !CATEGORIES.some((known) => known === one));
  const left = CATEGORIES.filter((one) => !shown.includes(one));
  const set = (category: string, text: string) =>
    change((old) => ({ ...old, limits: { ...old.limits, [category]: text } }));
  return (
    <div className="review-limits">
      {[...shown, ...unknown].map((category) => {
        const value = draft.limits[category] ?? '';
        return (
          <Field
            key={category}
            label={CATEGORIES.some((known) => known === category) ? t(`limit.${category as 'default'}`) : category}
            kind="number"
            value={value}
            set={(text) => set(category, text)}
            was={was.limits[category] ?? (category === 'default' ? '' : null)}
            from={`/interventionSeconds/${category}`}
            most={6}
            wrong={value !== '' && secondsOf(value) === null ? t('wrong.length') : ''}
          />
        );
      })}
      <select
        aria-label={t('limit.add')}
        value=""
        onChange={(event) => event.target.value !== '' && set(event.target.value, '')}
      >
        <option value="">{t('limit.add')}</option>
        {left.map((one) => (
          <option key={one} value={one}>
            {t(`limit.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
