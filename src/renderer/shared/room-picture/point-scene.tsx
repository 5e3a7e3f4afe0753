import type { RoomScene } from '../../../core/views/room-view.ts';
import './point-scene.css';
import { useRoomTexts } from './room-texts.ts';
import { scriptOf } from './script-of.ts';
import { StateShape } from './state-shape.tsx';
import { holds, type Ladder, linesOf, useFit } from './use-fit.ts';

type Step = { readonly size: number; readonly lines: number };

const ladder = (sizes: readonly number[], lines: number, last: Step): Ladder<Step> => ({
  steps: [...sizes.map((size) => ({ size, lines })), last],
  apply: (element, { size }) => element.style.setProperty('--fit-size', String(size)),
  fits: (element, step) =>
    [...element.querySelectorAll<HTMLElement>('[data-fit]')].every((line) => linesOf(line) <= step.lines) &&
    holds(element),
});

const NAME = ladder([112, 96, 84, 72], 2, { size: 60, lines: 9 });
const SUSPENDED = ladder([52, 44], 1, { size: 38, lines: 2 });

/** A point of order: that there is one, who raised it once that is known and, small, whose turn waits meanwhile. */
export function PointScene(props: { readonly scene: Extract<RoomScene, { kind: 'point' }> }) {
  const { t, within } = useRoomTexts();
  const { name, suspended } = props.scene;
  const waits = suspended === null ? '' : t('point.suspended', { name: within(suspended) });
  const [names] = useFit<HTMLDivElement, Step>(NAME, name ?? '');
  const [row] = useFit<HTMLDivElement, Step>(SUSPENDED, waits);
  return (
    <>
      <div className="room-point" ref={names}>
        <h1 className="room-point-title">{t('point.title')}</h1>
        {/* The line stands there before it has a name, so that nothing moves when it is named. */}
        <p
          className="room-point-name"
          data-fit=""
          data-testid={name === null ? undefined : 'room-name'}
          data-script={scriptOf(name ?? '')}
        >
          <bdi dir="auto">{name ?? '\u00a0'}</bdi>
        </p>
      </div>
      <div className="room-suspended" ref={row}>
        {waits !== '' && (
          <>
            <StateShape phase="paused" />
            <p data-fit="" data-testid="room-suspended" data-script={scriptOf(waits)}>
              {waits}
            </p>
          </>
        )}
      </div>
    </>
  );
}
