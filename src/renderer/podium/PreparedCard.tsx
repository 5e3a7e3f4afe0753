import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from '../../core/timing/time.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { longDate } from '../shared/i18n/long-date.ts';
import { nextSecond, wallTime } from '../shared/i18n/wall-time.ts';
import { clockMark } from './checks/check.ts';
import { mark, useMarks } from './checks/marks.ts';
import { SecondInput } from './SecondInput.tsx';

import { correctionBetween, parseSecond } from './wall-time.ts';

type Props = { readonly session: PodiumView['session']; readonly send: Send };

/** A session that is prepared and not open: what it is, whether its clock is right, and under it what else is to be looked at. */
export function PreparedCard({ session, send, children }: Props & { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('podium');
  if (!session.prepared) {
    return (
      <section className="card prepared" data-none="">
        <p className="now-name">{t('prepared.none')}</p>
        <p className="now-under">{t('prepared.noneRemedy')}</p>
      </section>
    );
  }
  const facts = [
    session.date === null ? null : longDate(session.date, i18n.language),
    session.start === null ? null : t('prepared.hours', { start: session.start, end: session.end ?? '' }),
    session.room,
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <section className="card prepared" aria-label={t('prepared.title')}>
      <p className="label">{t('prepared.title')}</p>
      <p
        className="now-name"
        data-length={session.title.length > 90 ? 'long' : session.title.length > 44 ? 'middle' : undefined}
      >
        <bdi>{session.title}</bdi>
      </p>
      <p className="now-under">{facts.join(' · ')}</p>
      <ClockQuestion session={session} send={send} />
      {children}
    </section>
  );
}

/** "Is it 14:31:20?": asked once; a wrong clock is put right for this session, never on the machine. */
function ClockQuestion({ session, send }: Props) {
  const { t } = useTranslation('podium');
  const id = useId();
  const isRight = useMarks().has(clockMark(session));
  const [state, setState] = useState<'asked' | 'correcting'>('asked');
  const [time, setTime] = useState('');
  const [zone, setZone] = useState(session.zone);
  const now = useHostNow((at) => nextSecond(at, session.clockOffset));
  const shown = wallTime(now, session.zone, session.clockOffset);
  const wanted = parseSecond(time);
  const correct = async (event: FormEvent) => {
    event.preventDefault();
    if (wanted === null) return;
    const base = wallTime(now, zone, session.clockOffset);
    const by = wanted === '' ? 0 : correctionBetween(base, wanted);
    const offsetMs = duration(session.clockOffset + by);
    if (!(await send({ type: 'CorrectClock', offsetMs, zone }))) return;
    mark(clockMark({ zone, clockOffset: offsetMs }), true);
    setState('asked');
  };
  if (isRight && state === 'asked') return <p className="clock-question">{t('clock.right', { zone: session.zone })}</p>;
  if (state === 'asked') {
    return (
      <p className="clock-question">
        {t('clock.question', { time: shown, zone: session.zone.replaceAll('_', ' ') })}
        <button type="button" onClick={() => mark(clockMark(session), true)}>
          {t('clock.yes')}
        </button>
        <button
          type="button"
          onClick={() => {
            setTime(shown);
            setState('correcting');
          }}
        >
          {t('clock.correct')}
        </button>
      </p>
    );
  }
  return (
    <form className="clock-question" onSubmit={(event) => void correct(event)}>
      <span>
        <label htmlFor={id}>{t('clock.time')}</label> <SecondInput id={id} value={time} change={setTime} />
      </span>
      <label>
        {t('clock.zone')} <input value={zone} onChange={(event) => setZone(event.target.value)} maxLength={60} />
      </label>
      <button type="submit" disabled={wanted === null}>
        {t('clock.set')}
      </button>
      <button type="button" onClick={() => setState('asked')}>
        {t('clock.cancel')}
      </button>
    </form>
  );
}
