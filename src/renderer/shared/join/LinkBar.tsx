import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskLink } from '../../../contract/api.ts';
import { JoinForm } from './JoinForm.tsx';
import type { PodiumLink } from './podium-link.ts';

type Props = {
  readonly link: DeskLink;
  readonly join: PodiumLink['joinPodium'];
  /** What the loss means for this window. */
  readonly words: string;
};

/** Across the window while there is no link: that nothing is lost, why there is none, and another way to the podium. */
export function LinkBar({ link, join, words }: Props) {
  const { t } = useTranslation('join');
  const [asks, setAsks] = useState(false);
  if (link.state !== 'lost') return null;
  const mustAsk = link.problem === 'code' || link.problem === 'address' || link.problem === 'version';
  return (
    <section className="link-bar" aria-label={t('link')} data-testid="link-bar">
      <p role="alert">
        <Unlink aria-hidden="true" />
        <strong>{words}</strong>
      </p>
      {mustAsk || asks ? (
        <JoinForm link={link} join={join} />
      ) : (
        <button type="button" className="toggle" onClick={() => setAsks(true)}>
          {t('another')}
        </button>
      )}
    </section>
  );
}
