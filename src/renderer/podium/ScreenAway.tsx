import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GiveScreen } from './GiveScreen.tsx';
import type { LetterKeys } from './keys/letters.ts';
import type { Keys } from './keys/use-keys.ts';

/** The room does not see the meeting: said across the whole window until it is taken back, by one key or this button. */
export function ScreenAway({ keys, letters }: { readonly keys: Keys; readonly letters: LetterKeys }) {
  const { t } = useTranslation('podium');
  return (
    <section className="screen-away" role="alert" data-testid="screen-away">
      <TriangleAlert aria-hidden="true" />
      <strong>{t('room.isAway')}</strong>
      <GiveScreen isAway keys={keys} letters={letters} />
    </section>
  );
}
