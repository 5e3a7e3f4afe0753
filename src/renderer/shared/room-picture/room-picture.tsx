import type { RoomPageView } from '../../../contract/room-page.ts';
import { phase } from '../../../core/timing/clock-face.ts';
import type { Instant } from '../../../core/timing/time.ts';
import { CardScene } from './card-scene.tsx';
import { HeaderStrip } from './header-strip.tsx';
import { MessageScene } from './message-scene.tsx';
import { NameBlock } from './name-block.tsx';
import { NextRow } from './next-row.tsx';
import { NoticeScene } from './notice-scene.tsx';
import { PointScene } from './point-scene.tsx';
import './room-picture.css';
import { RunMark } from './run-mark.tsx';
import './scenes.css';
import { RoomTextsProvider, useTextsFor } from './room-texts.ts';
import { RoundScene } from './round-scene.tsx';
import { TurnClock } from './turn-clock.tsx';

type Props = { readonly view: RoomPageView; readonly now: Instant };

/**
 * What the room sees at `now`, as large as the element around it, whose height must be given. It holds the page's only
 * heading: a window that shows it in miniature hides it from the reading aids.
 */
export function RoomPicture(props: Props) {
  const { view, now } = props;
  const texts = useTextsFor(view.language);
  const { scene } = view;
  const face = scene.kind === 'speaker' ? scene.face : null;
  return (
    <RoomTextsProvider value={texts}>
      <div className="room-picture" lang={texts.language} dir={texts.direction}>
        <section
          key={sceneKey(view)}
          className="room-scene"
          data-testid="room-scene"
          data-scene={scene.kind}
          data-notice={scene.kind === 'title' ? scene.notice?.kind : undefined}
          data-phase={face === null ? undefined : phase(face, now)}
        >
          <Scene view={view} now={now} />
        </section>
        {view.run && <RunMark run={view.run} />}
      </div>
    </RoomTextsProvider>
  );
}

/** A new key is a new picture, faded in; a second that passes is not. */
const sceneKey = ({ scene }: RoomPageView): string => {
  if (scene.kind === 'speaker') return `speaker ${scene.name}`;
  return scene.kind === 'title' ? `title ${scene.notice?.kind ?? ''}` : scene.kind;
};

function Scene({ view, now }: Props) {
  const { scene } = view;
  switch (scene.kind) {
    case 'black':
      return null;
    case 'title':
      if (scene.notice !== null) return <NoticeScene view={view} notice={scene.notice} now={now} />;
      return (
        <>
          <HeaderStrip view={view} now={now} titled={false} />
          <CardScene facts={scene} />
        </>
      );
    case 'hold':
      return (
        <>
          <HeaderStrip view={view} now={now} titled={false} />
          <CardScene facts={{ ...scene, theme: null }} />
        </>
      );
    case 'round':
      return (
        <>
          <HeaderStrip view={view} now={now} titled />
          <RoundScene view={view} scene={scene} now={now} />
        </>
      );
    case 'message':
      return (
        <>
          <HeaderStrip view={view} now={now} titled />
          <MessageScene view={view} scene={scene} />
        </>
      );
    case 'point':
      return (
        <>
          <HeaderStrip view={view} now={now} titled />
          <PointScene scene={scene} />
        </>
      );
    case 'speaker':
      return (
        <>
          <HeaderStrip view={view} now={now} titled />
          <NameBlock name={scene.name} under={scene.under} />
          {scene.face !== null && (
            <>
              <TurnClock face={scene.face} now={now} />
              <NextRow next={scene.next} more={scene.more} as="row" />
            </>
          )}
        </>
      );
    default:
      throw new Error('A scene this window does not know.');
  }
}
