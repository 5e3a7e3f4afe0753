import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText, minutesText, phase, remaining } from '../../core/timing/clock-face.ts';
import type { NowSpeaking, PodiumView } from '../../core/views/podium-view.ts';
import type { PointOfOrder } from '../../core/views/point-of-order.ts';
import type { Send } from '../shared/client/send.ts';
import { wallTime } from '../shared/i18n/wall-time.ts';
import type { AddField } from '../shared/list/NameField.tsx';
import { StateShape } from '../shared/room-picture/state-shape.tsx';
import { FitText, NAME } from './FitText.tsx';
import { PointName } from './PointName.tsx';
import { Ruling } from './Ruling.tsx';

/** What the keys do with the card from outside it. */
export type PointKeys = {
  readonly name: RefObject<AddField | null>;
  readonly ruling: RefObject<HTMLInputElement | null>;
  /** The ruling is noted; a further Enter goes to its words. */
  readonly rule: () => void;
};

type Props = {
  readonly point: PointOfOrder;
  readonly view: PodiumView;
  readonly send: Send;
  readonly keys: PointKeys;
};

/** A point of order: who raised it and what the chair ruled, both when there is time for it; and whose clock stands. */
export function PointCard({ point, view, send, keys }: Props) {
  const { t } = useTranslation('podium');
  const { session, floor } = view;
  const named = point.name !== '';
  const raised = wallTime(point.raisedAt, session.zone, session.clockOffset);
  return (
    <section className="card now" data-testid="now-speaking" data-state="point" aria-label={t('now.title')}>
      <p className="label now-head">
        <span>{t(named ? 'point.head' : 'point.headUnnamed', { time: raised })}</span>
        {point.inChain > 1 && <span className="tag">{t('point.chain', { number: point.inChain })}</span>}
      </p>
      <FitText ladder={NAME} text={point.name} className="now-name">
        <p>
          <bdi>{named ? point.name : t('point.title')}</bdi>
        </p>
      </FitText>
      <div className="point-fields">
        <PointName
          key={point.turn}
          field={keys.name}
          named={named}
          name={(delegation) => send({ type: 'NamePoint', turn: point.turn, delegation })}
          rule={keys.rule}
        />
        <Ruling key={`ruling ${point.turn}`} point={point} session={session} send={send} field={keys.ruling} />
      </div>
      {floor.now !== null && floor.now.kind !== 'other' && <Suspended now={floor.now} />}
    </section>
  );
}

/** Whose clock stands meanwhile, and exactly what is left of it. */
function Suspended({ now }: { readonly now: NowSpeaking }) {
  const { t } = useTranslation('podium');
  // A clock that stands reads the same at every instant.
  const left = remaining(now.face, now.calledAt);
  const state = phase(now.face, now.calledAt);
  return (
    <div className="suspended" data-testid="suspended">
      <p className="suspended-name">
        {t('point.suspended')} <strong>{now.name || t('now.chair')}</strong>
      </p>
      <p className="suspended-state" data-testid="floor-state" data-state={state}>
        <StateShape phase={state} />
        {t(`state.${state}`)}
      </p>
      <p className="suspended-left">
        <span className="suspended-digits" role="timer" data-testid="floor-clock" dir="ltr">
          {clockText(left)}
        </span>{' '}
        {t('point.left', { time: minutesText(now.face.limit / 1000) })}
      </p>
    </div>
  );
}
