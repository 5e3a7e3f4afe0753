import type { PodiumView } from '../../core/views/podium-view.ts';
import { ImportNote } from './ImportNote.tsx';
import { type Place, Places } from './Places.tsx';
import { Preparing } from './preparing/Preparing.tsx';
import { Sessions } from './Sessions.tsx';
import { TopBar } from './TopBar.tsx';
import { NewSession } from './templates/NewSession.tsx';
import { useSend } from './use-send.ts';

type Props = {
  readonly view: PodiumView;
  readonly place: Exclude<Place, 'podium'>;
  readonly go: (place: Place) => void;
};

/** Where sessions are kept, found and prepared. No key of the podium acts here. */
export function BeforeMeeting({ view, place, go }: Props) {
  const { send } = useSend();
  return (
    <div className="podium" data-place={place}>
      <TopBar view={view} send={send} />
      <Places place={place} session={view.session} go={go} />
      <main className="place">
        {place === 'sessions' && (
          <div className="new-session-row">
            <NewSession prepared={view.session.prepared} done={() => go('preparing')} />
          </div>
        )}
        {place === 'sessions' && <Sessions done={() => go('podium')} />}
        {place === 'preparing' && <Preparing view={view} />}
        {place === 'note' && <ImportNote done={() => go('podium')} />}
      </main>
    </div>
  );
}
