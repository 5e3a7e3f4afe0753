import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '../../shared/i18n/long-date.ts';
import { parseClock } from '../../shared/list/details/parse.ts';
import { useReview } from './review-context.ts';
import { useFieldHistory } from './use-field-history.ts';

type Props = {
  readonly label: string;
  readonly kind: 'line' | 'text' | 'date' | 'time' | 'number' | 'zone';
  readonly value: string;
  readonly set: (value: string) => void;
  /** What the note gave; null for what was added by hand. */
  readonly was: string | null;
  /** JSON Pointer of that value; null where no line gave it. */
  readonly from: string | null;
  readonly most?: number | undefined;
  /** What is wrong with the value; empty while nothing is. */
  readonly wrong?: string;
};

const MODES = { line: undefined, date: undefined, time: 'numeric', number: 'numeric', zone: undefined } as const;

/** One value of the session, to be corrected in place; the note shows the lines it came from. */
export function Field({ label, kind, value, set, was, from, most, wrong = '' }: Props) {
  const { t, i18n } = useTranslation('review');
  const { focused, hovered } = useReview();
  const id = useId();
  const history = useFieldHistory(value, set);
  const isCorrected = was === null ? value !== '' : value !== was;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (history.onKeyDown(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    nextField(event.currentTarget)?.focus();
  };
  const parts = {
    id,
    value,
    maxLength: most ?? 1000,
    spellCheck: false,
    dir: kind === 'line' || kind === 'text' ? 'auto' : kind === 'time' ? 'ltr' : undefined,
    'data-pointer': from ?? undefined,
    'aria-invalid': wrong !== '',
    'aria-describedby': wrong === '' ? undefined : `${id}-wrong`,
    onFocus: () => focused(from),
    onKeyDown,
  };
  return (
    <div
      className="review-field"
      data-kind={kind}
      data-corrected={isCorrected ? '' : undefined}
      onPointerEnter={() => hovered(from)}
      onPointerLeave={() => hovered(null)}
    >
      <label htmlFor={id}>
        {`${label} `}
        {isCorrected && <span className="review-mark">{t(was === null ? 'mark.added' : 'mark.corrected')}</span>}
      </label>
      {kind === 'text' ? (
        <textarea {...parts} rows={1} onChange={(event) => history.change(event.target.value)} />
      ) : (
        <input
          {...parts}
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={MODES[kind]}
          list={kind === 'zone' ? 'review-zones' : undefined}
          onChange={(event) => history.change(event.target.value)}
          onBlur={() => {
            const clock = kind === 'time' ? parseClock(value) : null;
            if (clock != null && clock !== value) history.change(clock);
          }}
        />
      )}
      {kind === 'date' && value !== '' && <span className="date-said">{longDate(value, i18n.language)}</span>}
      {wrong !== '' && (
        <p id={`${id}-wrong`} className="bad">
          {wrong}
        </p>
      )}
    </div>
  );
}

const nextField = (field: HTMLElement): HTMLElement | undefined => {
  const all = [...document.querySelectorAll<HTMLElement>('.review-field :is(input, textarea)')];
  return all[all.indexOf(field) + 1];
};
