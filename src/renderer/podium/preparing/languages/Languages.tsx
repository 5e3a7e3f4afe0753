import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facts } from '../../../../core/session/facts.ts';
import type { PodiumView } from '../../../../core/views/podium-view.ts';
import { directionOf } from '../../../shared/i18n/language.ts';
import { LanguageBar } from '../script/LanguageBar.tsx';
import { languageName, languagesFor } from '../script/languages.ts';
import type { Put } from '../use-put.ts';
import { TextField } from './TextField.tsx';

type Texts = Facts['texts'][string];

const LINES = { title: 1000, shortTitle: 60, theme: 2000 } as const;

/** The session's own texts beside those in another language. What is missing there is shown in the session's language. */
export function Languages({ view, put }: { readonly view: PodiumView; readonly put: Put }) {
  const { t, i18n } = useTranslation('script');
  const { facts } = view.preparation;
  const [asked, ask] = useState<string | null>(null);
  if (!facts) return null;
  const own = facts.language;
  const others = languagesFor(own).slice(1);
  const language = asked !== null && asked !== own ? asked : (others[0] ?? own);
  const texts: Texts = (Object.hasOwn(facts.texts, language) ? facts.texts[language] : undefined) ?? {};
  const name = languageName(language, i18n.language);

  /** Nothing in a field takes the text away; a language without texts goes. */
  const set = (key: keyof Texts, value: string | string[]) => {
    const { [key]: _, ...rest } = texts;
    const isEmpty = value.length === 0;
    const next: Texts = isEmpty ? rest : { ...rest, [key]: value };
    const { [language]: __, ...without } = facts.texts;
    return put({
      type: 'ChangeFacts',
      change: { texts: Object.keys(next).length === 0 ? without : { ...without, [language]: next } },
    });
  };
  const columns = {
    language,
    direction: directionOf(language),
    ownLanguage: own,
    ownDirection: directionOf(own),
  };
  return (
    <section className="panel languages" aria-labelledby="languages-title" data-testid="languages">
      <div className="panel-head">
        <h2 id="languages-title">{t('texts.about')}</h2>
      </div>
      <LanguageBar
        own={own}
        chosen={language}
        choose={(one) => ask(one)}
        has={(one) => one !== own && Object.keys(facts.texts[one] ?? {}).length > 0}
        others
      />
      <div className="languages-fields">
        {(Object.keys(LINES) as (keyof typeof LINES)[]).map((key) => (
          <TextField
            key={`${language} ${key}`}
            label={t('texts.field', { field: t(`texts.${key}`), language: name })}
            about={t(`texts.${key}`)}
            own={facts[key]}
            value={texts[key] ?? ''}
            max={LINES[key]}
            rows={key === 'shortTitle' ? 1 : 2}
            set={(text) => set(key, text)}
            {...columns}
          />
        ))}
        <TextField
          key={`${language} keyQuestions`}
          label={t('texts.field', { field: t('texts.keyQuestions'), language: name })}
          about={t('texts.keyQuestions')}
          own={facts.keyQuestions.join('\n') || null}
          value={(texts.keyQuestions ?? []).join('\n')}
          max={20_000}
          rows={6}
          set={(text) =>
            set(
              'keyQuestions',
              text
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            )
          }
          {...columns}
        />
      </div>
    </section>
  );
}
