import type { RoomPageView } from '../../../contract/room-page.ts';
import type { Instant } from '../../../core/timing/time.ts';
import { clockTime } from '../i18n/clock-time.ts';
import { useRoomTexts } from './room-texts.ts';
import { type Ladder, linesOf, useFit } from './use-fit.ts';

type Step = { readonly lines: number };

/** The title in one line, else in two smaller ones; a longer one has no place in the strip (0). */
const ladder: Ladder<Step> = {
  steps: [{ lines: 1 }, { lines: 2 }, { lines: 0 }],
  apply: (element, { lines }) => {
    element.dataset.lines = String(lines);
  },
  fits: (element, { lines }) => linesOf(element) <= lines,
};

/** The strip at the top: what this is, what time it is, when it ends. A card bears title and hours itself: there the strip has the time alone. */
export function HeaderStrip(props: { readonly view: RoomPageView; readonly now: Instant; readonly titled: boolean }) {
  const { t, within } = useRoomTexts();
  const { view, now, titled } = props;
  const [ref] = useFit<HTMLParagraphElement, Step>(ladder, view.title);
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
