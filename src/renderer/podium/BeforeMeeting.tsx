import { useState } from 'react';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { Library } from './library/Library.tsx';
import type { Taking } from './library/use-taking.ts';
import { type Place, Places } from './Places.tsx';
import { Preparing } from './preparing/Preparing.tsx';
import { ReadAgain } from './review/again/ReadAgain.tsx';
import { comparedWork, type NoteWork, type SetNoteWork } from './review/note-work.ts';
import { Review } from './review/Review.tsx';
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
  readonly setNote: SetNoteWork;
  readonly taking: Taking;
};

/** Where sessions are kept, found and prepared. No key of the podium acts here. */
export function BeforeMeeting({ view, place, go, note, setNote, taking }: Props) {
  const { send } = useSend();
  // A note is on its way into the session that is open; with `file` one that was dropped there.
  const [again, setAgain] = useState<{ readonly file: File | null } | null>(null);
  const { imported, facts } = view.preparation;
  const into = view.session.phase === 'prepared' && facts !== null ? facts.title : null;
  const compare = () => setNote((old) => old && comparedWork(old, imported));
  const took = (work: NoteWork) => {
    setNote(() => (again && into !== null ? comparedWork(work, imported) : work));
    setAgain((old) => old && { file: null });
  };
  const readAgain = (file: File | null) => {
    setAgain({ file });
    setNote((old) => (file || !old ? null : comparedWork(old, imported)));
    go('note');
  };
  const goTo = (next: Place) => {
    setAgain(null);
    go(next);
  };
  return (
    <div className="podium" data-place={place}>
      <TopBar view={view} send={send} />
      <Places place={place} session={view.session} go={goTo} />
      <main className="place">
        {place === 'sessions' && (
          <Library go={go} take={taking.take} problem={taking.problem}>
            <NewSession prepared={view.session.prepared} done={() => go('preparing')} />
          </Library>
        )}
        {place === 'preparing' && <Preparing view={view} readAgain={readAgain} />}
        {place === 'note' && note === null && <TakeNote took={took} into={again && into} file={again?.file ?? null} />}
        {place === 'note' &&
          note !== null &&
          (note.isCompared && into !== null ? (
            <ReadAgain view={view} work={note} setWork={setNote} done={() => goTo('preparing')} />
          ) : (
            <Review
              work={note}
              setWork={setNote}
              done={() => goTo('podium')}
              compare={into === null ? null : compare}
            />
          ))}
      </main>
    </div>
  );
}
