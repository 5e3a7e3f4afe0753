import { useTranslation } from 'react-i18next';
import { useHost } from './host.ts';

const PLACES = ['sessions', 'note', 'podium'] as const;
/** What the window shows while no meeting is open. */
export type Place = (typeof PLACES)[number];

type Props = { readonly place: Place; readonly prepared: boolean; readonly go: (place: Place) => void };

/** The ways from one place to another; a session that is not prepared has no podium. */
export function Places({ place, prepared, go }: Props) {
  const { t } = useTranslation('podium');
  const host = useHost();
  return (
    <nav className="places" aria-label={t('places.title')}>
      {PLACES.filter((one) => prepared || one !== 'podium').map((one) => (
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
      <button type="button" className="places-last" data-testid="join-as-desk" onClick={host.joinAsDesk}>
        {t('places.join')}
      </button>
    </nav>
  );
}
