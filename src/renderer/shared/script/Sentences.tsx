import { useTranslation } from 'react-i18next';
import type { NextSentence } from '../../../core/views/script.ts';
import { directionOf } from '../i18n/language.ts';
import { ScriptText } from './ScriptText.tsx';
import type { Line } from './use-next-sentence.ts';

/** What is read aloud, each line in its own language and direction. */
export function Sentences({ lines }: { readonly lines: readonly Line[] }) {
  const { i18n } = useTranslation();
  return lines.map(({ language, words }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences are replaced as a whole.
    <div key={at} lang={language === i18n.language ? undefined : language} dir={directionOf(language)}>
      {typeof words === 'string' ? <p>{words}</p> : <ScriptText script={words} />}
    </div>
  ));
}

/** How the names in the sentence are pronounced: beside it, never in it. */
export function SayAs({ sayAs }: Pick<NextSentence, 'sayAs'>) {
  const { t, i18n } = useTranslation('podium');
  if (sayAs.length === 0) return null;
  return (
    <ul className="script-say-as" dir={directionOf(i18n.language)} data-testid="say-as">
      {sayAs.map(({ name, sayAs: said }) => (
        <li key={name}>{t('script.sayAs', { name, sayAs: said })}</li>
      ))}
    </ul>
  );
}
