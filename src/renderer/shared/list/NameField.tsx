import { type ClipboardEvent, type ReactNode, type RefObject, useImperativeHandle, useMemo, useRef } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { type Choice, choicesFor } from './suggestions.ts';

/** What the keys do with a name field from outside it. */
export type AddField = {
  readonly focus: () => void;
  /** Begins a name typed elsewhere; once it is taken the focus goes back to where it was. */
  readonly type: (text: string) => void;
};

/** The state of a name field: its input, what may be meant, and how to leave it for where the name was begun. */
export const useNameField = (field: RefObject<AddField | null>, text: string, setText: (text: string) => void) => {
  const input = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element | null | undefined>(undefined);
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

  return {
    input,
    choices,
    /** Whether the name was begun elsewhere. */
    isVisited: () => cameFrom.current !== undefined,
    /** Back to where the name was begun, so that Space is the one button's again. */
    leave: () => {
      const back = cameFrom.current;
      cameFrom.current = undefined;
      if (back instanceof HTMLElement && back !== document.body) back.focus();
      else input.current?.blur();
    },
    /** Whether Enter is for the field and not for a line of its list. */
    hasEnter: () => input.current?.getAttribute('aria-activedescendant') == null,
  };
};

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly testId: 'add-speaker' | 'point-name';
  readonly input: RefObject<HTMLInputElement | null>;
  readonly choices: readonly Choice[];
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly take: (choice: Choice | undefined) => void;
  readonly hint: (choice: Choice) => string;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
  /** What stands in the field behind the text. */
  readonly children?: ReactNode;
};

/** A field for a delegation's name: official names as one types, any other as typed. */
export function NameField(props: Props) {
  const { label, placeholder, testId, input, choices, text, setText, take, hint, onPaste, children } = props;
  const { t } = useTranslation('list');
  return (
    <ComboBox
      aria-label={label}
      inputValue={text}
      onInputChange={setText}
      items={choices}
      value={null}
      onChange={(key) => take(choices.find((choice) => choice.id === key))}
      allowsCustomValue
      menuTrigger="input"
    >
      <div className="add-field">
        <Input
          ref={input}
          // While the list's own field is empty, the keys of the floor keep their meaning in it.
          data-add-field={testId === 'add-speaker' ? '' : undefined}
          data-testid={testId}
          placeholder={placeholder}
          title={placeholder}
          maxLength={200}
          onPaste={onPaste}
        />
        {children}
      </div>
      <Popover className="choices" placement="bottom start" offset={4} isNonModal>
        <ListBox<Choice>>
          {(choice) => (
            <ListBoxItem
              id={choice.id}
              textValue={choice.label}
              className="choice"
              data-first={choice === choices[0] || undefined}
            >
              <span>{choice.kind === 'typed' ? t('add.asTyped', { name: choice.label }) : choice.label}</span>
              <span className="soft">{hint(choice)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
