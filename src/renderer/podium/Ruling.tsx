import { Check } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import type { PointOfOrder } from '../../core/views/point-of-order.ts';
import type { Send } from '../shared/client/send.ts';
import { wallTime } from '../shared/i18n/wall-time.ts';

type Props = {
  readonly point: PointOfOrder;
  readonly session: PodiumView['session'];
  readonly send: Send;
  readonly field?: RefObject<HTMLInputElement | null>;
};

/** Words are kept once they have rested so long, in ms, or when the field is left; never with each key (DESIGN 3). */
const REST_MS = 1_000;

/** That the chair has ruled, by one press; in which words, if anybody wants to say it. */
export function Ruling({ point, session, send, field }: Props) {
  const { t } = useTranslation('podium');
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const [text, setText] = useState(point.ruling ?? '');
  const said = text.trim() || null;
  const known = useRef(point.ruling);
  const keep = () => {
    if (said === known.current) return;
    known.current = said;
    void send({ type: 'RulePoint', turn: point.turn, ruling: said });
  };
  const newest = useRef(keep);
  newest.current = keep;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the rest anew.
  useEffect(() => {
    const timer = setTimeout(() => newest.current(), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  // The words of a field that goes away are kept as well.
  useEffect(() => () => newest.current(), []);
  // Undo takes words back; whoever is typing is left alone.
  useEffect(() => {
    if (point.ruling === known.current || input.current === document.activeElement) return;
    known.current = point.ruling;
    setText(point.ruling ?? '');
  }, [point.ruling, input]);
  return (
    <div className="ruling">
      <input
        ref={input}
        data-testid="ruling"
        aria-label={t('point.ruling')}
        placeholder={t('point.ruling')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter' && said === null && point.ruledAt === null)
            void send({ type: 'RulePoint', turn: point.turn, ruling: null });
          event.currentTarget.blur();
        }}
      />
      {point.ruledAt === null ? (
        <button
          type="button"
          data-testid="rule"
          onClick={() => void send({ type: 'RulePoint', turn: point.turn, ruling: said })}
        >
          {t('point.rule')}
          {field && <kbd>↵</kbd>}
        </button>
      ) : (
        <p className="ruled" data-testid="ruled">
          <Check aria-hidden="true" />
          {t('point.ruled', { time: wallTime(point.ruledAt, session.zone, session.clockOffset) })}
        </p>
      )}
    </div>
  );
}

/** Under the clock, once the speaker goes on: the ruling on the point that has ended, until the next turn. */
export function LateRuling({ point, session, send }: Omit<Props, 'field'>) {
  const { t } = useTranslation('podium');
  const [busy, setBusy] = useState(false);
  if (point.ruling !== null && !busy) return null;
  return (
    <section
      className="late-ruling"
      data-testid="late-ruling"
      aria-label={t('point.title')}
      onFocus={() => setBusy(true)}
      onBlur={() => setBusy(false)}
    >
      <p>{point.name === '' ? t('point.title') : t('point.of', { name: point.name })}</p>
      <Ruling point={point} session={session} send={send} />
    </section>
  );
}
