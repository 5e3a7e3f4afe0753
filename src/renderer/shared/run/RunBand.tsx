import { type ReactNode, useId } from 'react';
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
  const id = useId();
  if (run === null) return null;
  const { rehearsal, test } = run;
  return (
    <section className="run-band" data-testid="run-band" aria-labelledby={id}>
      <strong role="status" id={id}>
        {rehearsal !== null && t('run.rehearsal', { rate: rehearsal })}
        {rehearsal !== null && test !== null && ' · '}
        {test !== null && t('run.test')}
      </strong>
      {children}
    </section>
  );
}
