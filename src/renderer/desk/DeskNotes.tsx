import { X } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '../../core/views/desk-view.ts';
import type { Send } from '../shared/client/send.ts';
import type { NoteDraft } from '../shared/notes/draft.ts';
import { NotesPanel } from '../shared/notes/NotesPanel.tsx';

type Props = {
  readonly view: DeskView;
  readonly send: Send;
  readonly note: NoteDraft;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** A note was kept: the next name can be typed. */
  readonly done: () => void;
  readonly close: () => void;
};

/** The discussion's notes beside the list. Escape in it closes it; what was being written stays for when it is opened again. */
export function DeskNotes({ view, send, note, field, done, close }: Props) {
  const { t } = useTranslation(['notes', 'desk']);
  return (
    <section
      className="panel desk-notes"
      aria-labelledby="notes-title"
      data-testid="notes"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
      }}
    >
      <div className="panel-head">
        <h2 id="notes-title">{t('tab.notes')}</h2>
        <button type="button" className="toggle" aria-label={t('desk:foot.closeNotes')} onClick={close}>
          <X aria-hidden="true" />
        </button>
      </div>
      <NotesPanel view={view} send={send} note={note} field={field} done={done} />
    </section>
  );
}
