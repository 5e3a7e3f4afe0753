import type { CSSProperties } from 'react';
import {
  type ClockFace,
  CONCLUDING,
  clockText,
  minutesText,
  phase,
  remaining,
  shown,
} from '../../../core/timing/clock-face.ts';
import type { Instant } from '../../../core/timing/time.ts';
import { useRoomTexts } from './room-texts.ts';
import { StateShape } from './state-shape.tsx';

/** Digits, state and bar of a turn at `now`. */
export function TurnClock(props: { readonly face: ClockFace; readonly now: Instant }) {
  const { t, within } = useRoomTexts();
  const { face, now } = props;
  const left = remaining(face, now);
  const state = phase(face, now);
  const text = clockText(left);
  const limit = within(minutesText(Math.ceil(face.limit / 1000)));
  return (
    <>
      <div className="room-clock-row">
        <div
          className="room-clock"
          data-testid="room-clock"
          data-long={text.length > 6}
          role="timer"
          aria-label={t('clock.label')}
          dir="ltr"
        >
          {text}
        </div>
        <div className="room-state">
          <p className="room-state-word" data-testid="room-state" data-state={state}>
            <span>{t(`state.${state}`)}</span>
            <StateShape phase={state} />
          </p>
          <p className="room-limit">{state !== 'called' && t('clock.of', { limit })}</p>
        </div>
      </div>
      <Bar face={face} now={now} />
    </>
  );
}

/** What is left of the limit, in the whole seconds the digits show; full again once the time is over. */
function Bar(props: { readonly face: ClockFace; readonly now: Instant }) {
  const { face, now } = props;
  const { over, seconds } = shown(remaining(face, now));
  const full = Math.ceil(face.limit / 1000);
  const part = over || full === 0 ? 1 : Math.min(1, seconds / full);
  const tick = CONCLUDING / face.limit;
  return (
    <div className="room-bar" aria-hidden="true">
      <div className="room-bar-track">
        <div className="room-bar-left" style={percent(part)} />
      </div>
      {!over && tick < 1 && <div className="room-bar-tick" style={percent(tick)} />}
    </div>
  );
}

const percent = (part: number) => ({ '--part': `${(part * 100).toFixed(3)}%` }) as CSSProperties;
