import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../core/script/fill.ts';
import { type ClockFace, remaining } from '../../core/timing/clock-face.ts';
import { duration, type Instant, plus } from '../../core/timing/time.ts';
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
  const usedAt = floor.now && timeUsedAt(floor.now.face);
  const at = useHostNow((time) => {
    const coming = [floor.primary?.changesAt ?? null, usedAt].filter((edge) => edge !== null && edge > time);
    return coming.reduce((first, edge) => (first === null || (edge !== null && edge < first) ? edge : first), null);
  });
  const later = primaryNow(floor.primary, at)?.later ?? false;
  const next = later ? floor.scriptLater : floor.script;
  const over = usedAt !== null && at >= usedAt ? next?.overTime : null;
  const sentences = [...(over ? [over] : []), ...(next?.said ?? [])].map((said) => ('key' in said ? say(said) : said));
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
          text={[
            ...sentences.map((said) => (typeof said === 'string' ? said : wordsOf(said.script))),
            ...(next?.sayAs ?? []).map(({ name, sayAs }) => `${name} ${sayAs}`),
          ].join('\n')}
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
          {next && next.sayAs.length > 0 && (
            <ul className="script-say-as" data-testid="say-as">
              {next.sayAs.map(({ name, sayAs }) => (
                <li key={name}>{t('script.sayAs', { name, sayAs })}</li>
              ))}
            </ul>
          )}
        </FitText>
      </div>
    </section>
  );
}

/** The first instant past the time of a turn whose clock runs; null of any other. */
const timeUsedAt = (face: ClockFace): Instant | null =>
  face.runningSince === null ? null : plus(face.runningSince, duration(remaining(face, face.runningSince) + 1));
