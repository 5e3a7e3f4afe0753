import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly label: string;
  /** What stands on the key that is laid. */
  readonly pressed: string;
  readonly learn: (code: string, shift: boolean) => void;
};

const MODIFIER = /^(?:Shift|Control|Alt|Meta|CapsLock|NumLock|Fn)/;

/** A key that is learned by pressing it: a field, so that nothing pressed in it reaches the meeting. Escape and Tab leave it. */
export function KeyField({ label, pressed, learn }: Props) {
  const { t } = useTranslation('podium');
  const [waits, setWaits] = useState(false);
  return (
    <label className="key-field">
      <span>{label}</span>
      <input
        readOnly
        data-learns=""
        value={waits ? t('keys.press') : pressed}
        dir="ltr"
        onFocus={() => setWaits(true)}
        onBlur={() => setWaits(false)}
        onKeyDown={(event) => {
          if (event.key === 'Tab' || event.key === 'Escape' || MODIFIER.test(event.code)) return;
          event.preventDefault();
          learn(event.code, event.shiftKey);
          event.currentTarget.blur();
        }}
      />
    </label>
  );
}
