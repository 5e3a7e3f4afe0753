import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { FitText, SCRIPT } from './FitText.tsx';
import { primaryNow } from './keys/rules.ts';

/** What the chair says next, large: the words that belong to the primary action. */
export function Script({ floor }: Pick<PodiumView, 'floor'>) {
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const at = useHostNow((time) => {
    const changes = floor.primary?.changesAt ?? null;
    return changes !== null && changes > time ? changes : null;
  });
  const later = primaryNow(floor.primary, at)?.later ?? false;
  const sentences = (later ? floor.scriptLater : floor.script).map(say);
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
        <FitText ladder={SCRIPT} text={sentences.join('\n')} className="script-text">
          {sentences.map((sentence, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences are replaced as a whole.
            <p key={i}>{sentence}</p>
          ))}
        </FitText>
      </div>
    </section>
  );
}
