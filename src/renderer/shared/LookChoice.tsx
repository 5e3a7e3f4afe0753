import { useTranslation } from 'react-i18next';
import { chooseLook, LOOKS, useLook } from './look.ts';

/** The looks beside each other, the one that is shown pressed. */
export function LookChoice() {
  const { t } = useTranslation('session');
  const look = useLook();
  return (
    <fieldset className="look-choice" aria-label={t('look.title')}>
      {LOOKS.map((one) => (
        <button
          key={one}
          type="button"
          className="toggle"
          aria-pressed={look === one}
          data-testid={`look-${one}`}
          onClick={() => chooseLook(one)}
        >
          {t(`look.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
