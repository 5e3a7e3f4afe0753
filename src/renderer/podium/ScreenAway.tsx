import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GuardedButton } from './keys/GuardedButton.tsx';
import { keyName, type LetterKeys } from './keys/letters.ts';
import type { Keys } from './keys/use-keys.ts';

/** The room does not see the meeting: said across the whole window until it is taken back, by one key or this button. */
export function ScreenAway({ keys, letters }: { readonly keys: Keys; readonly letters: LetterKeys }) {
  const { t } = useTranslation('podium');
  return (
    <section className="screen-away" role="alert" data-testid="screen-away">
      <TriangleAlert aria-hidden="true" />
      <strong>{t('room.isAway')}</strong>
      <GuardedButton target="giveScreen" keys={keys}>
        <span>{t('room.takeBack')}</span>
        <kbd>{keyName(letters.giveScreen)}</kbd>
      </GuardedButton>
    </section>
  );
}
