import { type GateTimes, isOpen } from '../../../core/floor/gate.ts';
import type { Instant } from '../../../core/timing/time.ts';
import { useRoomTexts } from './room-texts.ts';

type Props = {
  readonly list: GateTimes;
  readonly now: Instant;
  /** A clock time of the session. */
  readonly time: (at: Instant) => string;
};

/** Whether the list of speakers is open, and until or from when. */
export function ListLine({ list, now, time }: Props) {
  const { t } = useRoomTexts();
  const open = isOpen(list, now);
  const next = open ? list.closesAt : list.opensAt;
  const coming = next !== null && next > now ? { time: time(next) } : null;
  return (
    <p className="room-round-list" data-testid="room-list" data-open={open}>
      {open
        ? coming
          ? t('list.openUntil', coming)
          : t('list.open')
        : coming
          ? t('list.opens', coming)
          : t('list.closed')}
    </p>
  );
}
