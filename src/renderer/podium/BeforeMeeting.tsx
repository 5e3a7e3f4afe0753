import type { PodiumView } from '../../core/views/podium-view.ts';
import { Library } from './library/Library.tsx';
import type { Taking } from './library/use-taking.ts';
import { type Place, Places } from './Places.tsx';
import { Preparing } from './preparing/Preparing.tsx';
import { type NoteWork, Review } from './review/Review.tsx';
import { TakeNote } from './review/TakeNote.tsx';
import { TopBar } from './TopBar.tsx';
import { NewSession } from './templates/NewSession.tsx';
import { useSend } from './use-send.ts';

type Props = {
  readonly view: PodiumView;
  readonly place: Exclude<Place, 'podium'>;
  readonly go: (place: Place) => void;
  /** A note that is being reviewed. */
  readonly note: NoteWork | null;
  readonly setNote: (to: (work: NoteWork | null) => NoteWork | null) => void;
  readonly taking: Taking;
};

/** Where sessions are kept, found and prepared. No key of the podium acts here. */
export function BeforeMeeting({ view, place, go, note, setNote, taking }: Props) {
  const { send } = useSend();
  return (
    <div className="podium" data-place={place}>
      <TopBar view={view} send={send} />
      <Places place={place} session={view.session} go={go} />
      <main className="place">
        {place === 'sessions' && (
          <Library go={go} take={taking.take} problem={taking.problem}>
            <NewSession prepared={view.session.prepared} done={() => go('preparing')} />
          </Library>
        )}
        {place === 'preparing' && <Preparing view={view} />}
        {place === 'note' && note === null && <TakeNote took={(work) => setNote(() => work)} />}
        {place === 'note' && note !== null && <Review work={note} setWork={setNote} done={() => go('podium')} />}
      </main>
    </div>
  );
}
