import type { InputHTMLAttributes } from 'react';
import { parseClock } from './list/details/parse.ts';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'value' | 'onChange' | 'dir'> & {
  /** As it was typed. */
  readonly value: string;
  readonly change: (text: string) => void;
  readonly 'data-testid'?: string;
};

/** A clock time of 24 hours, whatever the machine's country shows; typed as one likes (1605, 16.05), HH:MM once it is left. */
export function ClockInput({ value, change, ...more }: Props) {
  const read = parseClock(value);
  return (
    <input
      {...more}
      className="clock-input"
      inputMode="numeric"
      dir="ltr"
      maxLength={5}
      value={value}
      aria-invalid={read === undefined || undefined}
      onChange={(event) => change(event.target.value)}
      onBlur={() => read && change(read)}
    />
  );
}
