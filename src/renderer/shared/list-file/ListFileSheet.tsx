import { FileJson2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput, CallOutput } from '../../../contract/api.ts';
import { type ListFile, listFileOf, readListFile } from '../../../core/list-import/list-file.ts';
import type { Command } from '../../../core/session/commands.ts';
import type { EntryList } from '../../../core/views/entry-list.ts';
import type { Send } from '../client/send.ts';
import { FileButton } from '../FileButton.tsx';
import { Sheet } from '../list/plan/Sheet.tsx';
import './list-file.css';
import { MergePreview } from './MergePreview.tsx';

/** Asks where to and writes; the page never learns the place. */
export type SaveList = (file: CallInput<'saveList'>) => Promise<CallOutput<'saveList'>>;

type Props = {
  readonly meeting: ListFile['meeting'];
  readonly list: EntryList;
  /** What was typed here and has not reached the list yet: the file holds it too. */
  readonly unsent: readonly Command[];
  readonly saveList: SaveList;
  readonly send: Send;
};

/** The list out to a file and a list in from one: for two laptops without a link. */
export function ListFileSheet({ meeting, list, unsent, saveList, send }: Props) {
  const { t } = useTranslation('listfile');
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<ListFile | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly bad: boolean } | null>(null);
  const close = () => {
    setFile(null);
    setSaid(null);
    setOpen(false);
  };
  const write = async () => {
    const text = JSON.stringify(listFileOf(meeting, list, unsent), null, 1);
    try {
      const answer = await saveList({ name: t('name', { title: meeting.title }).slice(0, 120), text });
      if (answer.ok)
        setSaid({ text: answer.saved === null ? t('notSaved') : t('saved', { name: answer.saved }), bad: false });
      else setSaid({ text: t('refused.cannot-write', { name: String(answer.refusal.params.name ?? '') }), bad: true });
    } catch {
      setSaid({ text: t('refused.other'), bad: true });
    }
  };
  const read = async (given: File) => {
    const answer = readListFile(await given.text());
    setSaid(answer.ok ? null : { text: t(`unreadable.${answer.why}`), bad: true });
    if (answer.ok) setFile(answer.file);
  };
  return (
    <Sheet
      open={open}
      setOpen={(next) => (next ? setOpen(true) : close())}
      title={t('title')}
      className="list-file"
      testId="list-file"
      stays
      button={
        <>
          <FileJson2 aria-hidden="true" />
          {t('button')}
        </>
      }
    >
      {file === null ? (
        <>
          <p className="soft">{t('about')}</p>
          <div className="list-file-ways">
            <button type="button" className="toggle" onClick={() => void write()}>
              {t('write')}
            </button>
            <FileButton label={t('read')} accept=".json,application/json" choose={(given) => void read(given)} />
          </div>
          <p role="status" className={said?.bad ? 'bad' : 'soft'}>
            {said?.text}
          </p>
        </>
      ) : (
        <MergePreview file={file} list={list} title={meeting.title} send={send} done={close} />
      )}
    </Sheet>
  );
}
