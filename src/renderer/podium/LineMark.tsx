import { Check, Circle, Play, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeLine } from '../../core/views/podium-view.ts';

const ICONS = { done: Check, current: Play, coming: Circle, skipped: SkipForward } as const;

/** How a line of the running order stands, as a shape and a word that is read aloud. */
export function LineMark({ status }: Pick<ProgrammeLine, 'status'>) {
  const { t } = useTranslation('podium');
  const Icon = ICONS[status];
  return (
    <>
      <Icon aria-hidden="true" fill={status === 'current' ? 'currentColor' : 'none'} />
      <span className="sr-only">{t(`order.${status}`)}</span>
    </>
  );
}
