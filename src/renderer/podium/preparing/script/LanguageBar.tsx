import { useTranslation } from 'react-i18next';
import { languageName, languagesFor } from './languages.ts';

type Props = {
  readonly own: string;
  readonly chosen: string;
  readonly choose: (language: string) => void;
  /** True where something is there in that language. */
  readonly has: (language: string) => boolean;
  /** Without the session's own. */
  readonly others?: boolean;
};

/** The languages, the session's own first; a dot marks those that have texts. */
export function LanguageBar({ own, chosen, choose, has, others = false }: Props) {
  const { t, i18n } = useTranslation('script');
  return (
    <div className="language-bar" role="toolbar" aria-label={t('language.title')}>
      {languagesFor(own)
        .slice(others ? 1 : 0)
        .map((one) => {
          const name = languageName(one, i18n.language);
          const label = one === own ? t('language.own', { name }) : name;
          return (
            <button
              key={one}
              type="button"
              className="toggle"
              aria-pressed={one === chosen}
              aria-label={has(one) ? t('language.has', { name: label }) : label}
              data-testid={`language-${one}`}
              onClick={() => choose(one)}
            >
              {label}
              {has(one) && <span aria-hidden="true"> ●</span>}
            </button>
          );
        })}
    </div>
  );
}
