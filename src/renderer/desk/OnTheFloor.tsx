import { useTranslation } from 'react-i18next';
import type { DeskView } from '../../core/views/desk-view.ts';
import type { NowSpeaking } from '../../core/views/podium-view.ts';
import { StateShape } from '../shared/room-picture/state-shape.tsx';
import { useTurnClock } from '../shared/turn/use-turn-clock.ts';

/** Who has the floor and what is left on the clock, to read and nothing more. */
export function OnTheFloor({ floor }: Pick<DeskView, 'floor'>) {
  const { t } = useTranslation('desk');
  return (
    <section className="on-floor" aria-label={t('floor.title')} data-testid="on-the-floor">
      <p className="label">{t('floor.title')}</p>
      {floor.now === null ? <p>{t('floor.nobody')}</p> : <Speaking now={floor.now} />}
    </section>
  );
}

function Speaking({ now }: { readonly now: NowSpeaking }) {
  const { t } = useTranslation('desk');
  const { state, digits } = useTurnClock(now.face);
  return (
    <p className="on-floor-line" data-state={state}>
      <StateShape phase={state} />
      <strong>
        <bdi>{now.name || t('floor.chair')}</bdi>
      </strong>
      <span className="sr-only">{t(`floor.${state}`)}</span>
      <span role="timer" dir="ltr">
        {digits}
      </span>
    </p>
  );
}
