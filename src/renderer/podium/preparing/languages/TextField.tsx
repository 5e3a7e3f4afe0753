import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../shared/list/details/use-draft.ts';
import { languageName } from '../script/languages.ts';

type Props = {
  readonly label: string;
  readonly about: string;
  /** The text in the session's language; null where there is none. */
  readonly own: string | null;
  readonly value: string;
  readonly max: number;
  readonly rows: number;
  /** Keeps the text; null once it is kept, else why not. */
  readonly set: (text: string) => Promise<string | null>;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly ownLanguage: string;
  readonly ownDirection: 'ltr' | 'rtl';
  /** What stands under a field with nothing in it; that the text is shown in the session's language where it is left out. */
  readonly missing?: string;
};

/** One text twice: as the session has it, and in another language, where what is missing is shown as the session has it. */
export function TextField(props: Props) {
  const { label, about, own, value, max, rows, set, language, direction, ownLanguage, ownDirection } = props;
  const { t, i18n } = useTranslation('script');
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const draft = useDraft(value, async (text) => {
    const refused = await set(text.trim());
    setProblem(refused);
    return refused === null;
  });
  const isMissing = draft.text === '' && own !== null;
  const missing = props.missing ?? t('texts.missing', { language: languageName(ownLanguage, i18n.language) });
  return (
    <div className="text-pair">
      <h3 id={id}>{about}</h3>
      <p lang={ownLanguage} dir={ownDirection} className="text-own" data-none={own === null || undefined}>
        {own ?? t('texts.nothing')}
      </p>
      <div className="text-other">
        <textarea
          value={draft.text}
          rows={rows}
          maxLength={max}
          lang={isMissing ? ownLanguage : language}
          dir={isMissing ? ownDirection : direction}
          placeholder={own ?? ''}
          aria-label={label}
          aria-describedby={`${id}-says`}
          data-draft={draft.text === value ? undefined : ''}
          onChange={(event) => {
            setProblem(null);
            draft.change(event.target.value);
          }}
          onBlur={draft.leave}
          onKeyDown={(event) => {
            if (event.key === 'Escape') draft.drop();
          }}
        />
        <span id={`${id}-says`} role="status" className={problem === null ? 'soft' : 'bad'}>
          {problem ?? (isMissing ? missing : '')}
        </span>
      </div>
    </div>
  );
}
