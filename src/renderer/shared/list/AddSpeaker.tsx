import { type KeyboardEvent, type RefObject, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { requestFor } from '../../../core/session/request.ts';
import type { Tier } from '../../../core/session/vocabulary.ts';
import type { Send } from '../client/send.ts';
import { type Choice, choicesFor } from './suggestions.ts';

/** What the keys do with the field from outside it. */
export type AddField = {
  readonly focus: () => void;
  /** Begins a name typed elsewhere; once it is added the focus goes back to where it was. */
  readonly type: (text: string) => void;
};

type Props = {
  readonly send: Send;
  /** Names that wait already: a second request is allowed, and said. */
  readonly waiting: ReadonlySet<string>;
  readonly field: RefObject<AddField | null>;
  /** Takes what was pasted where it is more than one line. */
  readonly pasteLines: (text: string) => void;
};

/** Adds a delegation: official names as one types, any other name as typed. Enter adds; the field stays. */
export function AddSpeaker({ send, waiting, field, pasteLines }: Props) {
  const { t } = useTranslation('list');
  const [text, setText] = useState('');
  const [tier, setTier] = useState<Tier | null>(null);
  const [behalf, setBehalf] = useState('');
  const [added, setAdded] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element | null | undefined>(undefined);
  const behalfId = useId();
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

  const clear = () => {
    setText('');
    setTier(null);
    setBehalf('');
  };
  const leave = () => {
    const back = cameFrom.current;
    cameFrom.current = undefined;
    if (back instanceof HTMLElement && back !== document.body) back.focus();
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const add = async (choice: Choice | undefined) => {
    if (choice === undefined) return;
    const wantsBehalf = behalf.trim() === '' ? null : behalf.trim();
    clear();
    if (cameFrom.current !== undefined) leave();
    const done = await send({
      type: 'Inscribe',
      requests: [
        requestFor(choice.label, {
          category: choice.category,
          tier: tier ?? choice.tier ?? (wantsBehalf ? 'group' : null),
          onBehalfOf: wantsBehalf,
        }),
      ],
    });
    if (done) setAdded(t('add.added', { name: choice.label }));
    // What was not recorded is not lost: it stands in the field again.
    else setText((now) => now || choice.label);
  };
  const onKeys = (event: KeyboardEvent) => {
    const tierKey =
      event.altKey && event.code === 'KeyD' ? 'dignitary' : event.altKey && event.code === 'KeyG' ? 'group' : null;
    if (tierKey !== null) {
      event.preventDefault();
      setTier((old) => (old === tierKey ? null : tierKey));
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      clear();
      leave();
    } else if (event.key === 'Enter' && input.current?.getAttribute('aria-activedescendant') == null) {
      event.preventDefault();
      event.stopPropagation();
      void add(choices[0]);
    }
  };
  const tierButton = (which: Tier, key: string) => (
    <button
      type="button"
      className="toggle"
      aria-pressed={tier === which}
      onClick={() => setTier(tier === which ? null : which)}
      aria-keyshortcuts={`Alt+${key}`}
      title={`Alt+${key}`}
    >
      {t(`tier.${which}`)}
    </button>
  );

  return (
    <div className="add" onKeyDownCapture={onKeys}>
      <ComboBox
        aria-label={t('add.label')}
        inputValue={text}
        onInputChange={setText}
        items={choices}
        value={null}
        onChange={(key) => void add(choices.find((choice) => choice.id === key))}
        allowsCustomValue
        menuTrigger="input"
      >
        <div className="add-field">
          <Input
            ref={input}
            data-add-field=""
            data-testid="add-speaker"
            placeholder={t('add.placeholder')}
            maxLength={200}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain');
              if (!/\S\s*[\r\n]\s*\S/.test(pasted)) return;
              event.preventDefault();
              pasteLines(pasted);
            }}
          />
          <kbd>{text === '' ? '/' : '↵'}</kbd>
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
                <span className="soft">
                  {waiting.has(choice.label) ? t('add.again') : choice.kind === 'typed' ? '' : t(`add.${choice.kind}`)}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {text !== '' && (
        <fieldset className="add-more" aria-label={t('add.more')}>
          {tierButton('dignitary', 'D')}
          {tierButton('group', 'G')}
          <label htmlFor={behalfId}>{t('add.behalf')}</label>
          <input id={behalfId} value={behalf} onChange={(event) => setBehalf(event.target.value)} maxLength={200} />
        </fieldset>
      )}
      <span className="sr-only" role="status">
        {added}
      </span>
    </div>
  );
}
