import type { InputHTMLAttributes } from 'react';
import { parseSecond } from './wall-time.ts';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'value' | 'onChange' | 'dir'> & {
  /** As it was typed. */
  readonly value: string;
  readonly change: (text: string) => void;
};

/** A clock time with its seconds, of 24 hours, typed as one likes: 143120, 14.31.20. */
export function SecondInput({ value, change, ...more }: Props) {
  return (
    <input
      {...more}
      className="clock-input"
      inputMode="numeric"
      dir="ltr"
      maxLength={8}
      value={value}
      aria-invalid={parseSecond(value) === null || undefined}
      onChange={(event) => change(event.target.value)}
    />
  );
}
