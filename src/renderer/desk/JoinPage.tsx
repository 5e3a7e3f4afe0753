import { useTranslation } from 'react-i18next';
import type { DeskLink } from '../../contract/api.ts';
import { JoinForm } from './JoinForm.tsx';

/** The whole window before the first podium was joined. */
export function JoinPage({ link }: { readonly link: DeskLink }) {
  const { t } = useTranslation('desk');
  return (
    <main className="join-page">
      <section className="card" aria-labelledby="join-title">
        <h1 id="join-title">{t('join.title')}</h1>
        <p>{t('join.about')}</p>
        {link.waiting.length > 0 && <p className="join-waiting">{t('join.waiting', { count: link.waiting.length })}</p>}
        <JoinForm link={link} />
        <p className="soft">{t('join.trusted')}</p>
      </section>
    </main>
  );
}
