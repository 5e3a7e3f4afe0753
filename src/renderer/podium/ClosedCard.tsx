import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { wallTime } from '../shared/i18n/wall-time.ts';
import { useHost } from './host.ts';
import { useHostRefusal } from './use-host-refusal.ts';

type Written =
  | { readonly state: 'no' | 'writing' }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'done'; readonly folder: string; readonly files: readonly string[] };

/** The meeting is over: its record is one press away. */
export function ClosedCard({ view }: { readonly view: PodiumView }) {
  const { t } = useTranslation('podium');
  const host = useHost();
  const refused = useHostRefusal();
  const [written, setWritten] = useState<Written>({ state: 'no' });
  const { closedAt, zone, clockOffset } = view.session;
  const write = async () => {
    setWritten({ state: 'writing' });
    try {
      const answer = await host.exportRecord();
      if (answer.ok) setWritten({ state: 'done', folder: answer.folder, files: answer.files });
      else setWritten({ state: 'failed', why: refused(answer.refusal) });
    } catch {
      setWritten({ state: 'failed', why: t('closed.failed') });
    }
  };
  return (
    <section className="card closed" aria-label={t('closed.title')}>
      <p className="label">
        {closedAt === null ? '' : t('closed.at', { time: wallTime(closedAt, zone, clockOffset) })}
      </p>
      <p className="now-name">{t('closed.title')}</p>
      <div className="export">
        <button
          type="button"
          className="go"
          disabled={written.state === 'writing'}
          onClick={() => void write()}
          data-testid="export-record"
        >
          {t(written.state === 'done' ? 'closed.again' : 'closed.export')}
        </button>
        <div role="status" data-testid="export-state">
          {written.state === 'writing' && <p>{t('closed.writing')}</p>}
          {written.state === 'failed' && <p className="bad">{written.why}</p>}
          {written.state === 'done' && (
            <>
              <p>{t('closed.written', { count: written.files.length, folder: written.folder })}</p>
              <p className="soft">{written.files.join(' · ')}</p>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
