import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwayWindow, DeskLink } from '../../../contract/api.ts';
import type { PodiumLink } from './podium-link.ts';

const WINDOWS: readonly AwayWindow[] = ['desk', 'chair', 'moderator'];

type Props = {
  readonly link: DeskLink;
  readonly join: PodiumLink['joinPodium'];
  /** What this laptop is to be is asked as well; else it stays what it is. */
  readonly asksWindow?: boolean;
};

/** Where the podium is, and the code that it shows. Nothing else is needed to be a window of it. */
export function JoinForm({ link, join, asksWindow = false }: Props) {
  const { t } = useTranslation('join');
  const [address, setAddress] = useState(link.address ?? '');
  const [code, setCode] = useState(link.code);
  const [window, setWindow] = useState<AwayWindow>(link.window ?? 'desk');
  const [isTrying, setIsTrying] = useState(false);
  const problemId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTrying(true);
    void join({ address: address.trim(), code, window }).catch(() => setIsTrying(false));
  };
  const choose = (next: AwayWindow) => {
    setWindow(next);
    // The code of the last time was for the other kind of window; one that was typed is left.
    if (code === link.code && (next === 'desk') !== (window === 'desk')) setCode('');
  };
  const problem = link.problem === null ? (isTrying ? t('trying') : '') : t(`problem-${link.problem}`);
  return (
    <form className="join" onSubmit={submit} data-testid="join">
      {asksWindow && (
        <fieldset className="which">
          <legend>{t('window')}</legend>
          {WINDOWS.map((one) => (
            <label key={one}>
              <input type="radio" name="window" checked={window === one} onChange={() => choose(one)} />
              <span>{t(`window-${one}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label>
        <span>{t('address')}</span>
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
        <span>{t('code')}</span>
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
        {t('go')}
      </button>
      <p id={problemId} role="status" className={link.problem === null ? 'soft' : 'bad'}>
        {problem}
      </p>
    </form>
  );
}
