import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SILENCE } from '../../core/session/silence.ts';
import { between } from '../../core/timing/time.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { hostNow } from '../shared/client/use-host-now.ts';
import { useViewStore } from '../shared/client/view-store.tsx';

type Props = { readonly view: PodiumView; readonly send: Send };

/** Asked once, when the window opens on a turn of which nothing was heard for long. One press answers. */
export function StillSpeaking({ view, send }: Props) {
  const { t } = useTranslation('podium');
  const store = useViewStore();
  const [asked, setAsked] = useState(() => {
    const { last } = view.journal;
    const silent = last === null ? 0 : between(last.at, hostNow(store));
    const turn = view.floor.now?.turn ?? null;
    return silent > SILENCE && turn !== null ? { turn, minutes: Math.floor(silent / 60_000) } : null;
  });
  const { now } = view.floor;
  if (asked === null || now?.turn !== asked.turn) return null;
  const yes = () => {
    setAsked(null);
    if (view.room.choice !== 'auto') void send({ type: 'SetScene', scene: 'auto' });
  };
  const no = () => {
    setAsked(null);
    void send({ type: 'FloorToChair', turn: asked.turn });
    if (view.room.choice !== 'auto') void send({ type: 'SetScene', scene: 'auto' });
  };
  return (
    <section className="still" data-testid="still-speaking">
      <p>{t('still.question', { count: asked.minutes, name: now.name || t('now.chair') })}</p>
      <button type="button" onClick={yes}>
        {t('still.yes')}
      </button>
      <button type="button" onClick={no}>
        {t('still.no')}
      </button>
    </section>
  );
}
