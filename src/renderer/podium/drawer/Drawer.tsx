import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly title: string;
  readonly close: () => void;
  readonly testId?: string;
  /** Opened to be read: it takes no focus, and Space stays with the primary action. */
  readonly toRead?: boolean;
  readonly children: ReactNode;
};

const FIRST = 'input:not([type=hidden]), select, textarea, [data-first]';

/**
 * A panel in place of the running order: no dialog, nothing waits for it, and clock, button and script stay in sight. Its first
 * field takes the focus; Escape or its button closes it and gives Space back to the primary action.
 */
export function Drawer({ title, close, testId, toRead = false, children }: Props) {
  const { t } = useTranslation('podium');
  const id = useId();
  const drawer = useRef<HTMLElement>(null);
  const closing = useRef(close);
  closing.current = close;
  const opensToRead = useRef(toRead);
  useEffect(() => {
    const panel = drawer.current;
    const before = document.activeElement;
    if (!opensToRead.current) panel?.querySelector<HTMLElement>(FIRST)?.focus();
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // A form in it is left first.
      if (!(event.target instanceof Element && event.target.closest('[data-own-escape]'))) closing.current();
    };
    window.addEventListener('keydown', key, true);
    return () => {
      window.removeEventListener('keydown', key, true);
      const focused = document.activeElement;
      if (!panel?.contains(focused) && focused !== document.body) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else if (focused instanceof HTMLElement) focused.blur();
    };
  }, []);
  return (
    <section ref={drawer} className="panel drawer" aria-labelledby={id} data-testid={testId}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="drawer-close" onClick={close} aria-keyshortcuts="Escape">
          <X aria-hidden="true" />
          <span className="sr-only">{t('drawer.close')}</span>
        </button>
      </div>
      {children}
    </section>
  );
}
