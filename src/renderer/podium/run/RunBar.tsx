import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RATES } from '../../../contract/run.ts';
import { RunBand, useRun } from '../../shared/run/RunBand.tsx';
import { useHost } from '../host.ts';

/** The band of a rehearsal or a screen test, with its speed and the way back: one step, and asked only what to keep. */
export function RunBar() {
  const { t } = useTranslation('setup');
  const host = useHost();
  const run = useRun();
  const [isLeaving, setLeaving] = useState(false);
  if (run === null) return null;
  const { rehearsal, test } = run;
  const leave = (keep: boolean) => {
    setLeaving(false);
    host.leaveRehearsal(keep);
  };
  return (
    <RunBand>
      {test !== null && (
        <div className="run-end">
          <button type="button" onClick={() => host.testScreens(test === 'name' ? 'title' : 'name')}>
            {t(test === 'name' ? 'run.showTitle' : 'run.showName')}
          </button>
          <button type="button" data-testid="end-test" onClick={() => host.testScreens(null)}>
            {t('run.endTest')}
          </button>
        </div>
      )}
      {rehearsal !== null && test === null && (
        <>
          <fieldset aria-label={t('run.rate')}>
            {RATES.map((rate) => (
              <button key={rate} type="button" aria-pressed={rate === rehearsal} onClick={() => host.setRate(rate)}>
                <bdi dir="ltr">×{rate}</bdi>
              </button>
            ))}
          </fieldset>
          <div className="run-end">
            {isLeaving ? (
              <>
                <button type="button" data-testid="wipe-rehearsal" onClick={() => leave(false)}>
                  {t('run.wipe')}
                </button>
                <button type="button" onClick={() => leave(true)}>
                  {t('run.keep')}
                </button>
                <button type="button" onClick={() => setLeaving(false)}>
                  {t('run.stay')}
                </button>
              </>
            ) : (
              <button type="button" data-testid="leave-rehearsal" onClick={() => setLeaving(true)}>
                {t('run.leave')}
              </button>
            )}
          </div>
        </>
      )}
    </RunBand>
  );
}
