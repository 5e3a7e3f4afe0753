import { type Duration, type Instant, instant } from '../../../core/timing/time.ts';
import { wallTime } from '../../shared/i18n/wall-time.ts';
import { correctionBetween } from '../wall-time.ts';

/** The instant nearest to `about` at which the session's clock shows `wanted` (HH:MM:SS), to the whole second. */
export const clockAt = (about: Instant, wanted: string, zone: string, offset: Duration): Instant => {
  const second = Math.floor((about + offset) / 1000) * 1000 - offset;
  return instant(second + correctionBetween(wallTime(about, zone, offset), wanted));
};
