import { type ReactNode, useId, useRef } from 'react';
import { useDraft } from './use-draft.ts';

type TextProps = {
  readonly label: string;
  readonly value: string;
  /** Null for words that it cannot take; else whether they were recorded. */
  readonly commit: (text: string, leaving: boolean) => Promise<boolean> | null;
  readonly max?: number;
  /** Digits run left to right in every language. */
  readonly digits?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly lines?: boolean;
};

/** A text field that commits by itself. Enter commits at once, Escape forgets what was not committed yet. */
export function TextField(props: TextProps) {
  const { label, value, commit, max = 200, digits, placeholder, hint, wide, lines } = props;
  const id = useId();
  const draft = useDraft(value, commit);
  const shared = {
    id,
    value: draft.text,
    maxLength: max,
    placeholder,
    'aria-invalid': draft.bad || undefined,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onBlur: draft.leave,
  };
  return (
    <div className="field" data-wide={wide || undefined}>
      <label htmlFor={id}>{label}</label>
      {lines ? (
        <textarea
          {...shared}
          rows={2}
          onChange={(event) => draft.change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') draft.drop();
          }}
        />
      ) : (
        <input
          {...shared}
          dir={digits ? 'ltr' : 'auto'}
          onChange={(event) => draft.change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') draft.leave();
            if (event.key === 'Escape') draft.drop();
          }}
        />
      )}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}

type Option<T extends string> = { readonly value: T; readonly label: string };

/** One of a few: buttons, so that a pointer's press does not take the focus. */
export function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly choose: (value: T) => void;
}) {
  return (
    <fieldset className="field" aria-label={props.label}>
      <span className="field-label" aria-hidden="true">
        {props.label}
      </span>
      <span className="choice-row">
        {props.options.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="toggle"
            aria-pressed={value === props.value}
            onClick={() => {
              if (value !== props.value) props.choose(value);
            }}
          >
            {label}
          </button>
        ))}
      </span>
    </fieldset>
  );
}

/** One of many. Opened by a pointer, it lets the focus go once chosen. */
export function Select<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly choose: (value: T) => void;
}) {
  const id = useId();
  const byPointer = useRef(false);
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onPointerDown={() => {
          byPointer.current = true;
        }}
        onKeyDown={() => {
          byPointer.current = false;
        }}
        onChange={(event) => {
          props.choose(event.target.value as T);
          if (byPointer.current) event.currentTarget.blur();
        }}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Yes or no. */
export function Toggle(props: {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="toggle" aria-pressed={props.on} onClick={() => props.set(!props.on)}>
      {props.children}
    </button>
  );
}
