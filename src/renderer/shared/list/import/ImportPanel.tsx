import { ClipboardPaste } from 'lucide-react';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../../../core/table.ts';
import type { Send } from '../../client/send.ts';
import { FileButton } from '../../FileButton.tsx';
import { Sheet } from '../plan/Sheet.tsx';
import type { PlanView } from '../plan/use-plan.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { textOf } from './read-file.ts';
import { useListReader } from './use-list-reader.ts';

type Props = {
  readonly view: PlanView;
  readonly send: Send;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Several lines that were pasted elsewhere: they are read at once. */
  readonly pasted: string | null;
  /** Delegations that sit on the panel. */
  readonly panel: ReadonlySet<string>;
};

/** A column or table of a spreadsheet, or a file of them, onto the list: looked at first, then in one step. */
export function ImportPanel({ view, send, open, setOpen, pasted, panel }: Props) {
  const { t } = useTranslation('list');
  return (
    <Sheet
      open={open}
      setOpen={setOpen}
      title={t('import.title')}
      name={t('import.title')}
      className="import-list"
      testId="import-panel"
      stays
      button={<ClipboardPaste aria-hidden="true" />}
    >
      <Panel key={pasted ?? ''} view={view} send={send} pasted={pasted} panel={panel} close={() => setOpen(false)} />
    </Sheet>
  );
}

type PanelProps = {
  readonly view: PlanView;
  readonly send: Send;
  readonly pasted: string | null;
  readonly panel: ReadonlySet<string>;
  readonly close: () => void;
};

function Panel({ view, send, pasted, panel, close }: PanelProps) {
  const { t } = useTranslation('list');
  const { reading, read, clear } = useListReader();
  const [text, setText] = useState('');
  const [notText, setNotText] = useState(false);
  const take = (words: string) => {
    setNotText(false);
    read(words, { waiting: waitingNames(view), panel: [...panel] });
  };
  const begin = useRef(() => {
    if (pasted !== null) take(pasted);
  });
  useEffect(() => begin.current(), []);
  const paste = (event: ClipboardEvent) => {
    // Not into the field first: a field of 20,000 lines would hold the window up.
    event.preventDefault();
    take(event.clipboardData.getData('text/plain'));
  };
  const choose = async (file: File) => {
    const words = await textOf(file);
    if (words === null) setNotText(true);
    else take(words);
  };
  const again = () => {
    clear();
    setText('');
  };
  if (reading.is === 'read')
    return <ImportPreview rows={reading.rows} warnings={reading.warnings} send={send} again={again} done={close} />;
  return (
    <form
      className="import-from"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') take(text);
      }}
    >
      <p className="soft">{t('import.about')}</p>
      <textarea
        rows={6}
        value={text}
        aria-label={t('import.paste')}
        placeholder={t('import.paste')}
        onPaste={paste}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="sheet-row">
        <FileButton
          label={t('import.file')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          choose={(file) => void choose(file)}
        />
        <button type="submit" className="toggle" disabled={text.trim() === ''}>
          {t('import.read')}
        </button>
      </div>
      <p role="status">
        {reading.is === 'reading' &&
          (reading.of === null
            ? t('import.reading')
            : t('import.readSoFar', { read: reading.read, count: reading.of }))}
        {reading.is === 'refused' && (
          <span className="warned">{t(`import.${reading.problem.code}`, reading.problem.params)}</span>
        )}
        {reading.is === 'failed' && <span className="warned">{t('import.failed')}</span>}
        {notText && <span className="warned">{t('import.notText')}</span>}
      </p>
    </form>
  );
}

const waitingNames = ({ list }: PlanView): string[] => [
  ...new Set([...list.order, ...list.absent, ...list.held].flatMap((id) => get(list.entries, id)?.delegation ?? [])),
];
