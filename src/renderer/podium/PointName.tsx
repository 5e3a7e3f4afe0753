import { type KeyboardEvent, type RefObject, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { AddField } from '../shared/list/AddSpeaker.tsx';
import { type Choice, choicesFor } from '../shared/list/suggestions.ts';

type Props = {
  readonly field: RefObject<AddField | null>;
  /** Of a point that is named already: a further name corrects it. */
  readonly named: boolean;
  readonly name: (delegation: string) => Promise<boolean>;
  /** Enter in the empty field. */
  readonly rule: () => void;
};

/** Who raised the point of order: official names as one types, any other as typed. It may stay empty for ever. */
export function PointName({ field, named, name, rule }: Props) {
  const { t } = useTranslation('podium');
  const { t: list } = useTranslation('list');
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const choices = useMemo(() => choicesFor(text), [text]);

  useImperativeHandle(field, () => ({
    focus: () => input.current?.focus(),
    type: (start) => {
      cameFrom.current = document.activeElement;
      // At once: the next key goes into the field before the window paints again.
      flushSync(() => setText(start));
      input.current?.focus();
      input.current?.setSelectionRange(start.length, start.length);
    },
  }));

  /** Back to where the name was typed, so that Space is the one button's again. */
  const leave = () => {
    const back = cameFrom.current;
    cameFrom.current = null;
    if (back instanceof HTMLElement && back !== document.body) back.focus();
    else input.current?.blur();
  };
  const take = async (choice: Choice | undefined) => {
    if (choice === undefined) return;
    setText('');
    leave();
    if (await name(choice.label)) {
      // A choice by pointer gives the field the focus once more.
      if (input.current?.value === '') input.current.blur();
    }
    // What was not recorded is not lost: it stands in the field again.
    else setText((now) => now || choice.label);
  };
  const onKeys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      setText('');
      leave();
    } else if (event.key === 'Enter' && input.current?.getAttribute('aria-activedescendant') == null) {
      event.preventDefault();
      event.stopPropagation();
      if (text.trim() !== '') void take(choices[0]);
      else {
        leave();
        rule();
      }
    }
  };

  return (
    <div className="point-name" onKeyDownCapture={onKeys}>
      <ComboBox
        aria-label={t(named ? 'point.rename' : 'point.name')}
        inputValue={text}
        onInputChange={setText}
        items={choices}
        value={null}
        onChange={(key) => void take(choices.find((choice) => choice.id === key))}
        allowsCustomValue
        menuTrigger="input"
      >
        <Input
          ref={input}
          data-testid="point-name"
          placeholder={t(named ? 'point.rename' : 'point.name')}
          maxLength={200}
        />
        <Popover className="choices" placement="bottom start" offset={4} isNonModal>
          <ListBox<Choice>>
            {(choice) => (
              <ListBoxItem
                id={choice.id}
                textValue={choice.label}
                className="choice"
                data-first={choice === choices[0] || undefined}
              >
                <span>{choice.kind === 'typed' ? list('add.asTyped', { name: choice.label }) : choice.label}</span>
                <span className="soft">{choice.kind === 'typed' ? '' : list(`add.${choice.kind}`)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
