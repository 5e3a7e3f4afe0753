import { minutesText } from '../../../core/timing/clock-face.ts';
import type { RoomScene } from '../../../core/views/room-view.ts';
import { NextRow } from './next-row.tsx';
import { useRoomTexts } from './room-texts.ts';

/** Between two turns from the floor: which round it is, how long each may speak, who follows. */
export function RoundScene(props: { readonly scene: Extract<RoomScene, { kind: 'round' }> }) {
  const { t, within } = useRoomTexts();
  const { round, of, limit, next, more } = props.scene;
  const each = t('round.limit', { limit: within(minutesText(Math.ceil(limit / 1000))) });
  return (
    <>
      <div className="room-round">
        <h1 className="room-round-heading">{of > 1 ? t('round.heading', { round, of }) : t('round.only')}</h1>
        <p className="room-round-about">
          {of > 1 && <span>{t('round.about')}</span>}
          <span>{each}</span>
        </p>
      </div>
      <NextRow next={next} more={more} as="stack" />
    </>
  );
}
