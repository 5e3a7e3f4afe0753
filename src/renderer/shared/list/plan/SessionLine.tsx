import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forecast, Mend } from '../../../../core/floor/forecast.ts';
import { get } from '../../../../core/table.ts';
import { between, plus } from '../../../../core/timing/time.ts';
import type { Send } from '../../client/send.ts';
import { usePhrase } from '../../i18n/use-phrase.ts';
import { limitText } from './plan-words.ts';
import { Sheet } from './Sheet.tsx';
import { clockOf, type PlanView, usePlan } from './use-plan.ts';

type Props = { readonly view: PlanView; readonly send: Send };

/** Whether the meeting ends before the room is lost, and beside it what would make it. */
export function SessionLine({ view, send }: Props) {
  const { t } = useTranslation('list');
  const { plan } = usePlan(view);
  if (plan === null || view.session.phase === 'closed') return null;
  const time = clockOf(view.session, plan.hardStop);
  const { standing, mend } = plan;
  const { session } = view;
  const { extended } = session;
  return (
    <div className="session-line" data-level={standing} data-testid="session-line">
      <p className="label">{t('plan.ends', { time: clockOf(view.session, plan.sessionEnd) })}</p>
      <div className="session-words">
        {standing !== 'holds' && <TriangleAlert aria-hidden="true" />}
        <strong>
          {standing === 'over'
            ? t(mend === null ? 'plan.overStop' : 'plan.overBut', { count: minutesOver(plan), time })
            : t(`plan.${standing}`, { time })}
        </strong>
        {extended !== null && session.hardStop !== null && (
          <span className="soft" title={extended.reason ?? undefined} data-testid="extended">
            {t('plan.was', { time: clockOf(session, plus(plan.hardStop, between(session.hardStop, extended.from))) })}
          </span>
        )}
        {mend?.kind === 'round' && <RoundMend view={view} send={send} mend={mend} />}
        {mend?.kind === 'replies' && <RepliesMend send={send} mend={mend} />}
      </div>
    </div>
  );
}

const minutesOver = ({ over }: Forecast): number => Math.round(over / 60_000);

function RoundMend({ view, send, mend }: Props & { readonly mend: Extract<Mend, { kind: 'round' }> }) {
  const { t } = useTranslation('list');
  const { round, limit, dropped } = mend;
  const by = clockOf(view.session, mend.by);
  if (dropped.length === 0) return <span>{t('plan.endBy', { round, time: by })}</span>;
  return (
    <>
      {limit !== null && (
        <button
          type="button"
          className="toggle"
          title={t('plan.limitAbout', { limit: limitText(limit), round, time: by })}
          onClick={() => void send({ type: 'SetLimit', scope: { rest: true }, ms: limit })}
        >
          {limitText(limit)}
        </button>
      )}
      <Drop {...{ view, send, mend }} />
    </>
  );
}

/** Whom an earlier end of the rounds would leave out. It ends nothing: the round is closed by its own button, or the list cut. */
function Drop({ view, send, mend }: Props & { readonly mend: Extract<Mend, { kind: 'round' }> }) {
  const { t } = useTranslation('list');
  const [open, setOpen] = useState(false);
  const { round, limit, dropped } = mend;
  const time = clockOf(view.session, mend.by);
  return (
    <Sheet
      open={open}
      setOpen={setOpen}
      button={t(limit === null ? 'plan.dropOnly' : 'plan.drop', { count: dropped.length })}
      title={t('plan.dropTitle', { round, time })}
    >
      <ol>
        {dropped.map((id) => (
          <li key={id}>
            <bdi>{get(view.list.entries, id)?.name}</bdi>
          </li>
        ))}
      </ol>
      <p className="soft">{t('plan.dropAbout')}</p>
      {limit !== null && (
        <button
          type="button"
          className="toggle"
          onClick={() => {
            void send({ type: 'SetLimit', scope: { rest: true }, ms: limit });
            setOpen(false);
          }}
        >
          {t('plan.dropInstead', { limit: limitText(limit) })}
        </button>
      )}
    </Sheet>
  );
}

function RepliesMend({ send, mend }: Pick<Props, 'send'> & { readonly mend: Extract<Mend, { kind: 'replies' }> }) {
  const { t } = useTranslation('list');
  const say = usePhrase();
  const { line, each } = mend;
  return (
    <button
      type="button"
      className="toggle"
      title={t('plan.repliesAbout', { item: say(line.label), limit: limitText(each) })}
      onClick={() => void send({ type: 'SpreadItem', item: line.id, ms: each })}
    >
      {t('plan.replies', { limit: limitText(each) })}
    </button>
  );
}
