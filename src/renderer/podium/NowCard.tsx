import { useTranslation } from 'react-i18next';
import { CONCLUDING, clockText, minutesText, nextEdge, phase, remaining, used } from '../../core/timing/clock-face.ts';
import type { Instant } from '../../core/timing/time.ts';
import type { NowSpeaking, PodiumView } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { wallTime } from '../shared/i18n/wall-time.ts';
import { StateShape } from '../shared/room-picture/state-shape.tsx';
import { FitText, NAME, UNDER } from './FitText.tsx';
import { PointCard, type PointKeys } from './PointCard.tsx';

type Props = { readonly view: PodiumView; readonly send: Send; readonly keys: PointKeys };

/** Who has the floor, and the clock. Shape, word, bar and colour say the state, as in the room. */
export function NowCard({ view, send, keys }: Props) {
  const { now, point } = view.floor;
  if (point !== null) return <PointCard point={point} view={view} send={send} keys={keys} />;
  return now ? <Speaking now={now} session={view.session} /> : <Between view={view} />;
}

function Speaking({ now, session }: { readonly now: NowSpeaking; readonly session: PodiumView['session'] }) {
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const at = useHostNow((time) => nextEdge(now.face, time));
  // Time the podium itself uses has no limit: it is counted up and is never over.
  const limitless = now.face.limit === 0;
  const state = limitless ? 'running' : phase(now.face, at);
  const left = remaining(now.face, at);
  const name = now.name || t('now.chair');
  const under = now.under ? say(now.under) : '';
  return (
    <section className="card now" data-testid="now-speaking" data-state={state} aria-label={t('now.title')}>
      <p className="label now-head">
        <span>{t(`now.head-${state === 'called' ? 'called' : 'speaking'}`, { kind: t(`kind.${now.kind}`) })}</span>
        {now.number !== null && <span>{t('now.number', { number: now.number })}</span>}
        {now.mode !== 'in-room' && <span className="tag">{t(`now.${now.mode}`)}</span>}
        {!now.clockInRoom && <span className="tag">{t('now.clockHidden')}</span>}
      </p>
      <FitText ladder={NAME} text={name} className="now-name">
        <p>
          <bdi>{name}</bdi>
        </p>
      </FitText>
      <FitText ladder={UNDER} text={under} className="now-under">
        <p>
          <bdi>{under}</bdi>
        </p>
      </FitText>
      <div className="now-clock">
        <p
          className="digits"
          role="timer"
          data-testid="floor-clock"
          dir="ltr"
          data-wide={Math.abs(left) >= 3_600_000 || undefined}
        >
          {limitless ? minutesText(used(now.face, at) / 1000) : clockText(left)}
        </p>
        <div className="now-state">
          <p className="state-word" data-testid="floor-state" data-state={state}>
            <StateShape phase={state} />
            {t(`state.${state}`)}
          </p>
          <p>{limitless ? t('now.limitless') : t('now.allotted', { time: minutesText(now.face.limit / 1000) })}</p>
          <p className="soft">{t('now.called', { time: wallTime(now.calledAt, session.zone, session.clockOffset) })}</p>
        </div>
      </div>
      {!limitless && <Bar now={now} at={at} />}
    </section>
  );
}

/** What is left of the time, with a tick where the last 30 s begin; full again once it is over, as in the room. */
function Bar({ now, at }: { readonly now: NowSpeaking; readonly at: Instant }) {
  const { limit } = now.face;
  const left = remaining(now.face, at);
  const share = left < 0 || limit === 0 ? 1 : Math.min(1, left / limit);
  return (
    <div className="bar" aria-hidden="true">
      <div className="bar-left" style={{ inlineSize: `${share * 100}%` }} />
      {left >= 0 && limit > CONCLUDING && (
        <div className="bar-tick" style={{ insetInlineStart: `${(CONCLUDING / limit) * 100}%` }} />
      )}
    </div>
  );
}

function Between({ view }: { readonly view: PodiumView }) {
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const part = view.programme.find((line) => line.status === 'current');
  const waiting = view.list.order.length;
  return (
    <section className="card now" data-testid="now-speaking" data-state="between" aria-label={t('now.title')}>
      <p className="label now-head">{t('now.head-between')}</p>
      <p className="now-name">{part ? say(part.label) : t('now.nobody')}</p>
      <p className="now-under">{t('now.waiting', { count: waiting })}</p>
    </section>
  );
}
