import type { EntryRow } from '../../../../core/views/entry-list.ts';
import type { Send } from '../../client/send.ts';
import { useWords } from '../row-words.ts';
import { TextField } from './fields.tsx';
import { parseText } from './parse.ts';

type Props = { readonly row: EntryRow; readonly order: readonly string[]; readonly send: Send };

/** Why a hand moved it: said afterwards, if at all. The entry stays where it stands. */
export function Reason({ row, order, send }: Props) {
  const { t } = useWords();
  const how = row.placed?.how;
  if (how !== 'moved' && how !== 'next' && how !== 'swapped') return null;
  const after = order[order.indexOf(row.id) - 1] ?? null;
  return (
    <TextField
      label={t('field.reason')}
      value={row.placed?.reason ?? ''}
      max={500}
      wide
      commit={(text) => send({ type: 'Move', entry: row.id, after, reason: parseText(text) })}
    />
  );
}
