import { type RefObject, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../client/send.ts';
import { Coverage } from './Coverage.tsx';
import { Documents } from './Documents.tsx';
import type { NoteDraft } from './draft.ts';
import { NoteField } from './NoteField.tsx';
import { NoteList } from './NoteList.tsx';

type Props = {
  readonly view: Pick<PodiumView, 'discussion' | 'session'>;
  readonly send: Send;
  readonly note: NoteDraft;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** A note was kept, or the field was left without one. */
  readonly done: () => void;
};

/** Notes, coverage and documents of the discussion, with the field for the next note above them. */
export function NotesPanel({ view, send, note, field, done }: Props) {
  const { t } = useTranslation('notes');
  const [tab, setTab] = useState<string | number>('notes');
  const open = view.discussion.notes.filter(({ answered }) => !answered).length;
  const edit: Parameters<typeof NoteList>[0]['edit'] = (one) => {
    note.edit(one);
    field.current?.focus();
  };
  return (
    <div className="notes-body">
      <NoteField view={view.discussion} note={note} field={field} done={done} />
      <Tabs className="note-tabs" selectedKey={tab} onSelectionChange={setTab}>
        <TabList aria-label={t('title')} className="note-tab-list">
          <Tab id="notes" className="note-tab">
            {t('tab.notes')} {open > 0 && <span className="count">{open}</span>}
          </Tab>
          <Tab id="coverage" className="note-tab" data-testid="tab-coverage">
            {t('tab.coverage')}
          </Tab>
          <Tab id="documents" className="note-tab" data-testid="tab-documents">
            {t('tab.documents')}
          </Tab>
        </TabList>
        <TabPanel id="notes" className="note-panel">
          <NoteList view={view} send={send} edit={edit} />
        </TabPanel>
        <TabPanel id="coverage" className="note-panel">
          <Coverage view={view.discussion} send={send} />
        </TabPanel>
        <TabPanel id="documents" className="note-panel">
          <Documents documents={view.discussion.documents} />
        </TabPanel>
      </Tabs>
    </div>
  );
}
