import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EntryList } from '../../../core/views/entry-list.ts';
import type { Send } from '../client/send.ts';

type Props = { readonly list: EntryList; readonly send: Send };

/** Who asked after the list had closed: admitted one by one or all, or not admitted. Nothing where nobody did. */
export function HeldRequests({ list, send }: Props) {
  const { t } = useTranslation('list');
  const held = list.held.flatMap((id) => list.entries[id] ?? []);
  if (held.length === 0) return null;
  return (
    <section className="panel held" aria-labelledby="held-title" data-testid="held">
      <div className="panel-head">
        <h2 id="held-title">
          {t('held.title')} <span className="count">{held.length}</span>
        </h2>
        <button type="button" className="toggle" onClick={() => void send({ type: 'Admit', entries: [...list.held] })}>
          {t('held.all')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
      <ul tabIndex={0} aria-labelledby="held-title">
        {held.map((row) => (
          <li key={row.id}>
            <bdi>{row.name}</bdi>
            <button type="button" className="toggle" onClick={() => void send({ type: 'Admit', entries: [row.id] })}>
              <Check aria-hidden="true" />
              {t('held.admit')}
              <span className="sr-only"> {row.name}</span>
            </button>
            <button
              type="button"
              className="toggle"
              aria-label={t('held.refuse', { name: row.name })}
              title={t('held.refuse', { name: row.name })}
              onClick={() => void send({ type: 'NotAdmit', entries: [row.id] })}
            >
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
