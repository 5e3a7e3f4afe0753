import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { symbolOf } from './symbol-of.ts';

/** What the note lists as background, each with its symbol; one press copies it. */
export function Documents({ documents }: { readonly documents: readonly string[] }) {
  const { t } = useTranslation('notes');
  if (documents.length === 0) return <p className="soft">{t('documents.none')}</p>;
  return (
    <ul className="documents" data-testid="documents">
      {documents.map((text) => (
        <Document key={text} text={text} />
      ))}
    </ul>
  );
}

function Document({ text }: { readonly text: string }) {
  const { t } = useTranslation('notes');
  const words = useRef<HTMLParagraphElement>(null);
  const symbol = symbolOf(text);
  const copy = () => {
    const { current } = words;
    if (current === null) return;
    // The window may not write to the clipboard by itself: what is selected is copied, as by hand.
    getSelection()?.selectAllChildren(current);
    document.execCommand('copy');
  };
  return (
    <li>
      <div>
        {symbol !== null && (
          <b dir="ltr" className="symbol">
            {symbol}
          </b>
        )}
        <p ref={words} className="document-words" dir="auto">
          {text}
        </p>
      </div>
      <button
        type="button"
        className="toggle"
        aria-label={t('documents.copy', { text: symbol ?? text })}
        title={t('documents.copy', { text: symbol ?? text })}
        onClick={copy}
      >
        <Copy aria-hidden="true" />
      </button>
    </li>
  );
}
