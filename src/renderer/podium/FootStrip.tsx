import { HardDriveDownload, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { LastStep, type Notice } from '../shared/LastStep.tsx';
import { ListFileSheet } from '../shared/list-file/ListFileSheet.tsx';
import { type Paper, PaperSheet } from '../shared/paper/PaperSheet.tsx';
import { StepButton } from '../shared/StepButton.tsx';
import { DeskNetwork } from './DeskNetwork.tsx';
import { useHost } from './host.ts';
import { IncomingLine } from './library/IncomingLine.tsx';
import { OpenWindows } from './OpenWindows.tsx';

/** In the order in which they are wanted in a hurry. */
const PAPERS: readonly Paper[] = [
  { paper: 'carry-on', key: 'shift-p' },
  { paper: 'chair-list', key: 'p' },
  { paper: 'list' },
  { paper: 'running-order' },
  { paper: 'script' },
];

type Props = {
  readonly view: PodiumView;
  readonly notice: Notice | null;
  readonly recording: boolean;
  /** Opens and closes the journal. */
  readonly journal: () => void;
  readonly clicker: boolean;
  readonly setClicker: (on: boolean) => void;
  readonly send: Send;
};

/** What happened last and when, the list's own way back, and whether all of it is on disk. */
export function FootStrip({ view, notice, recording, journal, clicker, setClicker, send }: Props) {
  const { t } = useTranslation(['podium', 'journal']);
  const say = usePhrase();
  const host = useHost();
  const { last, redo, undoList, redoList } = view.journal;
  return (
    <>
      <IncomingLine isMeeting={view.session.phase === 'open'} />
      <footer className="foot">
        <button
          type="button"
          className="journal-button"
          aria-label={t('journal:title')}
          title={t('journal:title')}
          aria-keyshortcuts="J"
          onClick={journal}
        >
          <History aria-hidden="true" />
        </button>
        <LastStep last={last} session={view.session} notice={notice} />
        {redo && (
          <StepButton
            data-testid="redo"
            aria-keyshortcuts="Shift+U"
            onClick={() => void send({ type: 'Redo', commandId: redo.commandId })}
            keyName={t('foot.redoKey')}
            words={t('foot.redo', { step: say(redo.label) })}
          />
        )}
        {undoList && (
          <StepButton
            onClick={() => void send({ type: 'Undo', commandId: undoList.commandId })}
            keyName="Ctrl+Z"
            words={t('foot.undoList', { step: say(undoList.label) })}
          />
        )}
        {redoList && !undoList && (
          <StepButton
            onClick={() => void send({ type: 'Redo', commandId: redoList.commandId })}
            keyName="Ctrl+Shift+Z"
            words={t('foot.redoList', { step: say(redoList.label) })}
          />
        )}
        {view.programme.length > 0 && (
          <ListFileSheet
            meeting={{ title: view.session.title, date: view.session.date }}
            list={view.list}
            unsent={[]}
            saveList={host.saveList}
            send={send}
          />
        )}
        <PaperSheet papers={PAPERS} />
        <OpenWindows />
        <DeskNetwork />
        <label className="switch" title={t('foot.clickerAbout')}>
          <input type="checkbox" checked={clicker} onChange={(event) => setClicker(event.target.checked)} />
          {t('foot.clicker')}
        </label>
        <p className="saved" data-recording={recording}>
          <HardDriveDownload aria-hidden="true" />
          {t(recording ? 'foot.saved' : 'foot.notRecording')}
        </p>
      </footer>
    </>
  );
}
