import { Coffee, Mic, Video, Wifi } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockAfter } from '../../../core/session/clock-times.ts';
import { newBreak } from '../../../core/session/new-item.ts';
import type { Mode } from '../../../core/session/vocabulary.ts';
import { between, duration, instant, minutes } from '../../../core/timing/time.ts';
import type { PodiumView, ProgrammeLine } from '../../../core/views/podium-view.ts';
import { freshId } from '../../shared/fresh-id.ts';
import { clockOf, usePlan } from '../../shared/list/plan/use-plan.ts';
import type { Put } from '../preparing/use-put.ts';
import { ClockForm } from './ClockForm.tsx';
import { StatementForm } from './StatementForm.tsx';

type Props = { readonly view: PodiumView; readonly line: ProgrammeLine; readonly put: Put };

const MODES = ['video', 'remote', 'in-room'] as const satisfies readonly Mode[];
const ICONS = { video: Video, remote: Wifi, 'in-room': Mic } as const;
const USUAL = minutes(15);

/** What nobody had planned, behind a part: a message, somebody who speaks, or a break. */
export function InsertAfter({ view, line, put }: Props) {
  const { t } = useTranslation('podium');
  const [what, setWhat] = useState<Mode | 'break' | null>(null);
  const pick = (kind: Mode | 'break') => setWhat(what === kind ? null : kind);
  const { plan, now } = usePlan(view);
  const isNow = line.status === 'current';
  const from = isNow && plan ? plan.itemEnd : now;
  const inQuarter = instant(Math.ceil((from + USUAL) / 300_000) * 300_000);
  const insertBreak = async (resumes: string | null) => {
    const until = resumes === null ? null : clockAfter(view.session, resumes, from);
    if (resumes === null) return null;
    const planned = until === null || !isNow ? USUAL : duration(Math.max(60_000, between(from, until)));
    const refused = await put({ type: 'InsertItem', item: newBreak(resumes, planned, freshId), after: line.id });
    if (refused === null) setWhat(null);
    return refused;
  };
  return (
    <div className="day-insert">
      <p className="label">{t('day.insert')}</p>
      <div className="day-kinds">
        {MODES.map((mode) => {
          const Icon = ICONS[mode];
          return (
            <button
              key={mode}
              type="button"
              className="toggle"
              aria-expanded={what === mode}
              onClick={() => pick(mode)}
            >
              <Icon aria-hidden="true" />
              {t(`day.insert-${mode}`)}
            </button>
          );
        })}
        <button type="button" className="toggle" aria-expanded={what === 'break'} onClick={() => pick('break')}>
          <Coffee aria-hidden="true" />
          {t('day.insert-break')}
        </button>
      </div>
      {what === 'break' && (
        <ClockForm
          label={t('day.resumes')}
          button={t('day.insertDo')}
          clock={isNow ? clockOf(view.session, inQuarter) : ''}
          go={insertBreak}
          testId="day-insert-break"
        />
      )}
      {what !== null && what !== 'break' && (
        <StatementForm key={what} view={view} mode={what} after={line.id} put={put} close={() => setWhat(null)} />
      )}
    </div>
  );
}
