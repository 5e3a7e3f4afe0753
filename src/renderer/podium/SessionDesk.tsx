import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { useHost } from './host.ts';
import { ImportNote } from './ImportNote.tsx';
import { Script } from './Script.tsx';
import { Sessions } from './Sessions.tsx';

type Part = 'script' | 'import' | 'sessions';

/** While no meeting is open, the place of the script also holds the ways to another session. */
export function SessionDesk({ view }: { readonly view: PodiumView }) {
  const { t } = useTranslation('podium');
  const host = useHost();
  const [part, setPart] = useState<Part>(view.session.prepared ? 'script' : 'import');
  const parts: readonly Part[] = view.session.prepared ? ['script', 'import', 'sessions'] : ['import', 'sessions'];
  return (
    <div className="desk">
      <fieldset className="desk-parts" aria-label={t('desk.parts')}>
        {parts.map((one) => (
          <button key={one} type="button" aria-pressed={part === one} onClick={() => setPart(one)}>
            {t(`desk.${one}`)}
          </button>
        ))}
        <button type="button" data-testid="join-as-desk" onClick={host.joinAsDesk}>
          {t('desk.join')}
        </button>
      </fieldset>
      {part === 'script' && <Script floor={view.floor} />}
      {part === 'import' && <ImportNote done={() => setPart('script')} />}
      {part === 'sessions' && <Sessions done={() => setPart('script')} />}
    </div>
  );
}
