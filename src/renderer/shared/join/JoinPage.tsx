import { useTranslation } from 'react-i18next';
import type { DeskLink } from '../../../contract/api.ts';
import { JoinForm } from './JoinForm.tsx';
import type { PodiumLink } from './podium-link.ts';

type Props = { readonly link: DeskLink; readonly join: PodiumLink['joinPodium'] };

/** The whole window before the first podium was joined. */
export function JoinPage({ link, join }: Props) {
  const { t } = useTranslation('join');
  return (
    <main className="join-page">
      <section className="card" aria-labelledby="join-title">
        <h1 id="join-title">{t('title')}</h1>
        <p>{t('about')}</p>
        {link.waiting.length > 0 && <p className="join-waiting">{t('waiting', { count: link.waiting.length })}</p>}
        <JoinForm link={link} join={join} asksWindow />
        <p className="soft">{t('trusted')}</p>
      </section>
    </main>
  );
}
