import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item, Voice } from '../../../../core/session/vocabulary.ts';
import type { PodiumView } from '../../../../core/views/podium-view.ts';
import { directionOf } from '../../../shared/i18n/language.ts';
import { type Spoken, usePhrase } from '../../../shared/i18n/use-phrase.ts';
import { ScriptText } from '../../../shared/script/ScriptText.tsx';
import { languageName } from './languages.ts';
import { partText, readAloud } from './part-text.ts';

type Props = {
  readonly view: PodiumView;
  readonly language: string;
  readonly spoken: Spoken;
  readonly chosen: string;
  /** What is typed and not yet kept. */
  readonly draft: { readonly item: string; readonly text: string } | null;
};

/** The whole script as it is read aloud: large, and what the other voice says dimmed. The chosen part is in sight. */
export function Reading({ view, language, spoken, chosen, draft }: Props) {
  const { t } = useTranslation('script');
  const [reader, setReader] = useState<Voice | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroll.current?.querySelector(`[data-part="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  return (
    <section className="panel script-reading" aria-labelledby="script-reading">
      <div className="panel-head">
        <h2 id="script-reading">{t('reading.title')}</h2>
        <label className="script-reader">
          {t('reading.by')}
          <select
            value={reader ?? ''}
            data-testid="reader"
            onChange={(event) => setReader((event.target.value || null) as Voice | null)}
          >
            <option value="">{t('reading.both')}</option>
            <option value="chair">{t('voice.chair')}</option>
            <option value="moderator">{t('voice.moderator')}</option>
          </select>
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard. */}
      <div className="script-scroll" ref={scroll} tabIndex={0} data-testid="script-reading">
        {view.preparation.items.map((item) => (
          <Part
            key={item.id}
            view={view}
            item={item}
            language={language}
            spoken={spoken}
            reader={reader}
            isChosen={item.id === chosen}
            draft={draft?.item === item.id ? draft.text : null}
          />
        ))}
      </div>
    </section>
  );
}

type PartProps = Omit<Props, 'chosen' | 'draft'> & {
  readonly item: Item;
  readonly reader: Voice | null;
  readonly isChosen: boolean;
  readonly draft: string | null;
};

function Part({ view, item, language, spoken, reader, isChosen, draft }: PartProps) {
  const { t, i18n } = useTranslation('script');
  const say = usePhrase();
  const said = partText(view.preparation, item, language, spoken);
  const isTyped = draft !== null && draft.trim() !== '';
  const shownIn = isTyped ? language : said.language;
  const line = view.programme.find(({ id }) => id === item.id);
  const isOther = shownIn.split('-')[0] !== language.split('-')[0];
  return (
    <section
      className="reading-part"
      data-part={item.id}
      data-chosen={isChosen || undefined}
      data-dimmed={(reader !== null && reader !== said.voice) || undefined}
    >
      <h3>
        {line && say(line.label)} · {t(`voice.${said.voice}`)}
        {isOther && <span className="reading-mark">{languageName(shownIn, i18n.language)}</span>}
      </h3>
      <div lang={shownIn} dir={directionOf(shownIn)} className="reading-text">
        <ScriptText script={readAloud(view.preparation, item, isTyped ? draft : said.text, shownIn)} />
      </div>
    </section>
  );
}
