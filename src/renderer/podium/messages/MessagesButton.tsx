import { MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';

type Props = {
  /** How many are up. */
  readonly count: number;
  readonly isOpen: boolean;
  /** What stands on its key. */
  readonly pressed: string;
  readonly toggle: () => void;
};

/** Opens the messages, and says how many are up. */
export function MessagesButton({ count, isOpen, pressed, toggle }: Props) {
  const { t } = useTranslation('podium');
  return (
    <button
      type="button"
      className="messages-button"
      aria-expanded={isOpen}
      data-up={count > 0 || undefined}
      data-testid="messages-button"
      onClick={toggle}
    >
      <MessageSquare aria-hidden="true" />
      {count > 0 ? t('messages.count', { count }) : t('messages.title')}
      <kbd>{pressed}</kbd>
    </button>
  );
}
