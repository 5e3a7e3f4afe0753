import type { RoomPageView } from '../../../contract/room-page.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { RoomNotice } from '../../../core/views/room-view.ts';
import { clockTime } from '../i18n/clock-time.ts';
import { CardScene } from './card-scene.tsx';
import { HeaderStrip } from './header-strip.tsx';
import { useRoomTexts } from './room-texts.ts';

type Props = { readonly view: RoomPageView; readonly notice: RoomNotice; readonly now: Instant };

/** The meeting stands still: why, and when it goes on. A time that has passed is no longer said: the room never sees a wrong one. */
export function NoticeScene({ view, notice, now }: Props) {
  const { t, within } = useRoomTexts();
  const { kind, resumesAt } = notice;
  const time = resumesAt === null ? null : within(clockTime(resumesAt, view.zone, view.clockOffset));
  const next = time === null ? null : (resumesAt ?? 0) > now ? t('notice.resumesAt', { time }) : t('notice.soon');
  return (
    <>
      <HeaderStrip view={view} now={now} titled />
      <CardScene facts={{ title: t(`notice.${kind}`), theme: next, date: '', start: '', end: '', room: null }} />
    </>
  );
}
