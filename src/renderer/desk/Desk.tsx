import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { DeskLink } from '../../contract/api.ts';
import type { DeskView } from '../../core/views/desk-view.ts';
import { useView } from '../shared/client/use-view.ts';
import { JoinPage } from '../shared/join/JoinPage.tsx';
import { LinkBar } from '../shared/join/LinkBar.tsx';
import { HeldRequests } from '../shared/list/HeldRequests.tsx';
import type { AddField } from '../shared/list/NameField.tsx';
import { SpeakersList } from '../shared/list/SpeakersList.tsx';
import { Received } from '../shared/messages/Received.tsx';
import { useNoteDraft } from '../shared/notes/draft.ts';
import { DeskFoot } from './DeskFoot.tsx';
import { DeskNotes } from './DeskNotes.tsx';
import { DeskTop } from './DeskTop.tsx';
import { useDeskHost, useLink } from './host.ts';
import type { DeskAct } from './keys.ts';
import { Unsent } from './Unsent.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskSend } from './use-desk-send.ts';

/** The desk's window: keeps the list of speakers and has nothing of the floor. */
export function Desk() {
  const view = useView<DeskView>();
  const link = useLink();
  const { joinPodium } = useDeskHost();
  const { t } = useTranslation('desk');
  useEffect(() => {
    document.title = t('page.title');
  }, [t]);
  if (view !== null && link !== null) return <Keeping view={view} link={link} />;
  if (link?.state === 'apart') return <JoinPage link={link} join={joinPodium} />;
  return <p className="waiting">{t('page.waiting')}</p>;
}

function Keeping({ view, link }: { readonly view: DeskView; readonly link: DeskLink }) {
  const { t } = useTranslation('desk');
  const host = useDeskHost();
  const { send, notice } = useDeskSend();
  const addField = useRef<AddField>(null);
  const note = useNoteDraft(send, view.discussion);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const [notes, setNotes] = useState(false);
  const toNote = () => {
    flushSync(() => setNotes(true));
    noteField.current?.focus();
  };
  const closeNotes = () => {
    setNotes(false);
    addField.current?.focus();
  };
  const undo = () => {
    // Without the link the last step is one that nobody else has seen yet.
    const last = link.waiting.findLast((step) => !step.sent);
    const { undoList } = view.journal;
    if (last) host.settle(last.commandId);
    else if (undoList && link.state !== 'lost') void send({ type: 'Undo', commandId: undoList.commandId });
  };
  const redo = () => {
    const { redoList } = view.journal;
    if (redoList && link.state !== 'lost') void send({ type: 'Redo', commandId: redoList.commandId });
  };
  const perform = (act: DeskAct): void => {
    switch (act.do) {
      case 'undo':
        undo();
        return;
      case 'redo':
        redo();
        return;
      case 'another':
        host.openAnother();
        return;
      case 'type':
        addField.current?.type(act.text);
        return;
      case 'note':
        toNote();
        return;
      case 'focusAdd':
        addField.current?.focus();
        return;
    }
  };
  useDeskKeys(perform, () => addField.current?.focus());
  return (
    <div className="desk-window">
      <DeskTop view={view} />
      <LinkBar link={link} join={host.joinPodium} words={t('link.lost', { count: link.waiting.length })} />
      <main className="desk-main" aria-label={t('page.title')}>
        <SpeakersList view={view} send={send} addField={addField} />
        <div className="beside">
          <Received
            messages={view.messages}
            session={view.session}
            read={(message) => void send({ type: 'AcknowledgeMessage', message, by: 'desk' })}
          />
          <Unsent link={link} list={view.list} />
          <HeldRequests list={view.list} send={send} />
          {notes && (
            <DeskNotes
              view={view}
              send={send}
              note={note}
              field={noteField}
              done={() => addField.current?.focus()}
              close={closeNotes}
            />
          )}
        </div>
      </main>
      <DeskFoot
        view={view}
        link={link}
        notice={notice}
        send={send}
        undo={undo}
        redo={redo}
        notes={{ shown: notes, toggle: notes ? closeNotes : toNote }}
      />
      <p className="sr-only" role="status" data-testid="announcer">
        {notice?.text}
      </p>
    </div>
  );
}
