import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONCLUDING, clockText, remaining } from '../../core/timing/clock-face.ts';
import { type Instant, plus } from '../../core/timing/time.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { FitText, LABEL } from './FitText.tsx';
import { GuardedButton } from './keys/GuardedButton.tsx';
import { actionId, primaryNow, rulesAt } from './keys/rules.ts';
import type { Keys } from './keys/use-keys.ts';
import { useInField } from './use-in-field.ts';

type Props = {
  readonly floor: PodiumView['floor'];
  readonly keys: Keys;
  readonly mustHold: number;
  readonly ownAt: { readonly current: number };
};

/** The instants at which the button changes by itself: the round's time used, the last 30 s begun. */
const edge = (floor: PodiumView['floor'], at: Instant): Instant | null => {
  const { now, primary } = floor;
  const concluding = now?.face.runningSince != null ? plus(at, (remaining(now.face, at) - CONCLUDING) as never) : null;
  const coming = [primary?.changesAt ?? null, concluding].filter((time) => time !== null && time > at);
  return coming.length === 0 ? null : (Math.min(...(coming as Instant[])) as Instant);
};

/** The one button: what happens next and what the room will show. Space presses it. */
export function PrimaryButton({ floor, keys, ownAt }: Props) {
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const at = useHostNow((time) => edge(floor, time));
  const inField = useInField();
  const primary = primaryNow(floor.primary, at);
  const id = primary ? actionId(primary.action) : '';
  const changed = useChangedByOthers(id, primary?.later ?? false, ownAt);
  if (primary === null) return null;
  const rule = rulesAt({ floor, journal: { undo: null } as never }, at).primary;
  const guard = rule?.guard ?? 'none';
  const over = floor.now?.face.status === 'running' && remaining(floor.now.face, at) < 0;
  return (
    <div className="primary-block">
      <GuardedButton
        target="primary"
        keys={keys}
        className="primary"
        data-testid="primary-action"
        data-changed={changed || undefined}
        data-over={over || undefined}
        aria-keyshortcuts="Space"
      >
        <span className="primary-words">
          <FitText ladder={LABEL} text={say(primary.action.label)} className="primary-label">
            <span>{say(primary.action.label)}</span>
          </FitText>
          <span className="primary-consequence">
            {keys.armed === 'primary' && floor.now ? (
              <strong>{t('primary.again', { time: clockText(remaining(floor.now.face, at)) })}</strong>
            ) : (
              <>
                {changed && <strong>{t('primary.changed')} </strong>}
                {say(primary.action.consequence)}
              </>
            )}
          </span>
        </span>
        <kbd className="primary-key">
          {t(inField ? 'primary.keyField' : guard === 'none' ? 'primary.key' : 'primary.keyHold')}
        </kbd>
      </GuardedButton>
      {primary.oneMore && (
        <GuardedButton
          target="oneMore"
          keys={keys}
          className="one-more"
          data-testid="one-more"
          aria-keyshortcuts="Shift+Space"
        >
          <span>{say(primary.oneMore.label)}</span>
          <kbd>{t('primary.keyOneMore')}</kbd>
        </GuardedButton>
      )}
    </div>
  );
}

/** True for 3 s after the action changed and this window had no hand in it. */
const useChangedByOthers = (id: string, later: boolean, ownAt: { readonly current: number }): boolean => {
  const before = useRef({ id, later });
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    const old = before.current;
    before.current = { id, later };
    if (old.id === id || old.later !== later || performance.now() - ownAt.current < 1000) return;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), 3000);
    return () => {
      clearTimeout(timer);
      setChanged(false);
    };
  }, [id, later, ownAt]);
  return changed;
};
