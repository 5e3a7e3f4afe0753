import { FilePlus2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FromTemplate } from './FromTemplate.tsx';
import { SaveTemplate } from './SaveTemplate.tsx';

type Props = {
  /** True where the session that is open could be kept as a template. */
  readonly prepared: boolean;
  /** Is told once the new session is open. */
  readonly done: () => void;
};

/** A new session of a template, and the session that is open kept as one: a button, and below it what it opens. */
export function NewSession({ prepared, done }: Props) {
  const { t } = useTranslation('templates');
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) panel.current?.focus();
  }, [open]);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="toggle new-session-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-testid="new-session"
        onClick={() => setOpen(!open)}
      >
        <FilePlus2 aria-hidden="true" />
        {t('button')}
      </button>
      {open && (
        <section
          ref={panel}
          id={id}
          className="panel new-session"
          aria-label={t('title')}
          tabIndex={-1}
          onKeyDown={leave}
        >
          <FromTemplate done={done}>{(changed) => prepared && <SaveTemplate saved={changed} />}</FromTemplate>
        </section>
      )}
    </>
  );
}
