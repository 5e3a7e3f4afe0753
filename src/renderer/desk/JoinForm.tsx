import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskLink } from '../../contract/api.ts';
import { useDeskHost } from './host.ts';

/** Where the podium is, and the code that it shows. Nothing else is needed to be its desk. */
export function JoinForm({ link }: { readonly link: DeskLink }) {
  const { t } = useTranslation('desk');
  const host = useDeskHost();
  const [address, setAddress] = useState(link.address ?? '');
  const [code, setCode] = useState('');
  const [isTrying, setIsTrying] = useState(false);
  const problemId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTrying(true);
    void host.joinPodium({ address: address.trim(), code }).catch(() => setIsTrying(false));
  };
  const problem = link.problem === null ? (isTrying ? t('join.trying') : '') : t(`join.problem-${link.problem}`);
  return (
    <form className="join" onSubmit={submit} data-testid="join">
      <label>
        <span>{t('join.address')}</span>
        <input
          dir="ltr"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          placeholder="192.168.1.20:50123"
          maxLength={300}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={problemId}
          required
        />
      </label>
      <label>
        <span>{t('join.code')}</span>
        <input
          dir="ltr"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          placeholder="1234 5678 9012 3456"
          maxLength={60}
          spellCheck={false}
          autoComplete="off"
          inputMode="numeric"
          aria-describedby={problemId}
          required
        />
      </label>
      <button type="submit" className="go">
        {t('join.go')}
      </button>
      <p id={problemId} role="status" className={link.problem === null ? 'soft' : 'bad'}>
        {problem}
      </p>
    </form>
  );
}
