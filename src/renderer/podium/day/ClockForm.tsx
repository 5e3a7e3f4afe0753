import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockInput } from '../../shared/ClockInput.tsx';
import { parseClock } from '../../shared/list/details/parse.ts';
import { useIntoView } from './use-into-view.ts';

type Props = {
  readonly label: string;
  readonly button: string;
  /** What stands in the field at first. */
  readonly clock: string;
  /** Nothing needs to be typed. */
  readonly isOptional?: boolean;
  /** Asks why, too. */
  readonly hasReason?: boolean;
  /** Null once it is so, else the sentence that says why it is not. */
  readonly go: (clock: string | null, reason: string | null) => Promise<string | null>;
  readonly testId: string;
  readonly children?: ReactNode;
};

/** A clock time and, where asked for, a reason: typed, then Enter. */
export function ClockForm({
  label,
  button,
  clock,
  isOptional = false,
  hasReason = false,
  go,
  testId,
  children,
}: Props) {
  const { t } = useTranslation('podium');
  const id = useId();
  const form = useIntoView<HTMLFormElement>();
  const [text, setText] = useState(clock);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const read = parseClock(text);
  const isReady = read !== undefined && (isOptional || read !== null);
  return (
    <form
      ref={form}
      className="day-form"
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void go(read, reason.trim() || null).then(setProblem);
      }}
    >
      <label htmlFor={`${id}-clock`}>{label}</label>
      <ClockInput id={`${id}-clock`} value={text} change={setText} autoFocus placeholder="HH:MM" />
      {hasReason && (
        <>
          <label htmlFor={`${id}-reason`}>{t('day.reason')}</label>
          <input
            id={`${id}-reason`}
            value={reason}
            maxLength={500}
            dir="auto"
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      {children}
      <button type="submit" className="toggle" disabled={!isReady}>
        {button}
      </button>
      <span className="problem" role="status">
        {problem}
      </span>
    </form>
  );
}
