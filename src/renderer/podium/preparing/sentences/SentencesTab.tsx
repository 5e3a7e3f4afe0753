import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phrases } from '../../../../core/session/facts.ts';
import { directionOf } from '../../../shared/i18n/language.ts';
import { useSpoken } from '../../../shared/i18n/use-phrase.ts';
import { TextField } from '../languages/TextField.tsx';
import type { TabProps } from '../Preparing.tsx';
import { sentencesWith, strangePlaceholder, type Usual, usualSentences } from './usual-sentences.ts';

const LONGEST = 600;
const NONE: Phrases = {};

/** What is said at each moment: the usual sentence, and beside it the session's own wording where it has one. */
export function SentencesTab({ view, put }: TabProps) {
  const { t } = useTranslation('preparing');
  const [search, setSearch] = useState('');
  const { facts } = view.preparation;
  const { language } = useSpoken(view.session);
  if (!facts) return null;
  const own = facts.phrases[language] ?? NONE;
  const shown = sentencesWith(usualSentences(language), own, search);
  const direction = directionOf(language);

  const set = async (usual: Usual, text: string): Promise<string | null> => {
    const strange = strangePlaceholder(text, usual);
    const known = usual.placeholders.map((name) => `{{${name}}}`).join(', ');
    if (strange !== null)
      return known === '' ? t('sentences.noneKnown', { strange }) : t('sentences.unknown', { strange, known });
    const { [usual.key]: _, ...others } = own;
    const next = text === '' || text === usual.text ? others : { ...others, [usual.key]: text };
    const { [language]: __, ...without } = facts.phrases;
    const phrases = Object.keys(next).length === 0 ? without : { ...without, [language]: next };
    return put({ type: 'ChangeFacts', change: { phrases } });
  };

  return (
    <section className="panel languages" aria-labelledby="sentences-title" data-testid="sentences">
      <div className="panel-head">
        <h2 id="sentences-title">{t('sentences.title')}</h2>
        <input
          type="search"
          className="sentences-search"
          aria-label={t('sentences.search')}
          placeholder={t('sentences.search')}
          value={search}
          maxLength={120}
          dir="auto"
          data-testid="sentences-search"
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <p className="soft">{t('sentences.about')}</p>
      <div className="languages-fields">
        {shown.map((usual) => (
          <TextField
            key={`${language} ${usual.key}`}
            label={t('sentences.own', { usual: usual.text })}
            about={t(usual.key.startsWith('moderator.') ? 'sentences.moderator' : 'sentences.either')}
            missing={t('sentences.usual')}
            own={usual.text}
            value={own[usual.key] ?? ''}
            max={LONGEST}
            rows={2}
            set={(text) => set(usual, text)}
            language={language}
            direction={direction}
            ownLanguage={language}
            ownDirection={direction}
          />
        ))}
        {shown.length === 0 && <p className="soft">{t('sentences.nothing')}</p>}
      </div>
    </section>
  );
}
