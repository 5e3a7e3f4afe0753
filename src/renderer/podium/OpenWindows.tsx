import { AppWindow } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../shared/list/plan/Sheet.tsx';
import { useOpenWindow, WINDOWS } from './use-open-window.ts';

/** The further windows of this laptop: the desk's, and what chair and moderator read. Each is opened or brought to the front. */
export function OpenWindows() {
  const { t } = useTranslation('podium');
  const openWindow = useOpenWindow();
  const [open, setOpen] = useState(false);
  const newest = useRef(openWindow);
  newest.current = openWindow;
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.repeat) return;
      const wanted = WINDOWS.find(
        ({ key }) => event.key.toLowerCase() === key || event.code === `Key${key.toUpperCase()}`,
      );
      if (!wanted) return;
      event.preventDefault();
      newest.current(wanted.name);
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
  return (
    <Sheet
      open={open}
      setOpen={setOpen}
      title={t('windows.title')}
      testId="windows"
      button={
        <>
          <AppWindow aria-hidden="true" />
          {t('windows.button')}
        </>
      }
    >
      <ul className="windows-list">
        {WINDOWS.map(({ name, key }) => (
          <li key={name}>
            <button
              type="button"
              data-testid={`open-${name}`}
              aria-keyshortcuts={`Control+Shift+${key.toUpperCase()}`}
              onClick={() => {
                setOpen(false);
                openWindow(name);
              }}
            >
              {t(`windows.${name}`)} <kbd>Ctrl+Shift+{key.toUpperCase()}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
