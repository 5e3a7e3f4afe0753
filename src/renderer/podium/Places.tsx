import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { useHost } from './host.ts';

const PLACES = ['sessions', 'note', 'preparing', 'podium'] as const;
/** What the window shows while no meeting is open. */
export type Place = (typeof PLACES)[number];

type Props = { readonly place: Place; readonly session: PodiumView['session']; readonly go: (place: Place) => void };

/** A session that is not prepared has no podium; what is over is not prepared any more. */
export const isOpen = (place: Place, { prepared, phase }: PodiumView['session']): boolean =>
  place === 'podium' ? prepared : place !== 'preparing' || (prepared && phase === 'prepared');

/** The ways from one place to another. */
export function Places({ place, session, go }: Props) {
  const { t } = useTranslation('podium');
  const host = useHost();
  return (
    <nav className="places" aria-label={t('places.title')}>
      {PLACES.filter((one) => isOpen(one, session)).map((one) => (
        <button
          key={one}
          type="button"
          aria-current={place === one ? 'page' : undefined}
          data-testid={`place-${one}`}
          onClick={() => go(one)}
        >
          {t(`places.${one}`)}
        </button>
      ))}
      <button type="button" className="places-last" data-testid="join-elsewhere" onClick={host.joinElsewhere}>
        {t('places.join')}
      </button>
    </nav>
  );
}
