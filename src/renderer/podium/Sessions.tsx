import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../contract/api.ts';
import { foldName } from '../../core/floor/names-fold.ts';
import { longDate } from '../shared/i18n/long-date.ts';
import { useHost } from './host.ts';
import { useHostRefusal } from './use-host-refusal.ts';

/** The sessions on this machine, with a field to find one. */
export function Sessions({ done }: { readonly done: () => void }) {
  const { t, i18n } = useTranslation('podium');
  const host = useHost();
  const say = useHostRefusal();
  const [rows, setRows] = useState<CallOutput<'listSessions'> | null>(null);
  const [filter, setFilter] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let gone = false;
    host.listSessions().then(
      (found) => !gone && setRows(found),
      () => !gone && setProblem(t('sessions.failed')),
    );
    return () => {
      gone = true;
    };
  }, [host, t]);
  const open = async (handle: string) => {
    try {
      const answer = await host.openSession(handle);
      if (answer.ok) done();
      else setProblem(say(answer.refusal));
    } catch {
      setProblem(t('sessions.failed'));
    }
  };
  const wanted = foldName(filter);
  const found = (rows ?? []).filter((row) => foldName(`${row.title} ${row.date ?? ''}`).includes(wanted));
  return (
    <section className="panel sessions" aria-label={t('places.sessions')}>
      <input
        type="search"
        value={filter}
        placeholder={t('sessions.filter')}
        aria-label={t('sessions.filter')}
        onChange={(event) => setFilter(event.target.value)}
      />
      <p role="status" className="bad">
        {problem}
      </p>
      <ul>
        {found.map((row) => (
          <li key={row.handle}>
            <button type="button" disabled={row.open} onClick={() => void open(row.handle)}>
              <span>{row.title || t('page.untitled')}</span>
              <span className="soft">
                {row.open ? t('sessions.open') : row.date ? longDate(row.date, i18n.language) : ''}
              </span>
            </button>
          </li>
        ))}
        {rows !== null && found.length === 0 && <li className="soft">{t('sessions.none')}</li>}
      </ul>
    </section>
  );
}
