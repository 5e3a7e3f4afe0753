import { FileClock, X } from 'lucide-react';
import { createContext, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../shared/i18n/isolate.ts';
import { useStatus } from '../host.ts';
import { relationOf, useIncomingRefusal } from './incoming-refusal.ts';

/** What the podium's window knows of files that came in. */
type Came = {
  /** Why one could not even be sent, or nothing. */
  readonly problem: string;
  readonly toSessions: () => void;
};

const CameContext = createContext<Came | null>(null);
export const CameProvider = CameContext;

/** One quiet line at the podium of a session's file that came there: that it waits, or why it cannot be used. It is hidden until another comes. */
export function IncomingLine({ isMeeting }: { readonly isMeeting: boolean }) {
  const { t, i18n } = useTranslation('library');
  const say = useIncomingRefusal();
  const came = useContext(CameContext);
  const incoming = useStatus()?.incoming ?? null;
  const [hidden, setHidden] = useState('');
  const words = (): string => {
    if (incoming === null) return came?.problem ?? '';
    const { state } = incoming;
    const file = isolate(incoming.file, i18n.dir());
    // How a copy stands to the session that is here is asked in the library, later.
    if (state === 'refused' && !(isMeeting && relationOf(incoming.refusal) !== null))
      return t('incoming.refused', { file, why: say(incoming.refusal) });
    if (isMeeting) return t('incoming.waits', { file });
    return t(state === 'arriving' || state === 'checking' ? `incoming.${state}` : 'incoming.came', { file });
  };
  const text = words();
  const isShown = text !== '' && text !== hidden;
  return (
    <div className="incoming-line" data-shown={isShown || undefined}>
      <p role="status" data-testid="incoming-line">
        {isShown && (
          <>
            <FileClock aria-hidden="true" />
            <span>{text}</span>
          </>
        )}
      </p>
      {isShown && (
        <>
          {!isMeeting && incoming !== null && (
            <button type="button" className="toggle" onClick={came?.toSessions}>
              {t('incoming.toSessions')}
            </button>
          )}
          <button
            type="button"
            className="incoming-hide"
            aria-label={t('incoming.hide')}
            title={t('incoming.hide')}
            onClick={() => setHidden(text)}
          >
            <X aria-hidden="true" />
          </button>
        </>
      )}
    </div>
  );
}
