import { useTranslation } from 'react-i18next';
import { type Addressee, type Ready, saysReady } from '../../../core/session/message.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import { useMessageWords } from '../../shared/messages/use-message-words.ts';
import { readyCommand, readyTime } from '../cues.ts';
import { useAddressees } from './use-addressees.ts';

type Props = {
  readonly view: PodiumView;
  readonly ready: Ready;
  readonly to: readonly Addressee[];
  readonly digit: number;
  readonly at: Instant;
  readonly press: () => void;
};

/** A ready message with its digit and whom it is for; pressed again it is taken down. */
export function ReadyRow({ view, ready, to, digit, at, press }: Props) {
  const { t } = useTranslation('podium');
  const words = useMessageWords(view.session);
  const names = useAddressees();
  const isUp = view.messages.some((message) => saysReady(message, ready));
  return (
    <button
      type="button"
      aria-pressed={isUp}
      aria-keyshortcuts={String(digit)}
      disabled={readyCommand(view, ready, at) === null}
      onClick={press}
    >
      <kbd>{digit}</kbd>
      <span>{words({ says: { ready }, time: readyTime(view, ready, at) })}</span>
      <span className="soft">{isUp ? t('messages.upPressAgain') : names(to)}</span>
    </button>
  );
}
