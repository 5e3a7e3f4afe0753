import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Pace } from '../../../../core/script/pace.ts';
import { minutesText } from '../../../../core/timing/clock-face.ts';
import type { Duration } from '../../../../core/timing/time.ts';

/** How long a text takes at the interpreters' pace, beside the time that its part has (ms; 0 where it has none). */
export function PaceLine({ pace, planned }: { readonly pace: Pace; readonly planned: Duration }) {
  const { t } = useTranslation('script');
  const { unit, count, perMinute, seconds } = pace;
  if (count === 0) return null;
  const isOver = planned > 0 && seconds * 1000 > planned;
  return (
    <p className={isOver ? 'script-pace bad' : 'script-pace soft'} data-testid="pace">
      {isOver && <TriangleAlert aria-hidden="true" />}
      {t(`pace.${unit}`, { count, time: minutesText(seconds), pace: perMinute })}{' '}
      {planned > 0 && t(isOver ? 'pace.over' : 'pace.fits', { time: minutesText(planned / 1000) })}
    </p>
  );
}
