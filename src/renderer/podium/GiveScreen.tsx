import { useTranslation } from 'react-i18next';
import { GuardedButton } from './keys/GuardedButton.tsx';
import { keyName, type LetterKeys } from './keys/letters.ts';
import type { Keys } from './keys/use-keys.ts';

type Props = { readonly isAway: boolean; readonly keys: Keys; readonly letters: LetterKeys };

/** Gives the room's screen to somebody else's slides, by a press that is held; any press takes it back. */
export function GiveScreen({ isAway, keys, letters }: Props) {
  const { t } = useTranslation('podium');
  return (
    <GuardedButton target="giveScreen" keys={keys} className="give-screen" aria-pressed={isAway}>
      <span>{t(isAway ? 'room.takeBack' : 'room.giveAway')}</span>
      <kbd>{keyName(letters.giveScreen)}</kbd>
    </GuardedButton>
  );
}
