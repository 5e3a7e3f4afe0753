import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListFile } from '../../../core/list-import/list-file.ts';
import { chosenAtFirst, type MergeRow, mergeCommand, mergePreview } from '../../../core/list-import/merge.ts';
import type { EntryList } from '../../../core/views/entry-list.ts';
import type { Send } from '../client/send.ts';
import { useMergeWords } from './use-merge-words.ts';

type Props = {
  readonly file: ListFile;
  readonly list: EntryList;
  /** The meeting whose list it is here. */
  readonly title: string;
  readonly send: Send;
  readonly done: () => void;
};

const KINDS = ['new', 'changed', 'conflict', 'unchanged'] as const;
/** What needs a decision comes first. */
const SHOWN = ['conflict', 'changed', 'new'] as const;

/** What a list file would change here: looked at first, row by row, then taken over in one step. */
export function MergePreview({ file, list, title, send, done }: Props) {
  const { t } = useTranslation('listfile');
  // Computed anew when the list changes under it, so that what is taken over is what is shown.
  const preview = useMemo(() => mergePreview(list, file), [list, file]);
  /** Rows that somebody has chosen or left out by hand; all others follow the preview. */
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [sending, setSending] = useState(false);
  const chosen = useMemo(() => {
    const first = chosenAtFirst(preview);
    const is = ({ id, can }: MergeRow) => can && (byHand.get(id) ?? first.has(id));
    return new Set(preview.rows.filter(is).map(({ id }) => id));
  }, [preview, byHand]);
  const shown = SHOWN.flatMap((kind) => preview.rows.filter(({ what }) => what === kind));
  const takeOver = async () => {
    const command = mergeCommand(list, file, preview, chosen);
    if (command === null) return;
    setSending(true);
    const taken = await send(command);
    setSending(false);
    if (taken) done();
  };
  return (
    <div className="merge" data-testid="merge">
      {file.meeting.title !== title && (
        <p className="warned">
          <TriangleAlert aria-hidden="true" />
          {t('otherMeeting', { title: file.meeting.title })}
        </p>
      )}
      <ul className="merge-counts" aria-label={t('counts')}>
        {KINDS.map((what) => (
          <li key={what} data-what={what}>
            {t(`count.${what}`, { count: preview.counts[what] })}
          </li>
        ))}
      </ul>
      {shown.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard.
        <ul className="merge-rows" aria-label={t('rows')} tabIndex={0}>
          {shown.map((row) => (
            <OneRow
              key={row.id}
              row={row}
              chosen={chosen.has(row.id)}
              choose={(on) => setByHand((old) => new Map(old).set(row.id, on))}
            />
          ))}
        </ul>
      )}
      <div className="list-file-ways">
        <button
          type="button"
          className="toggle do"
          disabled={chosen.size === 0 || sending}
          onClick={() => void takeOver()}
        >
          {t('go', { count: chosen.size })}
        </button>
        <button type="button" className="toggle" onClick={done}>
          {t('leave')}
        </button>
      </div>
    </div>
  );
}

type RowProps = { readonly row: MergeRow; readonly chosen: boolean; readonly choose: (on: boolean) => void };

function OneRow({ row, chosen, choose }: RowProps) {
  const { t } = useTranslation('listfile');
  const words = useMergeWords();
  return (
    <li data-what={row.what}>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          disabled={!row.can}
          aria-label={t('take', { name: row.name })}
          onChange={(event) => choose(event.target.checked)}
        />
        <span>
          <bdi className="merge-name">{row.name}</bdi>
          {words(row).map((line) => (
            <span key={line} className="merge-why">
              {line}
            </span>
          ))}
        </span>
      </label>
    </li>
  );
}
