import { Link2, NotebookPen, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeskLink } from '../../contract/api.ts';
import type { DeskView } from '../../core/views/desk-view.ts';
import type { Send } from '../shared/client/send.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { LastStep, type Notice } from '../shared/LastStep.tsx';
import { ListFileSheet } from '../shared/list-file/ListFileSheet.tsx';
import { type Paper, PaperSheet } from '../shared/paper/PaperSheet.tsx';
import { StepButton } from '../shared/StepButton.tsx';
import { commandWords } from './command-words.ts';
import { useDeskHost } from './host.ts';

const PAPERS: readonly Paper[] = [{ paper: 'list', key: 'p' }];

type Props = {
  readonly view: DeskView;
  readonly link: DeskLink;
  readonly notice: Notice | null;
  readonly send: Send;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly notes: { readonly shown: boolean; readonly toggle: () => void };
};

/** What happened last, the desk's own way back, and how it stands to the podium. */
export function DeskFoot({ view, link, notice, send, undo, redo, notes }: Props) {
  const host = useDeskHost();
  const { t } = useTranslation('desk');
  const say = usePhrase();
  const { last, undoList, redoList } = view.journal;
  const isLost = link.state === 'lost';
  const unsent = link.waiting.findLast((step) => !step.sent);
  const step = unsent ? commandWords(t, unsent.command, view.list) : undoList && !isLost ? say(undoList.label) : null;
  return (
    <footer className="foot">
      <LastStep last={last} session={view.session} notice={notice} />
      <button
        type="button"
        className="toggle sheet-button"
        aria-pressed={notes.shown}
        aria-keyshortcuts="Alt+K"
        data-testid="open-notes"
        onClick={notes.toggle}
      >
        <NotebookPen aria-hidden="true" />
        {t('foot.notes')} <kbd>Alt K</kbd>
      </button>
      <ListFileSheet
        meeting={{ title: view.session.title, date: view.session.date }}
        list={view.list}
        unsent={link.waiting.map(({ command }) => command)}
        saveList={host.saveList}
        send={send}
      />
      {link.state === 'here' && <PaperSheet papers={PAPERS} />}
      <StepButton
        data-testid="undo"
        disabled={step === null}
        aria-keyshortcuts="Control+Z"
        onClick={undo}
        keyName="Ctrl+Z"
        words={step === null ? t('foot.noUndo') : t('foot.undo', { step })}
      />
      {redoList && !isLost && (
        <StepButton
          data-testid="redo"
          aria-keyshortcuts="Control+Shift+Z"
          onClick={redo}
          keyName="Ctrl+Shift+Z"
          words={t('foot.redo', { step: say(redoList.label) })}
        />
      )}
      <p className="link-state" data-state={link.state} data-testid="link" role="status">
        {isLost ? <Unlink aria-hidden="true" /> : <Link2 aria-hidden="true" />}
        {link.state === 'here' ? t('link.here') : t(`link.${link.state}-short`, { address: link.address ?? '' })}
      </p>
    </footer>
  );
}
