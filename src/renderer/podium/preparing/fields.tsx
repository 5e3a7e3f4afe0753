import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../core/session/commands.ts';
import { longDate } from '../../shared/i18n/long-date.ts';
import { useDraft } from '../../shared/list/details/use-draft.ts';
import type { Put } from './use-put.ts';

type Common = {
  readonly label: string;
  readonly put: Put;
  /** Said of the label where several fields have the same one. */
  readonly labelHidden?: boolean;
  readonly wide?: boolean;
};

type FieldProps = Common & {
  readonly value: string;
  /** What the words come to; a sentence where they cannot be taken, said beside the field. */
  readonly command: (text: string) => Command | string;
  readonly max?: number;
  readonly type?: 'text' | 'date';
  /** Digits and codes run left to right in every language. */
  readonly digits?: boolean;
  readonly rows?: number;
  readonly hint?: string | undefined;
  readonly list?: string;
  readonly testId?: string;
  /** What could stand here, with what says where it comes from. */
  readonly proposal?: { readonly text: string; readonly words: string } | null;
};

/**
 * A text that is kept on leaving it and after one second of rest. Enter keeps it at once, Escape forgets what is not kept
 * yet; what is refused stays in the field with the reason beside it.
 */
export function Field(props: FieldProps) {
  const { label, value, command, put, max, type = 'text', digits, rows, list, proposal, testId } = props;
  const { t, i18n } = useTranslation('preparing');
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (text: string): Promise<boolean> => {
    const asked = command(text);
    const answer = typeof asked === 'string' ? asked : await put(asked);
    setProblem(answer);
    return answer === null;
  };
  const draft = useDraft(value, (text) => send(text));
  const change = (text: string) => {
    setProblem(null);
    draft.change(text);
  };
  const drop = () => {
    setProblem(null);
    draft.drop();
  };
  // The field shows a day's digits in the order of the machine's country.
  const hint = type === 'date' ? longDate(draft.text, i18n.language) : props.hint;
  const about = [hint !== undefined && `${id}-hint`, problem !== null && `${id}-problem`].filter(Boolean).join(' ');
  const shared = {
    id,
    value: draft.text,
    maxLength: max,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': about || undefined,
    'aria-label': props.labelHidden ? label : undefined,
    'data-testid': testId,
    // Its own undo is the window's until it is kept.
    'data-draft': draft.text === value ? undefined : '',
    onBlur: draft.leave,
  };
  return (
    <div className="field" data-wide={props.wide || undefined}>
      {!props.labelHidden && <label htmlFor={id}>{label}</label>}
      {rows !== undefined ? (
        <textarea
          {...shared}
          rows={rows}
          dir="auto"
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') drop();
          }}
        />
      ) : (
        <input
          {...shared}
          type={type}
          list={list}
          dir={digits || type !== 'text' ? 'ltr' : 'auto'}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') draft.leave();
            if (event.key === 'Escape') drop();
          }}
        />
      )}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {proposal && proposal.text !== value && (
        <button type="button" className="proposal" onClick={() => void send(proposal.text)}>
          <span>{proposal.words}</span>
          <strong>{t('field.take')}</strong>
        </button>
      )}
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  );
}

/** Why something was not done, beside what asked for it; said to who does not see it. */
export function Problem({ id, text }: { readonly id?: string; readonly text: string | null }) {
  return (
    <span id={id} className="problem" role="status">
      {text}
    </span>
  );
}

/** Keys go through the choices: only the one on which they rest is meant, in ms (DESIGN 3). */
const REST = 1_000;

/** One of many: kept at once where a pointer chose it, by keys on leaving and after a second of rest. */
export function Pick<T extends string>(
  props: Common & {
    readonly value: T;
    readonly options: readonly { readonly value: T; readonly label: string }[];
    readonly command: (value: T) => Command;
    readonly testId?: string;
  },
) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [draft, setDraft] = useState<T | null>(null);
  const byPointer = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settle = (value: T | null) => {
    clearTimeout(timer.current);
    if (value !== null && value !== props.value) void props.put(props.command(value)).then(setProblem);
    setDraft(null);
  };
  const last = useRef({ settle, draft });
  last.current = { settle, draft };
  useEffect(() => () => last.current.settle(last.current.draft), []);
  return (
    <div className="field" data-wide={props.wide || undefined}>
      {!props.labelHidden && <label htmlFor={id}>{props.label}</label>}
      <select
        id={id}
        value={draft ?? props.value}
        aria-label={props.labelHidden ? props.label : undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        data-testid={props.testId}
        onPointerDown={() => {
          byPointer.current = true;
        }}
        onKeyDown={() => {
          byPointer.current = false;
        }}
        onChange={(event) => {
          const value = event.target.value as T;
          if (byPointer.current) settle(value);
          else {
            setDraft(value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => last.current.settle(value), REST);
          }
        }}
        onBlur={() => settle(draft)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  );
}

/** Yes or no, kept at once. */
export function Check(props: {
  readonly checked: boolean;
  readonly set: (on: boolean) => void;
  readonly children: ReactNode;
  readonly label?: string;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.checked}
        aria-label={props.label}
        onChange={(event) => props.set(event.target.checked)}
      />
      {props.children}
    </label>
  );
}
