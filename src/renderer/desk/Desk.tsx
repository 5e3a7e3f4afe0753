import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { callHost } from '../../contract/client.ts';
import type { DeskView } from '../../core/views/desk-view.ts';
import { bridge } from '../shared/client/bridge.ts';
import { useView } from '../shared/client/use-view.ts';
import type { AddField } from '../shared/list/AddSpeaker.tsx';
import { SpeakersList } from '../shared/list/SpeakersList.tsx';
import { DeskFoot } from './DeskFoot.tsx';
import { DeskTop } from './DeskTop.tsx';
import type { DeskAct } from './keys.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskSend } from './use-desk-send.ts';

/** The desk's window: keeps the list of speakers and has nothing of the floor. Only a message until the first view has come. */
export function Desk() {
  const view = useView<DeskView>();
  const { t } = useTranslation('desk');
  useEffect(() => {
    document.title = t('page.title');
  }, [t]);
  if (view === null) return <p className="waiting">{t('page.waiting')}</p>;
  return <Keeping view={view} />;
}

function Keeping({ view }: { readonly view: DeskView }) {
  const { t } = useTranslation('desk');
  const { send, notice } = useDeskSend();
  const addField = useRef<AddField>(null);
  const perform = (act: DeskAct): void => {
    const { undoList, redoList } = view.journal;
    switch (act.do) {
      case 'undo':
        if (undoList) void send({ type: 'Undo', commandId: undoList.commandId });
        return;
      case 'redo':
        if (redoList) void send({ type: 'Redo', commandId: redoList.commandId });
        return;
      case 'another':
        void callHost(bridge(), 'openDesk', {}).catch(() => {});
        return;
      case 'type':
        addField.current?.type(act.text);
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
      <main className="desk-main" aria-label={t('page.title')}>
        <SpeakersList view={view} send={send} addField={addField} setsLimits={false} />
      </main>
      <DeskFoot view={view} notice={notice} send={send} />
      <p className="sr-only" role="status" data-testid="announcer">
        {notice?.text}
      </p>
    </div>
  );
}
