import type { ComponentProps } from 'react';
import type { Target } from './guard.ts';
import type { Keys } from './use-keys.ts';

/** A button whose press may have to be held or repeated; it fills while it is held. Never takes the focus by pointer. */
export function GuardedButton({
  target,
  keys,
  children,
  ...rest
}: { readonly target: Target; readonly keys: Keys } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      data-guard={target}
      data-holding={keys.holding === target || undefined}
      data-armed={keys.armed === target || undefined}
      onPointerDown={(event) => {
        if (event.button !== 0 || rest.disabled) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        keys.press(target);
      }}
      onPointerUp={keys.release}
      onPointerCancel={keys.release}
      onClick={(event) => {
        // Only a click that no pointer made: a screen reader's.
        if (event.detail === 0) keys.tap(target);
      }}
      {...rest}
    >
      <span className="hold-fill" aria-hidden="true" />
      {children}
    </button>
  );
}
