import { CircleAlert, Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '../../core/views/desk-view.ts';
import type { Send } from '../shared/client/send.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { wallTime } from '../shared/i18n/wall-time.ts';
import type { Notice } from './use-desk-send.ts';

type Props = { readonly view: DeskView; readonly notice: Notice | null; readonly send: Send };

/** What happened last, the desk's own way back, and how it stands to the podium. */
export function DeskFoot({ view, notice, send }: Props) {
  const { t } = useTranslation('desk');
  const say = usePhrase();
  const { last, undoList, redoList } = view.journal;
  const { zone, clockOffset } = view.session;
  return (
    <footer className="foot">
      <p className="last" data-testid="last-event">
        {last === null ? (
          t('foot.nothing')
        ) : (
          <>
            <time dir="ltr">{wallTime(last.at, zone, clockOffset)}</time> {say(last.label)}
          </>
        )}
      </p>
      {notice !== null && (
        <p className="notice" data-kind={notice.kind} data-testid="notice">
          <CircleAlert aria-hidden="true" />
          {notice.text}
        </p>
      )}
      <button
        type="button"
        data-testid="undo"
        disabled={undoList === null}
        aria-keyshortcuts="Control+Z"
        onClick={() => undoList && void send({ type: 'Undo', commandId: undoList.commandId })}
      >
        <kbd>Ctrl+Z</kbd> {undoList ? t('foot.undo', { step: say(undoList.label) }) : t('foot.noUndo')}
      </button>
      {redoList && (
        <button
          type="button"
          data-testid="redo"
          aria-keyshortcuts="Control+Shift+Z"
          onClick={() => void send({ type: 'Redo', commandId: redoList.commandId })}
        >
          <kbd>Ctrl+Shift+Z</kbd> {t('foot.redo', { step: say(redoList.label) })}
        </button>
      )}
      <p className="link-state" data-testid="link">
        <Link2 aria-hidden="true" />
        {t('link.here')}
      </p>
    </footer>
  );
}
