import { useEffect, useRef, useState } from 'react';
import { AGAIN_FROM_MS, AGAIN_UNTIL_MS, HOLD_MS } from '../keys/guard.ts';

type Props = {
  readonly label: string;
  /** Said after a press that cannot be held, such as a screen reader's: a second one does it. */
  readonly again: string;
  readonly act: () => void;
};

/** A button that acts when it is held for half a second, by pointer, Space or Enter; it fills meanwhile. */
export function HoldButton({ label, again, act }: Props) {
  const [isHolding, setHolding] = useState(false);
  const [armedAt, setArmedAt] = useState<number | null>(null);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isHolding) return;
    const done = setTimeout(() => {
      setHolding(false);
      latest.current();
    }, HOLD_MS);
    return () => clearTimeout(done);
  }, [isHolding]);
  useEffect(() => {
    if (armedAt === null) return;
    const over = setTimeout(() => setArmedAt(null), AGAIN_UNTIL_MS);
    return () => clearTimeout(over);
  }, [armedAt]);
  const release = () => setHolding(false);
  const tap = () => {
    const now = performance.now();
    if (armedAt === null || now - armedAt < AGAIN_FROM_MS) return setArmedAt(armedAt ?? now);
    setArmedAt(null);
    act();
  };
  return (
    <button
      type="button"
      className="toggle sessions-hold"
      data-holding={isHolding || undefined}
      onPointerDown={(event) => event.button === 0 && setHolding(true)}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onBlur={release}
      onKeyDown={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        event.preventDefault();
        if (!event.repeat) setHolding(true);
      }}
      onKeyUp={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        event.preventDefault();
        release();
      }}
      // Only a click that no pointer made: a screen reader's.
      onClick={(event) => event.detail === 0 && tap()}
    >
      <span className="hold-fill" aria-hidden="true" />
      <span className="sessions-hold-words">{armedAt === null ? label : again}</span>
    </button>
  );
}
