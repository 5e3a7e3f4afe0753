import { CardScene } from './card-scene.tsx';
import { RoomTextsProvider, useTextsFor } from './room-texts.ts';
import './room-picture.css';
import './scenes.css';

/** The title card with nothing but a title: what the room shows before anything is known, and in any doubt. */
export function PlainCard(props: { readonly title: string; readonly language: string }) {
  const texts = useTextsFor(props.language);
  return (
    <RoomTextsProvider value={texts}>
      <div className="room-picture" lang={texts.language} dir={texts.direction}>
        <section className="room-scene" data-testid="room-scene" data-scene="title">
          <CardScene facts={{ title: props.title, theme: null, date: '', start: '', end: '', room: null }} />
        </section>
      </div>
    </RoomTextsProvider>
  );
}
