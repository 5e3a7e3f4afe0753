import { useTranslation } from 'react-i18next';
import type { Item } from '../../../core/session/vocabulary.ts';
import type { Put } from '../preparing/use-put.ts';
import { ClockForm } from './ClockForm.tsx';

/** Another time for a break that runs. */
export function BreakLonger({ item, put }: { readonly item: Item; readonly put: Put }) {
  const { t } = useTranslation('podium');
  return (
    <ClockForm
      label={t('day.resumes')}
      button={t('day.setTime')}
      clock={item.resumes ?? ''}
      go={(resumes) => put({ type: 'ChangeItem', item: item.id, change: { resumes } })}
      testId="day-break"
    />
  );
}
