import { Network } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../shared/list/plan/Sheet.tsx';
import { useHost, useStatus } from './host.ts';

/** The door for desks and readers on another laptop: shut until it is opened here, and then with where it is and a code for each. */
export function DeskNetwork() {
  const { t } = useTranslation('podium');
  const host = useHost();
  const status = useStatus();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const network = status?.network ?? null;
  const share = (on: boolean) => {
    setFailed(false);
    host.shareDesk(on).catch(() => setFailed(true));
  };
  return (
    <div className="network" data-on={network !== null || undefined}>
      <Sheet
        open={open}
        setOpen={setOpen}
        title={t('network.title')}
        testId="desk-network"
        stays
        button={
          <>
            <Network aria-hidden="true" />
            {t(network === null ? 'network.off' : 'network.on')}
          </>
        }
      >
        <label>
          <input type="checkbox" checked={network !== null} onChange={(event) => share(event.target.checked)} />
          <strong>{t('network.switch')}</strong>
        </label>
        <p className="network-warning">{t('network.trusted')}</p>
        {network !== null && (
          <dl>
            <dt>{t('network.address', { count: network.addresses.length })}</dt>
            {network.addresses.map((address) => (
              <dd key={address} dir="ltr" data-testid="desk-address">
                {address}
              </dd>
            ))}
            <dt>{t('network.code')}</dt>
            <dd dir="ltr" data-testid="desk-code">
              {network.code}
            </dd>
            <dt>{t('network.readerCode')}</dt>
            <dd dir="ltr" data-testid="reader-code">
              {network.readerCode}
            </dd>
          </dl>
        )}
        <p className={failed ? 'bad' : 'soft'} role="status">
          {failed
            ? t('network.failed')
            : network === null
              ? t('network.about')
              : t('network.desks', { count: status?.desks ?? 0 })}
        </p>
      </Sheet>
    </div>
  );
}
