import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SceneChoice } from '../../core/session/vocabulary.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { LivePicture } from '../shared/room-picture/live-picture.tsx';
import { useRun } from '../shared/run/RunBand.tsx';
import { GiveScreen } from './GiveScreen.tsx';
import type { Status } from './host.ts';
import type { LetterKeys } from './keys/letters.ts';
import type { Keys } from './keys/use-keys.ts';

type Props = {
  readonly view: PodiumView;
  readonly status: Status | null;
  readonly send: Send;
  readonly keys: Keys;
  readonly letters: LetterKeys;
};

/** The room as the room sees it, whether it is there, and what can be put over it by hand. */
export function RoomPanel({ view, status, send, keys, letters }: Props) {
  const { t } = useTranslation('podium');
  const { choice } = view.room;
  const run = useRun();
  const isAway = status?.screenAway ?? false;
  const where = status === null ? 'asking' : status.rooms === 0 ? 'none' : isAway ? 'away' : status.roomWindow;
  const well = where === 'display' || where === 'window';
  const toggle = (scene: Exclude<SceneChoice, 'auto' | 'title'>, key: string) => (
    <button
      type="button"
      aria-pressed={choice === scene}
      aria-keyshortcuts={key}
      onClick={() => void send({ type: 'SetScene', scene: choice === scene ? 'auto' : scene })}
    >
      <span>{t(`room.${scene}`)}</span>
      <kbd>{t(`room.key-${scene}`)}</kbd>
    </button>
  );
  return (
    <section className="panel room" aria-labelledby="room-title">
      <div className="panel-head">
        <h2 id="room-title">{t('room.title')}</h2>
        <p className="room-where" data-well={well || undefined}>
          {well ? <CircleCheck aria-hidden="true" /> : where !== 'asking' && <TriangleAlert aria-hidden="true" />}
          {t(`room.where-${where}`)}
        </p>
      </div>
      <div className="room-body">
        <div className="mirror" data-testid="room-mirror" data-choice={choice} role="img" aria-label={t('room.mirror')}>
          <div aria-hidden="true" inert>
            <LivePicture view={run === null ? view.room.view : { ...view.room.view, run }} />
          </div>
        </div>
        <fieldset className="room-buttons" aria-label={t('room.buttons')}>
          {toggle('hold', 'B')}
          {toggle('black', 'Shift+B')}
        </fieldset>
      </div>
      <GiveScreen isAway={isAway} keys={keys} letters={letters} />
      {status?.canPlace === false && <p className="soft">{t('room.cannotPlace')}</p>}
    </section>
  );
}
