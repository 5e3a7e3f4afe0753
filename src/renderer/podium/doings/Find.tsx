import { type KeyboardEvent, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import { useHostNow } from '../../shared/client/use-host-now.ts';
import { Drawer } from '../drawer/Drawer.tsx';
import type { Act } from '../keys/keys-state.ts';
import type { OwnKeys } from '../keys/own-keys.ts';
import type { Keys } from '../keys/use-keys.ts';
import type { Doing } from './doing.ts';
import { useDoings } from './use-doings.ts';

type Props = {
  readonly view: PodiumView;
  readonly own: OwnKeys;
  readonly keys: Keys;
  readonly perform: (act: Act) => void;
  readonly send: Send;
  readonly close: () => void;
};

/** Everything that can be done now, and everybody who waits, found by a few letters and done by Enter. */
export function Find({ view, own, keys, perform, send, close }: Props) {
  const { t } = useTranslation('podium');
  const [search, setSearch] = useState('');
  const at = useHostNow(() => null);
  const doings = useDoings({ view, own, keys, perform, send }, search.trim(), at);
  const run = (doing: Doing) => {
    if (doing.target === null || keys.armed === doing.target) close();
    doing.run();
  };
  /** Fast fingers are ahead of the list's mark: then what stands first is meant. */
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    const marked = document.getElementById(event.target.getAttribute('aria-activedescendant') ?? '')?.dataset.key;
    const meant = doings.find(({ id }) => id === marked) ?? doings[0];
    if (meant) run(meant);
  };
  return (
    <Drawer title={t('find.title')} close={close} testId="find">
      <div className="find" onKeyDownCapture={enter}>
        <Autocomplete inputValue={search} onInputChange={setSearch} disableAutoFocusFirst={false}>
          <SearchField aria-label={t('find.title')} className="find-field">
            <Input placeholder={t('find.hint')} data-testid="find-field" maxLength={120} />
          </SearchField>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <div className="find-list" tabIndex={0}>
            <ListBox
              aria-label={t('find.list')}
              items={doings}
              // Names change with what is open: each is drawn as it is now.
              dependencies={[doings, keys.armed]}
              selectionMode="none"
              onAction={(id) => {
                const doing = doings.find((one) => one.id === id);
                if (doing) run(doing);
              }}
              renderEmptyState={() => <p className="soft">{t('find.nothing')}</p>}
            >
              {(doing) => (
                <ListBoxItem id={doing.id} textValue={doing.name} className="find-item">
                  <span className="find-name">{doing.name}</span>
                  {doing.key !== '' && <kbd>{doing.key}</kbd>}
                  {(doing.target !== null || doing.under !== '') && (
                    <span className="soft">
                      {doing.target === null
                        ? doing.under
                        : t(keys.armed === doing.target ? 'find.again' : 'find.twice', { under: doing.under })}
                    </span>
                  )}
                </ListBoxItem>
              )}
            </ListBox>
          </div>
        </Autocomplete>
      </div>
    </Drawer>
  );
}
