import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun } from '../../shared/run/RunBand.tsx';
import { useHost } from '../host.ts';

/** From the prepared podium: a rehearsal of this session, or a test of what the room shows. Neither leaves a trace in it. */
export function RunStart() {
  const { t } = useTranslation('setup');
  const host = useHost();
  const run = useRun();
  const [failed, setFailed] = useState(false);
  const rehearse = async () => setFailed(!(await host.rehearse()));
  if (run?.test) return null;
  return (
    <div className="run-start">
      <button type="button" className="toggle" data-testid="test-screens" onClick={() => host.testScreens('name')}>
        {t('run.startTest')}
      </button>
      {run === null && (
        <button type="button" className="toggle" data-testid="rehearse" onClick={() => void rehearse()}>
          {t('run.rehearse')}
        </button>
      )}
      {failed && <p role="alert">{t('run.failed')}</p>}
    </div>
  );
}
