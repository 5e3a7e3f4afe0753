import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blanksOf } from '../../../../core/script/fill.ts';
import { paceOfScript } from '../../../../core/script/pace.ts';
import { PLACEHOLDERS } from '../../../../core/script/placeholders.ts';
import type { Item, Voice } from '../../../../core/session/vocabulary.ts';
import type { PodiumView } from '../../../../core/views/podium-view.ts';
import { directionOf } from '../../../shared/i18n/language.ts';
import { type Spoken, usePhrase } from '../../../shared/i18n/use-phrase.ts';
import { useDraft } from '../../../shared/list/details/use-draft.ts';
import type { Put } from '../use-put.ts';
import { languageName } from './languages.ts';
import { PaceLine } from './PaceLine.tsx';
import { type PartText, readAloud, writtenText } from './part-text.ts';

const VOICES: readonly Voice[] = ['chair', 'moderator'];

type Props = {
  readonly view: PodiumView;
  readonly item: Item;
  readonly language: string;
  readonly spoken: Spoken;
  readonly shown: PartText;
  readonly put: Put;
  /** Is told of what is typed and not yet kept; null once it is. */
  readonly typing: (text: string | null) => void;
};

/** The text of one part in one language, kept on leaving it and after a second of rest. */
export function PartEditor({ view, item, language, spoken, shown, put, typing }: Props) {
  const { t, i18n } = useTranslation('script');
  const say = usePhrase();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { preparation } = view;
  const own = preparation.facts?.language ?? 'en';
  // In another language nothing stands until somebody writes it; what is said instead is shown below.
  const value = shown.from === 'own' || language === own ? shown.text : '';
  const set = async (text: string, voice: Voice, inLanguage = language): Promise<boolean> => {
    const refused = await put({ type: 'SetScript', item: item.id, voice, language: inLanguage, text });
    setProblem(refused);
    return refused === null;
  };
  const draft = useDraft(value, (text) => set(text, shown.voice));
  const told = useRef(typing);
  told.current = typing;
  const isDraft = draft.text !== value;
  useEffect(() => told.current(isDraft ? draft.text : null), [isDraft, draft.text]);
  useEffect(() => () => told.current(null), []);

  const write = (voice: Voice, text: string) => {
    draft.drop();
    void set(text, voice);
  };
  /** A part that nobody wrote a text for gets its first one in the other voice. */
  const speak = (voice: Voice) => {
    if (shown.from === 'written') write(voice, writtenText(preparation, item, voice, spoken));
    else if (shown.from === 'own') write(voice, draft.text);
    else void set(shown.text, voice, shown.language);
  };
  const insert = (name: string) => {
    const field = area.current;
    const at = field?.selectionStart ?? draft.text.length;
    const until = field?.selectionEnd ?? at;
    const mark = `{{${name}}}`;
    draft.change(draft.text.slice(0, at) + mark + draft.text.slice(until));
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(at + mark.length, at + mark.length);
    });
  };
  const line = view.programme.find((one) => one.id === item.id);
  const spokenAs = value === '' ? language : shown.language;
  const aloud = readAloud(preparation, item, draft.text, language);
  const blanks = blanksOf(aloud);
  return (
    <section className="panel script-editor" aria-labelledby={`${id}-part`}>
      <div className="panel-head">
        <h2 id={`${id}-part`}>{line ? say(line.label) : ''}</h2>
        <fieldset className="script-voice">
          <legend className="sr-only">{t('voice.title')}</legend>
          {VOICES.map((voice) => (
            <label key={voice}>
              <input type="radio" name={`${id}-voice`} checked={shown.voice === voice} onChange={() => speak(voice)} />
              {t(`voice.${voice}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <textarea
        ref={area}
        value={draft.text}
        lang={spokenAs}
        dir={directionOf(spokenAs)}
        maxLength={20_000}
        aria-label={t('text', { language: languageName(language, i18n.language) })}
        aria-describedby={`${id}-says`}
        placeholder={t('empty', { language: languageName(language, i18n.language) })}
        data-testid="script-text"
        data-draft={isDraft ? '' : undefined}
        onChange={(event) => {
          setProblem(null);
          draft.change(event.target.value);
        }}
        onBlur={draft.leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') draft.drop();
        }}
      />
      <div className="script-tools">
        <select
          value=""
          aria-label={t('insert')}
          data-testid="insert-placeholder"
          onChange={(event) => insert(event.target.value)}
        >
          <option value="">{t('insert')}</option>
          {PLACEHOLDERS.map((name) => (
            <option key={name} value={name}>
              {t(`missing.${name}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="toggle"
          data-testid="write-anew"
          onClick={() => write(shown.voice, writtenText(preparation, item, shown.voice, spoken))}
        >
          {t('anew')}
        </button>
        <p id={`${id}-says`} role="status" className={problem === null && blanks.length === 0 ? 'soft' : 'bad'}>
          {problem ?? blankWords(blanks, t) ?? t('how')}
        </p>
      </div>
      <PaceLine pace={paceOfScript(aloud, spokenAs)} planned={item.plannedMs} />
    </section>
  );
}

type Say = ReturnType<typeof useTranslation<'script'>>['t'];

/** Names the first place that nothing fills; null where there is none. */
const blankWords = ([first]: ReturnType<typeof blanksOf>, t: Say): string | null => {
  if (first === undefined) return null;
  return first.known
    ? t('blank.missing', { what: t(`missing.${first.name as 'speaker'}`) })
    : t('blank.unknown', { name: `{{${first.name}}}` });
};
