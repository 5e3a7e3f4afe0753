import type { RoomPageView } from '../../../contract/room-page.ts';
import type { Instant } from '../../../core/timing/time.ts';
import { clockTime } from '../i18n/clock-time.ts';
import { useRoomTexts } from './room-texts.ts';
import { type Ladder, useFit } from './use-fit.ts';

/** The title in one line; one that is longer has no place in the strip. */
const ladder: Ladder<'shown' | 'left-out'> = {
  steps: ['shown', 'left-out'],
  apply: (element, step) => {
    element.dataset.title = step;
  },
  fits: (element) => element.scrollWidth <= element.clientWidth + 1,
};

/** The strip at the top: what this is, what time it is, when it ends. A card bears title and hours itself: there the strip has the time alone. */
export function HeaderStrip(props: { readonly view: RoomPageView; readonly now: Instant; readonly titled: boolean }) {
  const { t, within } = useRoomTexts();
  const { view, now, titled } = props;
  const [ref] = useFit<HTMLParagraphElement, 'shown' | 'left-out'>(ladder, view.title);
  const time = (at: Instant) => within(clockTime(at, view.zone, view.clockOffset));
  return (
    <div className="room-header">
      <p className="room-header-title" ref={ref}>
        {titled && <bdi dir="auto">{view.title}</bdi>}
      </p>
      <p className="room-header-time">
        {view.podiumLost && (
          <span className="room-mark" data-testid="room-mark" role="img" aria-label={t('mark.podiumLost')} />
        )}
        <span>{time(now)}</span>
        {titled && view.endsAt !== null && (
          <span className="room-header-ends">{t('header.ends', { time: time(view.endsAt) })}</span>
        )}
      </p>
    </div>
  );
}
