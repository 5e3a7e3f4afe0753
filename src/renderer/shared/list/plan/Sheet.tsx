import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** What stands on the button that opens it. */
  readonly button: ReactNode;
  /** The button's name where what stands on it is not enough. */
  readonly name?: string;
  readonly title: string;
  readonly className?: string;
  /** Keeps open when somebody presses elsewhere: where work would be lost. */
  readonly stays?: boolean;
  readonly testId?: string;
  readonly children: ReactNode;
};

const FIRST = 'input:not([type=hidden]), select, textarea, button:not([data-close])';

/**
 * A button, and a sheet that opens below it and hinders nothing: no modal dialog while live (DESIGN 7). Opened by keyboard
 * it takes the focus; opened by a pointer it leaves it, and Space with the primary action. Escape closes it.
 */
export function Sheet({ open, setOpen, button, name, title, className, stays, testId, children }: Props) {
  const { t } = useTranslation('list');
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const byKey = useRef(false);
  useClosing(open, stays ?? false, sheet, opener, setOpen);
  useEffect(() => {
    if (open && byKey.current) sheet.current?.querySelector<HTMLElement>(FIRST)?.focus();
    byKey.current = false;
  }, [open]);
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="toggle sheet-button"
        aria-label={name}
        title={name}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={(event) => {
          byKey.current = event.detail === 0;
          setOpen(!open);
        }}
      >
        {button}
      </button>
      {open && (
        <div
          ref={sheet}
          id={id}
          className={`sheet ${className ?? ''}`}
          role="dialog"
          aria-label={title}
          data-testid={testId}
        >
          <div className="sheet-head">
            <h3>{title}</h3>
            <button
              type="button"
              className="toggle"
              data-close=""
              aria-label={t('sheet.close')}
              title={t('sheet.close')}
              onClick={() => setOpen(false)}
            >
              <X aria-hidden="true" />
            </button>
          </div>
          {children}
        </div>
      )}
    </>
  );
}

/** Closes by Escape or, unless it stays, by a press elsewhere. The focus goes back to the button, or is let go. */
const useClosing = (
  open: boolean,
  stays: boolean,
  sheet: RefObject<HTMLElement | null>,
  opener: RefObject<HTMLElement | null>,
  setOpen: (open: boolean) => void,
): void => {
  const close = useRef(setOpen);
  close.current = setOpen;
  useEffect(() => {
    if (!open) return;
    const within = (target: EventTarget | null) =>
      target instanceof Node && (sheet.current?.contains(target) || opener.current?.contains(target));
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (within(document.activeElement)) opener.current?.focus();
      close.current(false);
    };
    const press = (event: PointerEvent) => {
      if (!stays && !within(event.target)) close.current(false);
    };
    // On the window, as the windows' own keys are: they may take Escape, and it still closes.
    window.addEventListener('keydown', key, true);
    window.addEventListener('pointerdown', press, true);
    return () => {
      window.removeEventListener('keydown', key, true);
      window.removeEventListener('pointerdown', press, true);
    };
  }, [open, stays, sheet, opener]);
};
