import { type InputHTMLAttributes, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from './i18n/long-date.ts';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'value' | 'onChange' | 'dir' | 'id'> & {
  readonly label: string;
  /** YYYY-MM-DD, or nothing. */
  readonly value: string;
  readonly change: (date: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly 'data-testid'?: string;
};

/** A day, with its month in words beside it: the field itself shows the digits in the order of the machine's country. */
export function DateInput({ label, value, change, ...more }: Props) {
  const { i18n } = useTranslation();
  const id = useId();
  return (
    <span className="date-input">
      <label htmlFor={id}>{label}</label>
      <input
        {...more}
        id={id}
        type="date"
        dir="ltr"
        value={value}
        aria-describedby={`${id}-said`}
        onChange={(event) => change(event.target.value)}
      />
      <span id={`${id}-said`} className="date-said">
        {longDate(value, i18n.language)}
      </span>
    </span>
  );
}
