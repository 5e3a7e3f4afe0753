import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClockFace, CONCLUDING, minutesText, remaining } from '../../../core/timing/clock-face.ts';
import type { Instant } from '../../../core/timing/time.ts';
import { StateShape } from '../room-picture/state-shape.tsx';
import type { TurnReading } from './use-turn-clock.ts';

type Props = {
  readonly face: ClockFace;
  readonly reading: TurnReading;
  /** Further lines under the state. */
  readonly children?: ReactNode;
};

/** Digits, state and bar of a turn: shape, word, bar and, from what stands around it, colour, as in the room. */
export function TurnClock({ face, reading, children }: Props) {
  const { t } = useTranslation('podium');
  const { at, state, digits, limitless } = reading;
  return (
    <>
      <div className="now-clock">
        <p
          className="digits"
          role="timer"
          data-testid="floor-clock"
          dir="ltr"
          data-wide={Math.abs(remaining(face, at)) >= 3_600_000 || undefined}
        >
          {digits}
        </p>
        <div className="now-state">
          <p className="state-word" data-testid="floor-state" data-state={state}>
            <StateShape phase={state} />
            {t(`state.${state}`)}
          </p>
          <p>{limitless ? t('now.limitless') : t('now.allotted', { time: minutesText(face.limit / 1000) })}</p>
          {children}
        </div>
      </div>
      {!limitless && <Bar face={face} at={at} />}
    </>
  );
}

/** What is left of the time, with a tick where the last 30 s begin; full again once it is over, as in the room. */
function Bar({ face, at }: { readonly face: ClockFace; readonly at: Instant }) {
  const { limit } = face;
  const left = remaining(face, at);
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
