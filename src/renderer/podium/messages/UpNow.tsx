import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Message, ReaderOfMessage } from '../../../core/session/message.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import { wallTime } from '../../shared/i18n/wall-time.ts';
import { useMessageWords } from '../../shared/messages/use-message-words.ts';
import { useAddressees } from './use-addressees.ts';

type Props = {
  readonly view: PodiumView;
  readonly send: Send;
  /** Is told that the button that was pressed has gone with its message. */
  readonly gone: () => void;
};

/** What else is up, and who has read it and when; of a ready message that nobody acknowledges its own row says that it is up. */
export function UpNow({ view, send, gone }: Props) {
  const { t } = useTranslation('podium');
  const words = useMessageWords(view.session);
  const names = useAddressees();
  const { zone, clockOffset } = view.session;
  const messages = view.messages.filter(
    ({ says, to }) => 'text' in says || to.some((one) => one !== 'stage' && one !== 'room'),
  );
  if (messages.length === 0) return null;
  return (
    <>
      <h3>{t('messages.up')}</h3>
      <ul className="messages-up" data-testid="messages-up">
        {messages.map((message) => (
          <li key={message.id} data-room={message.to.includes('room') || undefined}>
            <p className="messages-words">
              <bdi>{words(message)}</bdi>
            </p>
            <button
              type="button"
              title={t('messages.takeDown')}
              onClick={() => {
                gone();
                void send({ type: 'TakeDownMessage', message: message.id });
              }}
            >
              <X aria-hidden="true" />
              <span className="sr-only">{t('messages.takeDownOf', { message: words(message) })}</span>
            </button>
            <p className="soft">
              {names(message.to)} · <bdi dir="ltr">{wallTime(message.at, zone, clockOffset)}</bdi>
            </p>
            {message.seen.map(({ by, at }) => (
              <p key={by} className="messages-seen">
                <Check aria-hidden="true" />
                {t('messages.seen', { who: names([by]), time: wallTime(at, zone, clockOffset) })}
              </p>
            ))}
            {unread(message).map((by) => (
              <button
                key={by}
                type="button"
                className="toggle"
                onClick={() => {
                  gone();
                  void send({ type: 'AcknowledgeMessage', message: message.id, by });
                }}
              >
                {t('messages.hasRead', { who: names([by]) })}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who sits beside the podium and can nod: the desk says so itself. */
const unread = ({ to, seen }: Message): readonly ReaderOfMessage[] =>
  (['chair', 'moderator'] as const).filter((by) => to.includes(by) && !seen.some((one) => one.by === by));
