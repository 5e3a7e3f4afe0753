import { useTranslation } from 'react-i18next';
import { clockText, minutesText, nextEdge, phase, remaining, used } from '../../core/timing/clock-face.ts';
import type { DeskView } from '../../core/views/desk-view.ts';
import type { NowSpeaking } from '../../core/views/podium-view.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { StateShape } from '../shared/room-picture/state-shape.tsx';

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
  const at = useHostNow((time) => nextEdge(now.face, time));
  // Time the podium itself uses has no limit: it is counted up and is never over.
  const limitless = now.face.limit === 0;
  const state = limitless ? 'running' : phase(now.face, at);
  return (
    <p className="on-floor-line" data-state={state}>
      <StateShape phase={state} />
      <strong>
        <bdi>{now.name || t('floor.chair')}</bdi>
      </strong>
      <span className="sr-only">{t(`floor.${state}`)}</span>
      <span role="timer" dir="ltr">
        {limitless ? minutesText(used(now.face, at) / 1000) : clockText(remaining(now.face, at))}
      </span>
    </p>
  );
}
