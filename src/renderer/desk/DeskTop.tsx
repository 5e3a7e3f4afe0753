import { useTranslation } from 'react-i18next';
import type { DeskView } from '../../core/views/desk-view.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { nextSecond, wallTime } from '../shared/i18n/wall-time.ts';
import { OnTheFloor } from './OnTheFloor.tsx';

/** Which session this is the desk of, who has the floor, and the session's clock. */
export function DeskTop({ view }: { readonly view: DeskView }) {
  const { t } = useTranslation('desk');
  const say = usePhrase();
  const { session } = view;
  const now = useHostNow((at) => nextSecond(at, session.clockOffset));
  const part = view.programme.find((line) => line.status === 'current');
  return (
    <header className="top desk-top">
      <p className="pill">{t('top.desk')}</p>
      <div className="top-title">
        <h1 title={session.title}>{session.shortTitle ?? (session.title || t('top.untitled'))}</h1>
        <p>{part ? say(part.label) : (session.room ?? '')}</p>
      </div>
      <OnTheFloor floor={view.floor} />
      <div className="top-clock">
        <p className="label">{session.zone}</p>
        <time dir="ltr">{wallTime(now, session.zone, session.clockOffset)}</time>
      </div>
    </header>
  );
}
