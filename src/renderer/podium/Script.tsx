import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { SayAs, Sentences } from '../shared/script/Sentences.tsx';
import { useNextSentence } from '../shared/script/use-next-sentence.ts';
import { FitText, SCRIPT } from './FitText.tsx';

/** What is said next, large: the words that belong to the primary action, or those prepared for this moment. */
export function Script({
  floor,
  session,
  beside,
}: Pick<PodiumView, 'floor' | 'session'> & { readonly beside: ReactNode }) {
  const { t } = useTranslation('podium');
  const { next, lines, text } = useNextSentence(
    {
      face: floor.now?.face ?? null,
      script: floor.script,
      later: floor.scriptLater,
      changesAt: floor.primary?.changesAt ?? null,
    },
    session,
  );
  return (
    <section className="panel script" aria-labelledby="script-title">
      <div className="panel-head">
        <h2 id="script-title">{t('script.title')}</h2>
        {beside}
      </div>
      <div
        className="script-scroll"
        data-testid="script"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <FitText ladder={SCRIPT} text={text} className="script-text">
          <Sentences lines={lines} />
          {next && <SayAs sayAs={next.sayAs} />}
        </FitText>
      </div>
    </section>
  );
}
