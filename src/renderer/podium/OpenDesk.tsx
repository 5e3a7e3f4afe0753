import { Users } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from './host.ts';

/** Opens the window in which the list is kept beside this one, or brings it to the front. */
export function OpenDesk() {
  const { t } = useTranslation('podium');
  const { openDesk } = useHost();
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const isD = event.key.toLowerCase() === 'd' || event.code === 'KeyD';
      if (!isD || !(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.repeat) return;
      event.preventDefault();
      openDesk();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [openDesk]);
  return (
    <button
      type="button"
      className="open-desk"
      data-testid="open-desk"
      aria-keyshortcuts="Control+Shift+D"
      title={t('foot.deskAbout')}
      onClick={openDesk}
    >
      <Users aria-hidden="true" />
      {t('foot.desk')}
    </button>
  );
}
