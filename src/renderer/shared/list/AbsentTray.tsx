import { Undo2, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { getAll } from '../../../core/table.ts';
import type { EntryList } from '../../../core/views/entry-list.ts';
import type { Send } from '../client/send.ts';
import type { Finds } from './lines.ts';

type Props = { readonly list: EntryList; readonly finds: Finds | null; readonly send: Send };

/** Who was called in vain, each with its way back; who should be tried again now stands first and says so. */
export function AbsentTray({ list, finds, send }: Props) {
  const { t } = useTranslation('list');
  const again = new Set(list.proposed);
  const found = getAll(list.entries, list.absent).filter((row) => finds === null || finds(row));
  const rows = [...found.filter(({ id }) => again.has(id)), ...found.filter(({ id }) => !again.has(id))];
  if (rows.length === 0) return null;
  return (
    <ul className="absent" aria-label={t('absent')}>
      {rows.map((row) => (
        <li key={row.id} data-again={again.has(row.id) || undefined}>
          <UserX aria-hidden="true" />
          <bdi title={row.name}>{row.name}</bdi>
          {again.has(row.id) && <strong>{t('again')}</strong>}
          <button type="button" onClick={() => void send({ type: 'BringBack', entry: row.id })}>
            <Undo2 aria-hidden="true" />
            {t('back')}
            <span className="sr-only"> {row.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
