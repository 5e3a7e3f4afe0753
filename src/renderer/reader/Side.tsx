import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReaderView } from '../../core/views/reader-view.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { Received } from '../shared/messages/Received.tsx';
import { TurnClock } from '../shared/turn/TurnClock.tsx';
import { useTurnClock } from '../shared/turn/use-turn-clock.ts';
import { useReaderHost } from './host.ts';

type Now = NonNullable<ReaderView['floor']['now']>;

/** Beside the text: who has the floor with the clock, and who follows. */
export function Side({ view }: { readonly view: ReaderView }) {
  const { t } = useTranslation('reader');
  const { now, point } = view.floor;
  const { acknowledge } = useReaderHost();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <aside className="reader-side" aria-label={t('side.title')} tabIndex={0}>
      {point && (
        <p className="reader-point" data-testid="point">
          <Hand aria-hidden="true" />
          <span>
            <strong>{t('side.point')}</strong> <bdi>{point.name}</bdi>
          </span>
        </p>
      )}
      {now ? (
        <Speaking now={now} />
      ) : (
        <section className="now" data-testid="now-speaking" data-state="between" aria-label={t('side.now')}>
          <p className="reader-name">{t('side.nobody')}</p>
        </section>
      )}
      <Received messages={view.messages} session={view.session} read={(message) => acknowledge(message, view.seat)} />
      <Notes notes={view.notes} />
      <Follows view={view} />
    </aside>
  );
}

function Speaking({ now }: { readonly now: Now }) {
  const { t } = useTranslation('reader');
  const say = usePhrase();
  const reading = useTurnClock(now.face);
  return (
    <section className="now" data-testid="now-speaking" data-state={reading.state} aria-label={t('side.now')}>
      <TurnClock face={now.face} reading={reading} />
      <div className="reader-who">
        <p className="reader-name">
          <bdi>{now.name || t('side.chair')}</bdi>
        </p>
        {now.under && (
          <p className="reader-under">
            <bdi>{say(now.under)}</bdi>
          </p>
        )}
      </div>
    </section>
  );
}

function Follows({ view }: { readonly view: ReaderView }) {
  const { t } = useTranslation('reader');
  const say = usePhrase();
  const { next, more } = view.follows;
  if (next.length === 0) return null;
  return (
    <section className="follows" aria-labelledby="follows-title">
      <h2 id="follows-title" className="label">
        {t('side.next')}
      </h2>
      <ol data-testid="follows">
        {next.map((one) => {
          const words = one.kind === 'name' ? one.text : say({ key: 'item.floor', params: { round: one.round } });
          return (
            <li key={words}>
              <bdi>{words}</bdi>
            </li>
          );
        })}
      </ol>
      {more > 0 && <p className="label">{t('side.more', { count: more })}</p>}
    </section>
  );
}

/** What podium or desk noted for this seat and nobody has ticked yet. */
function Notes({ notes }: Pick<ReaderView, 'notes'>) {
  const { t } = useTranslation('reader');
  if (notes.length === 0) return null;
  return (
    <section className="reader-notes" aria-labelledby="notes-title">
      <h2 id="notes-title" className="label">
        {t('side.notes')}
      </h2>
      <ul data-testid="reader-notes">
        {notes.map(({ id, text, on }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
            {on !== '' && (
              <p className="label">
                <bdi>{on}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
