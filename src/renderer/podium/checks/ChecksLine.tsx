import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Check, toLookAt } from './check.ts';
import { useMarks } from './marks.ts';

type Props = {
  readonly checks: readonly Check[];
  readonly isOpen: boolean;
  /** What stands on its key. */
  readonly pressed: string;
  readonly toggle: () => void;
};

/** How many things are to be looked at before the gavel, and the way to them. */
export function ChecksLine({ checks, isOpen, pressed, toggle }: Props) {
  const { t } = useTranslation('setup');
  const count = toLookAt(checks, useMarks()).length;
  return (
    <p className="checks-line" data-look={count > 0 || undefined} data-testid="checks-line">
      {count > 0 ? <TriangleAlert aria-hidden="true" /> : <CircleCheck aria-hidden="true" />}
      <span role="status">{count > 0 ? t('checks.summary', { count }) : t('checks.clear')}</span>
      <button type="button" className="toggle" aria-expanded={isOpen} onClick={toggle}>
        {t('checks.open')} <kbd>{pressed}</kbd>
      </button>
    </p>
  );
}
