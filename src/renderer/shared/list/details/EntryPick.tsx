import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { foldName } from '../../../../core/floor/names-fold.ts';
import type { EntryRow } from '../../../../core/views/entry-list.ts';
import { foundBy } from '../lines.ts';
import { useWords } from '../row-words.ts';

/** Another request, with the place at which it stands. */
export type Candidate = { readonly row: EntryRow; readonly place: number };

type Props = {
  readonly label: string;
  readonly candidates: readonly Candidate[];
  /** A number that stands for a place of its own, beside whoever stands there; how it is said. */
  readonly placeLabel?: (place: number) => string;
  readonly pickPlace?: (place: number) => void;
  readonly pick: (id: string) => void;
  readonly leave: () => void;
};

const MOST = 6;

/** Picks another request by its name or its place. Enter takes the first; Escape leaves. */
export function EntryPick({ label, candidates, placeLabel, pickPlace, pick, leave }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const place = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : null;
  const items = useMemo(() => {
    const wanted = foldName(text);
    const found = candidates.filter((one) =>
      place === null ? wanted !== '' && foundBy(one.row).includes(wanted) : one.place === place,
    );
    return found
      .slice(0, MOST)
      .map((one) => ({ id: one.row.id, label: t('placed', { place: one.place, name: one.row.name }) }));
  }, [candidates, text, place, t]);
  const asPlace =
    place !== null && place > 0 && placeLabel && pickPlace ? [{ id: 'place', label: placeLabel(place) }] : [];
  const all = [...asPlace, ...items];
  const take = (id: string | undefined) => {
    if (id === undefined) return;
    if (id === 'place' && place !== null) pickPlace?.(place);
    else pick(id);
  };
  const onKeys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave();
    } else if (event.key === 'Enter' && input.current?.getAttribute('aria-activedescendant') == null) {
      event.preventDefault();
      event.stopPropagation();
      take(all[0]?.id);
    }
  };
  return (
    <div className="pick" onKeyDownCapture={onKeys}>
      <ComboBox
        aria-label={label}
        inputValue={text}
        onInputChange={setText}
        items={all}
        value={null}
        onChange={(key) => take(key === null ? undefined : String(key))}
        allowsCustomValue
        allowsEmptyCollection
        menuTrigger="input"
      >
        <Input ref={input} placeholder={label} maxLength={100} />
        <Popover className="choices" placement="bottom start" offset={4} isNonModal>
          <ListBox<(typeof all)[number]> renderEmptyState={() => <p className="soft">{t('pick.none')}</p>}>
            {(choice) => (
              <ListBoxItem
                id={choice.id}
                textValue={choice.label}
                className="choice"
                data-first={choice === all[0] || undefined}
              >
                {choice.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
