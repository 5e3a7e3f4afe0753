import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../core/floor/gate.ts';
import { clockText } from '../../../core/timing/clock-face.ts';
import { between, duration, type Instant, minutes, plus } from '../../../core/timing/time.ts';
import type { ListRules } from '../../../core/views/entry-list.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../client/send.ts';
import { useHostNow } from '../client/use-host-now.ts';
import { clockTime } from '../i18n/clock-time.ts';

type Props = {
  readonly session: PodiumView['session'];
  readonly gate: ListRules['gate'];
  readonly send: Send;
};

/** Before it, only whole minutes are worth a look; from there on the seconds count. */
const BY_SECONDS = minutes(2);

/** When the list opens or closes next by itself, and how long that is; null where no such time is to come. */
const nextChange = ({ opensAt, closesAt }: ListRules['gate'], open: boolean, now: Instant): Instant | null => {
  const at = open ? closesAt : opensAt;
  return at !== null && at > now ? at : null;
};

/** Whether names are taken onto the list, what time changes that, and the hand that does. */
export function ListState({ session, gate, send }: Props) {
  const { t } = useTranslation('list');
  const now = useHostNow((at) => {
    const next = nextChange(gate, isOpen(gate, at), at);
    if (next === null) return null;
    const left = between(at, next);
    const step = left > BY_SECONDS ? 60_000 : 1_000;
    return plus(at, duration(left % step || step));
  });
  const open = isOpen(gate, now);
  const next = nextChange(gate, open, now);
  const left = next === null ? null : between(now, next);
  const time = next === null ? '' : clockTime(next, session.zone, session.clockOffset);
  return (
    <p className="list-state" data-open={open} data-testid="list-state">
      {open ? <LockKeyholeOpen aria-hidden="true" /> : <LockKeyhole aria-hidden="true" />}
      <strong>{t(open ? 'state.open' : 'state.closed')}</strong>
      {left !== null && (
        <span>
          {t(open ? 'state.closes' : 'state.opens', {
            time,
            left: left > BY_SECONDS ? t('state.minutes', { count: Math.ceil(left / 60_000) }) : clockText(left),
          })}
        </span>
      )}
      {session.phase !== 'closed' && (
        <button type="button" onClick={() => void send({ type: open ? 'CloseList' : 'OpenList' })}>
          {t(open ? 'state.close' : 'state.reopen')}
        </button>
      )}
    </p>
  );
}
