import { Check, ChevronDown, ChevronRight, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getAll } from '../../../core/table.ts';
import type { EntryList } from '../../../core/views/entry-list.ts';
import type { Send } from '../client/send.ts';
import type { Finds } from './lines.ts';

type Props = {
  readonly list: EntryList;
  readonly send: Send;
  /** What is looked for in the list: only who is found, and in sight. */
  readonly finds?: Finds | null;
  /** Where room is scarce: the names come into sight by a press. */
  readonly folds?: boolean;
};

/** Who asked after the list had closed: admitted one by one or all, or not admitted. Nothing where nobody did. */
export function HeldRequests({ list, send, finds = null, folds = false }: Props) {
  const { t } = useTranslation('list');
  const [open, setOpen] = useState(false);
  const title = useId();
  const rows = getAll(list.entries, list.held).filter((row) => finds === null || finds(row));
  if (rows.length === 0) return null;
  const shown = !folds || open || finds !== null;
  const heading = (
    <span id={title}>
      {t('held.title')} <span className="count">{rows.length}</span>
    </span>
  );
  return (
    <section className="panel held" aria-labelledby={title} data-testid="held">
      <div className="panel-head">
        <h2>
          {folds && finds === null ? (
            <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" data-mirror="" />}
              {heading}
            </button>
          ) : (
            heading
          )}
        </h2>
        <button
          type="button"
          className="toggle"
          onClick={() => void send({ type: 'Admit', entries: rows.map(({ id }) => id) })}
        >
          {t('held.all')}
        </button>
      </div>
      {shown && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard.
        <ul tabIndex={0} aria-labelledby={title}>
          {rows.map((row) => (
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
      )}
    </section>
  );
}
