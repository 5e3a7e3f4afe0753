import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskLink } from '../../contract/api.ts';
import { JoinForm } from './JoinForm.tsx';

/** Across the window while there is no link: that nothing is lost, why there is none, and another way to the podium. */
export function LinkBar({ link }: { readonly link: DeskLink }) {
  const { t } = useTranslation('desk');
  const [asks, setAsks] = useState(false);
  if (link.state !== 'lost') return null;
  const mustAsk = link.problem === 'code' || link.problem === 'address' || link.problem === 'version';
  return (
    <section className="link-bar" aria-label={t('link.title')} data-testid="link-bar">
      <p role="alert">
        <Unlink aria-hidden="true" />
        <strong>{t('link.lost', { count: link.waiting.length })}</strong>
      </p>
      {mustAsk || asks ? (
        <JoinForm link={link} />
      ) : (
        <button type="button" className="toggle" onClick={() => setAsks(true)}>
          {t('link.another')}
        </button>
      )}
    </section>
  );
}
