import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../../core/views/podium-view.ts';
import { useSpoken } from '../../../shared/i18n/use-phrase.ts';
import type { Put } from '../use-put.ts';
import { LanguageBar } from './LanguageBar.tsx';
import { PartEditor } from './PartEditor.tsx';
import { PartList } from './PartList.tsx';
import { partText } from './part-text.ts';
import { Reading } from './Reading.tsx';

/** The script: the parts, the text of the chosen one, and under it the whole as chair or moderator read it. */
export function ScriptTab({ view, put }: { readonly view: PodiumView; readonly put: Put }) {
  const { t } = useTranslation('script');
  const { preparation } = view;
  const { items, facts, scripts } = preparation;
  const own = facts?.language ?? 'en';
  const [chosen, choose] = useState<string | null>(null);
  const [asked, ask] = useState<string | null>(null);
  const [draft, setDraft] = useState<{ readonly item: string; readonly text: string } | null>(null);
  const language = asked ?? own;
  const spoken = useSpoken({ language, phrases: facts?.phrases[language] ?? {} });
  const item = items.find(({ id }) => id === chosen) ?? items[0];
  if (!item) return <p className="soft">{t('none')}</p>;
  const shown = partText(preparation, item, language, spoken);
  return (
    <div className="script-tab" data-testid="script-tab">
      <PartList view={view} chosen={item.id} choose={choose} />
      <div className="script-desk">
        <LanguageBar
          own={own}
          chosen={language}
          choose={ask}
          has={(one) => Object.values(scripts).some(({ texts }) => Boolean(texts[one]))}
        />
        <PartEditor
          key={`${item.id} ${language}`}
          view={view}
          item={item}
          language={language}
          spoken={spoken}
          shown={shown}
          put={put}
          typing={(text) => setDraft(text === null ? null : { item: item.id, text })}
        />
        <Reading view={view} language={language} spoken={spoken} chosen={item.id} draft={draft} />
      </div>
    </div>
  );
}
