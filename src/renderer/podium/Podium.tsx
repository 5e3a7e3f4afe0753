import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { useView } from '../shared/client/use-view.ts';
import { AtPodium } from './AtPodium.tsx';
import { BeforeMeeting } from './BeforeMeeting.tsx';
import { CameProvider } from './library/IncomingLine.tsx';
import { useTaking } from './library/use-taking.ts';
import { isOpen, type Place } from './Places.tsx';
import type { NoteWork } from './review/note-work.ts';
import { RunBar } from './run/RunBar.tsx';

/**
 * The podium's window: nothing but a message until the first view has come. While no meeting is open it is also where
 * sessions are kept and prepared.
 */
export function Podium() {
  const view = useView<PodiumView>();
  const { t } = useTranslation('podium');
  const [chosen, setChosen] = useState<Place | null>(null);
  // Kept while another place is looked at: what was corrected by hand is not lost.
  const [note, setNote] = useState<NoteWork | null>(null);
  const taking = useTaking(view === null ? null : view.session.phase === 'open', setChosen);
  if (view === null) return <p className="waiting">{t('page.waiting')}</p>;
  const { phase, prepared } = view.session;
  // Whatever was being prepared, a meeting that is opened has the window.
  if (phase === 'open' && chosen !== null) setChosen(null);
  const wanted = chosen !== null && isOpen(chosen, view.session) ? chosen : null;
  const place = phase === 'open' ? 'podium' : (wanted ?? (prepared ? 'podium' : 'sessions'));
  if (place === 'podium')
    return (
      <CameProvider value={{ problem: taking.problem, toSessions: () => setChosen('sessions') }}>
        <RunBar />
        <AtPodium view={view} go={setChosen} />
      </CameProvider>
    );
  return <BeforeMeeting view={view} place={place} go={setChosen} note={note} setNote={setNote} taking={taking} />;
}
