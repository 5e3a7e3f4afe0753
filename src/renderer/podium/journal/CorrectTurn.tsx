import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TurnChange } from '../../../core/session/vocabulary.ts';
import type { EndedTurn } from '../../../core/views/journal-lines.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import { wallTime } from '../../shared/i18n/wall-time.ts';
import type { Notice } from '../../shared/LastStep.tsx';
import { SecondInput } from '../SecondInput.tsx';
import { parseSecond } from '../wall-time.ts';
import { clockAt } from './clock-at.ts';

type Props = {
  readonly ended: EndedTurn;
  readonly session: Pick<PodiumView['session'], 'zone' | 'clockOffset'>;
  readonly send: Send;
  readonly notice: Notice | null;
  readonly close: () => void;
};

/** Times and name of a turn that has ended. Enter keeps what was typed as a further entry, Escape leaves all as it is. */
export function CorrectTurn({ ended, session: { zone, clockOffset }, send, notice, close }: Props) {
  const { t } = useTranslation('journal');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const shown = (at: EndedTurn['from']) => wallTime(at, zone, clockOffset);
  const [start, setStart] = useState(() => shown(ended.from));
  const [end, setEnd] = useState(() => shown(ended.to));
  const [delegation, setDelegation] = useState(ended.name?.delegation ?? '');
  const [group, setGroup] = useState(ended.name?.onBehalfOf ?? '');
  const [refused, setRefused] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  // All of it in sight, also with what was said to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal makes it longer.
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), [refused]);

  const [from, to] = [parseSecond(start), parseSecond(end)];
  const isRight = Boolean(from && to) && (ended.name === null || delegation.trim() !== '');
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight || !from || !to) return;
    const change = changed(ended, {
      from: from === shown(ended.from) ? ended.from : clockAt(ended.from, from, zone, clockOffset),
      to: to === shown(ended.to) ? ended.to : clockAt(ended.to, to, zone, clockOffset),
      delegation: delegation.trim(),
      onBehalfOf: group.trim() || null,
    });
    const isKept = Object.keys(change).length === 0 || (await send({ type: 'CorrectTurn', turn: ended.turn, change }));
    if (isKept) close();
    else setRefused(true);
  };
  return (
    <form
      ref={form}
      className="correct-turn"
      data-own-escape
      data-testid="correct-turn"
      onSubmit={(event) => void keep(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
      }}
    >
      <label htmlFor={`${id}-start`}>{t('correct.start')}</label>
      <SecondInput id={`${id}-start`} value={start} change={setStart} />
      <label htmlFor={`${id}-end`}>{t('correct.end')}</label>
      <SecondInput id={`${id}-end`} value={end} change={setEnd} />
      {ended.name ? (
        <>
          <label htmlFor={`${id}-name`}>{t('correct.delegation')}</label>
          <input
            id={`${id}-name`}
            dir="auto"
            maxLength={200}
            value={delegation}
            aria-invalid={delegation.trim() === '' || undefined}
            onChange={(event) => setDelegation(event.target.value)}
          />
          <label htmlFor={`${id}-group`}>{t('correct.onBehalfOf')}</label>
          <input
            id={`${id}-group`}
            dir="auto"
            maxLength={200}
            value={group}
            onChange={(event) => setGroup(event.target.value)}
          />
        </>
      ) : (
        <p className="soft">{t('correct.programme')}</p>
      )}
      {refused && notice && (
        <p className="bad" role="alert">
          {notice.text}
        </p>
      )}
      <div className="correct-ways">
        <button type="submit" className="do" disabled={!isRight}>
          {t('correct.keep')}
        </button>
        <button type="button" onClick={close}>
          {t('correct.leave')}
        </button>
      </div>
    </form>
  );
}

/** What of the form is not so already. */
const changed = ({ from, to, name }: EndedTurn, typed: Required<TurnChange>): TurnChange => ({
  ...(typed.from !== from && { from: typed.from }),
  ...(typed.to !== to && { to: typed.to }),
  ...(name && typed.delegation !== name.delegation && { delegation: typed.delegation }),
  ...(name && typed.onBehalfOf !== name.onBehalfOf && { onBehalfOf: typed.onBehalfOf }),
});
