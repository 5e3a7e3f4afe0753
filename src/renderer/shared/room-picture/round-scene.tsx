import { minutesText } from '../../../core/timing/clock-face.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { RoomScene, RoomView } from '../../../core/views/room-view.ts';
import { clockTime } from '../i18n/clock-time.ts';
import { ListLine } from './list-line.tsx';
import { NextRow } from './next-row.tsx';
import { useRoomTexts } from './room-texts.ts';

type Props = {
  readonly view: Pick<RoomView, 'zone' | 'clockOffset'>;
  readonly scene: Extract<RoomScene, { kind: 'round' }>;
  readonly now: Instant;
};

/** Between two turns from the floor: which round it is, how long each may speak, whether the list is open, who follows. */
export function RoundScene({ view, scene, now }: Props) {
  const { t, within } = useRoomTexts();
  const { round, of, limit, next, more, list } = scene;
  const each = t('round.limit', { limit: within(minutesText(Math.ceil(limit / 1000))) });
  return (
    <>
      <div className="room-round">
        <h1 className="room-round-heading">{of > 1 ? t('round.heading', { round, of }) : t('round.only')}</h1>
        <p className="room-round-about">
          {of > 1 && <span>{t('round.about')}</span>}
          <span>{each}</span>
        </p>
        {list !== null && (
          <ListLine list={list} now={now} time={(at) => within(clockTime(at, view.zone, view.clockOffset))} />
        )}
      </div>
      <NextRow next={next} more={more} as="stack" />
    </>
  );
}
