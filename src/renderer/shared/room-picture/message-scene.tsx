import type { RoomScene, RoomView } from '../../../core/views/room-view.ts';
import { clockTime } from '../i18n/clock-time.ts';
import './message-scene.css';
import { useRoomTexts } from './room-texts.ts';
import { scriptOf } from './script-of.ts';
import { holds, type Ladder, useFit } from './use-fit.ts';

const SIZES: Ladder<number> = {
  steps: [96, 84, 72, 60, 52, 44, 38],
  apply: (element, size) => element.style.setProperty('--fit-size', String(size)),
  fits: holds,
};

type Props = {
  readonly view: Pick<RoomView, 'zone' | 'clockOffset'>;
  readonly scene: Extract<RoomScene, { kind: 'message' }>;
};

/** What the podium put before the room, and nothing beside it. */
export function MessageScene({ view, scene }: Props) {
  const { t, within } = useRoomTexts();
  const { text, ready, time } = scene;
  const at = time === null ? '' : within(clockTime(time, view.zone, view.clockOffset));
  const said =
    text ??
    (ready === 'list-closes' ? t('message.list-closes', { time: at }) : t('message.interpretation-ends', { time: at }));
  const [ref] = useFit<HTMLDivElement, number>(SIZES, said);
  return (
    <div className="room-message" ref={ref}>
      <h1 data-testid="room-message" data-script={scriptOf(said)}>
        <bdi dir="auto">{said}</bdi>
      </h1>
    </div>
  );
}
