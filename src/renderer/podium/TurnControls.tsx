import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { GuardedButton } from './keys/GuardedButton.tsx';
import { rulesAt } from './keys/rules.ts';
import type { Keys } from './keys/use-keys.ts';

type Props = { readonly view: PodiumView; readonly keys: Keys; readonly send: Send };

/** By how much a turn can have begun earlier than its clock, in seconds. */
const EARLIER = [10, 20, 30];

/** Corrections to the turn that has the floor: it began earlier, it begins anew, the video did not play. */
export function TurnControls({ view, keys, send }: Props) {
  const { t } = useTranslation('podium');
  const at = useHostNow(() => null);
  const rules = rulesAt(view, at);
  const { now, point } = view.floor;
  const turn = point === null && now !== null && now.kind !== 'other' ? now : null;
  const called = turn?.face.status === 'called';
  return (
    <fieldset className="turn-controls" id="turn-controls" aria-label={t('correct.group')}>
      <span aria-hidden="true">{t(called ? 'correct.started' : 'correct.earlier')}</span>
      {EARLIER.map((seconds) => (
        <button
          key={seconds}
          type="button"
          disabled={turn === null}
          aria-label={t(called ? 'correct.startedAgo' : 'correct.startedEarlier', { count: seconds })}
          onClick={() => turn && void send({ type: 'StartedAgo', turn: turn.turn, ms: (seconds * 1000) as never })}
        >
          {t(called ? 'correct.ago' : 'correct.before', { count: seconds })}
        </button>
      ))}
      <GuardedButton target="restart" keys={keys} disabled={rules.restart === null}>
        {t('correct.restart')}
        <kbd>{t('correct.hold')}</kbd>
      </GuardedButton>
      {now?.mode === 'video' && (
        <GuardedButton target="putBack" keys={keys} disabled={rules.putBack === null}>
          {t('correct.didNotPlay')}
          {keys.armed === 'putBack' && <strong>{t('action.again')}</strong>}
        </GuardedButton>
      )}
    </fieldset>
  );
}
