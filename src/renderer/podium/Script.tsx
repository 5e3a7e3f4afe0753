import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../core/script/fill.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { directionOf } from '../shared/i18n/language.ts';
import { useSpoken } from '../shared/i18n/use-phrase.ts';
import { ScriptText } from '../shared/script/ScriptText.tsx';
import { FitText, SCRIPT } from './FitText.tsx';
import { primaryNow } from './keys/rules.ts';

/** What is said next, large: the words that belong to the primary action, or those prepared for this moment. */
export function Script({ floor, session }: Pick<PodiumView, 'floor' | 'session'>) {
  const { t, i18n } = useTranslation('podium');
  const { say, language } = useSpoken(session.language);
  const at = useHostNow((time) => {
    const changes = floor.primary?.changesAt ?? null;
    return changes !== null && changes > time ? changes : null;
  });
  const later = primaryNow(floor.primary, at)?.later ?? false;
  const sentences = (later ? floor.scriptLater : floor.script).map((said) => ('key' in said ? say(said) : said));
  return (
    <section className="panel script" aria-labelledby="script-title">
      <div className="panel-head">
        <h2 id="script-title">{t('script.title')}</h2>
      </div>
      <div
        className="script-scroll"
        data-testid="script"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <FitText
          ladder={SCRIPT}
          text={sentences.map((said) => (typeof said === 'string' ? said : wordsOf(said.script))).join('\n')}
          className="script-text"
        >
          {sentences.map((said, i) => {
            const spoken = typeof said === 'string' ? language : said.language;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences are replaced as a whole.
              <div key={i} lang={spoken === i18n.language ? undefined : spoken} dir={directionOf(spoken)}>
                {typeof said === 'string' ? <p>{said}</p> : <ScriptText script={said.script} />}
              </div>
            );
          })}
        </FitText>
      </div>
    </section>
  );
}
