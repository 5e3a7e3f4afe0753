import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeskLink } from '../../contract/api.ts';
import type { EntryList } from '../../core/views/entry-list.ts';
import { commandWords } from './command-words.ts';
import { useDeskHost } from './host.ts';
import { useRefusalWords } from './use-refusal-words.ts';

type Props = { readonly link: DeskLink; readonly list: EntryList };

/** Steps that wait for the link, and those that came back refused: each can be put away here, none goes unsaid. */
export function Unsent({ link, list }: Props) {
  const { t } = useTranslation('desk');
  const host = useDeskHost();
  const why = useRefusalWords();
  const away = (commandId: string, label: string) => (
    <button type="button" className="toggle" aria-label={label} title={label} onClick={() => host.settle(commandId)}>
      <X aria-hidden="true" />
    </button>
  );
  return (
    <>
      {link.refused.length > 0 && (
        <section className="panel unsent" data-kind="refused" aria-labelledby="refused-title" data-testid="refused">
          <div className="panel-head">
            <h2 id="refused-title">
              {t('unsent.refused')} <span className="count">{link.refused.length}</span>
            </h2>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
          <ul tabIndex={0} aria-labelledby="refused-title">
            {link.refused.map(({ commandId, command, refusal }) => {
              const what = commandWords(t, command, list);
              return (
                <li key={commandId}>
                  <p>
                    <bdi>{what}</bdi>
                    <span className="why">{why(refusal)}</span>
                  </p>
                  {away(commandId, t('unsent.putAway', { what }))}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {link.waiting.length > 0 && (
        <section className="panel unsent" aria-labelledby="waiting-title" data-testid="waiting">
          <div className="panel-head">
            <h2 id="waiting-title">
              {t('unsent.waiting')} <span className="count">{link.waiting.length}</span>
            </h2>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
          <ol tabIndex={0} aria-labelledby="waiting-title">
            {link.waiting.map(({ commandId, command, sent }) => {
              const what = commandWords(t, command, list);
              return (
                <li key={commandId}>
                  <p>
                    <bdi>{what}</bdi>
                    {sent && <span className="why">{t('unsent.sent')}</span>}
                  </p>
                  {!sent && away(commandId, t('unsent.takeBack', { what }))}
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </>
  );
}
