import { AlarmClock, MessagesSquare, Split } from 'lucide-react';
import { memo, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forecast } from '../../core/floor/forecast.ts';
import { endOfShare, shareOfItem, withRepliesNow } from '../../core/floor/what-if.ts';
import { minutesText } from '../../core/timing/clock-face.ts';
import { duration, type Instant, plus } from '../../core/timing/time.ts';
import type { PodiumView, ProgrammeLine } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { limitText } from '../shared/list/plan/plan-words.ts';
import { Sheet } from '../shared/list/plan/Sheet.tsx';
import { clockOf, usePlan } from '../shared/list/plan/use-plan.ts';

type Props = { readonly view: PodiumView; readonly send: Send };

/** Below the running order: when the protected part must begin, and the ways to change its minutes, each with its preview. */
export const OrderFoot = memo(function OrderFoot({ view: newest, send }: Props) {
  // Its previews are forecasts of their own: what was pressed is drawn before they are made.
  const view = useDeferredValue(newest);
  const { plan, now } = usePlan(view);
  if (plan === null || view.session.phase === 'closed') return null;
  const line = toSpread(view);
  return (
    <div className="order-foot">
      {plan.latest !== null && <BackTime view={view} latest={plan.latest} now={now} />}
      {line !== null && <Spread view={view} send={send} line={line} now={now} />}
      <RepliesNow view={view} send={send} now={now} />
    </div>
  );
});

/** This near, and past it, the moment by which the replies must begin is marked. */
const NEAR = duration(120_000);

function BackTime(props: {
  readonly view: PodiumView;
  readonly latest: { readonly line: ProgrammeLine; readonly at: Instant };
  readonly now: Instant;
}) {
  const { t } = useTranslation('list');
  const { latest, now, view } = props;
  const kind = latest.line.kind === 'closing' ? 'closing' : 'reply';
  return (
    <p className="back-time" data-near={plus(now, NEAR) >= latest.at || undefined} data-testid="back-time">
      <AlarmClock aria-hidden="true" />
      {t(`times.latest-${kind}`, { time: clockOf(view.session, latest.at) })}
    </p>
  );
}

const later = ({ speakers }: ProgrammeLine) => speakers.filter(({ called }) => !called);

/** The item whose minutes can be spread: the one that runs, else the next one of several speakers. */
const toSpread = ({ programme }: PodiumView): ProgrammeLine | null => {
  const current = programme.find(({ status }) => status === 'current');
  if (current && current.speakers.length > 1 && later(current).length > 0) return current;
  return programme.find((line) => line.status === 'coming' && later(line).length > 1) ?? null;
};

function Spread({ view, send, line, now }: Props & { readonly line: ProgrammeLine; readonly now: Instant }) {
  const { t } = useTranslation('list');
  const say = usePhrase();
  const [open, setOpen] = useState(false);
  const each = shareOfItem(line, view, now);
  const among = later(line);
  if (each === null || among.every(({ planned }) => planned === each)) return null;
  const limit = limitText(each);
  const time = clockOf(view.session, endOfShare(line, view, now, each));
  return (
    <Sheet
      open={open}
      setOpen={setOpen}
      title={t('times.spreadTitle', { item: say(line.label) })}
      button={
        <>
          <Split aria-hidden="true" />
          {t('times.spread', { item: say(line.label), limit })}
        </>
      }
    >
      <p>{t('times.spreadAbout', { count: among.length, limit, time })}</p>
      <ul className="soft">
        {among.map(({ name, planned }) => (
          <li key={name}>
            <bdi>{name}</bdi> <span dir="ltr">{`${minutesText(planned / 1000)} → ${limit}`}</span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="toggle"
        onClick={() => {
          void send({ type: 'SpreadItem', item: line.id, ms: each });
          setOpen(false);
        }}
      >
        {t('times.spreadDo', { limit })}
      </button>
    </Sheet>
  );
}

function RepliesNow({ view, send, now }: Props & { readonly now: Instant }) {
  const { t } = useTranslation('list');
  const [open, setOpen] = useState(false);
  const { round } = view.floor;
  const replies = withRepliesNow(view);
  if (round === null || replies === null) return null;
  const after = open ? forecast({ ...view, programme: replies.programme }, now) : null;
  const params = {
    count: replies.count,
    limit: limitText(replies.each),
    whole: limitText(replies.each * replies.count),
    round: round.round,
  };
  const last = view.programme.find(({ kind, status }) => kind === 'reply' && status === 'coming');
  return (
    <Sheet
      open={open}
      setOpen={setOpen}
      title={t('times.repliesTitle', params)}
      button={
        <>
          <MessagesSquare aria-hidden="true" />
          {t('times.replies', params)}
        </>
      }
    >
      <p>{t('times.repliesAbout', params)}</p>
      <p className="soft">
        {last
          ? t('times.repliesFrom', { limit: limitText(Math.max(0, last.planned - replies.each * replies.count)) })
          : t('times.repliesMore')}
      </p>
      {after !== null && <p className="soft">{t('plan.ends', { time: clockOf(view.session, after.sessionEnd) })}</p>}
      <button
        type="button"
        className="toggle"
        onClick={() => {
          void send({ type: 'RepliesNow', item: round.item });
          setOpen(false);
        }}
      >
        {t('times.repliesDo')}
      </button>
    </Sheet>
  );
}
