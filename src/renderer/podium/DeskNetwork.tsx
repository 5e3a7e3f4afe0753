import { Network } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useHost, useStatus } from './host.ts';

/** The door for a desk on another laptop: shut until it is opened here, and then with where it is and its code. */
export function DeskNetwork() {
  const { t } = useTranslation('podium');
  const host = useHost();
  const status = useStatus();
  const [failed, setFailed] = useState(false);
  const network = status?.network ?? null;
  const share = (on: boolean) => {
    setFailed(false);
    host.shareDesk(on).catch(() => setFailed(true));
  };
  return (
    <DialogTrigger>
      <Button className="open-desk" data-testid="desk-network" data-on={network !== null || undefined}>
        <Network aria-hidden="true" />
        {t(network === null ? 'network.off' : 'network.on')}
      </Button>
      <Popover className="network" placement="top end" offset={6}>
        <Dialog aria-label={t('network.title')}>
          <label className="switch">
            <input type="checkbox" checked={network !== null} onChange={(event) => share(event.target.checked)} />
            {t('network.switch')}
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
            </dl>
          )}
          <p className={failed ? 'bad' : 'soft'} role="status">
            {failed
              ? t('network.failed')
              : network === null
                ? t('network.about')
                : t('network.desks', { count: status?.desks ?? 0 })}
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
