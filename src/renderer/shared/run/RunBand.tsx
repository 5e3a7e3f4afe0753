import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../../contract/run.ts';
import { useView } from '../client/use-view.ts';
import './run.css';

/** What every window has to say unmistakably; null in a meeting that is meant. */
export const useRun = (): Run | null => useView<{ readonly run?: Run }>()?.run ?? null;

/** Over the whole width of a window: that this is a rehearsal and how fast, or a test of the screens. Nothing in a meeting. */
export function RunBand({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('setup');
  const run = useRun();
  if (run === null) return null;
  const { rehearsal, test } = run;
  return (
    <div className="run-band" data-testid="run-band">
      <strong role="status">
        {rehearsal !== null && t('run.rehearsal', { rate: rehearsal })}
        {rehearsal !== null && test !== null && ' · '}
        {test !== null && t('run.test')}
      </strong>
      {children}
    </div>
  );
}
