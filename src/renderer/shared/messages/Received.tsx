import { Check } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { ReceivedMessage } from '../../../core/views/received.ts';
import { wallTime } from '../i18n/wall-time.ts';
import { useMessageWords } from './use-message-words.ts';

type Props = {
  readonly messages: readonly ReceivedMessage[];
  readonly session: Pick<PodiumView['session'], 'zone' | 'clockOffset'>;
  /** Is told which message was read. */
  readonly read: (message: string) => void;
};

/** What the podium tells this window: said once to a screen reader, and in nobody's way. */
export function Received({ messages, session, read }: Props) {
  const { t } = useTranslation('session');
  const words = useMessageWords(session);
  const id = useId();
  const timeOf = (at: ReceivedMessage['at']) => wallTime(at, session.zone, session.clockOffset);
  return (
    <div role="status">
      {messages.length > 0 && (
        <section className="panel received" aria-labelledby={id} data-testid="received">
          <div className="panel-head">
            <h2 id={id}>{t('message.received')}</h2>
          </div>
          <ul>
            {messages.map((message) => (
              <li key={message.id}>
                <p>
                  <bdi>{words(message)}</bdi>
                  <bdi className="soft" dir="ltr">
                    {timeOf(message.at)}
                  </bdi>
                </p>
                {message.seenAt === null ? (
                  <button type="button" className="toggle" onClick={() => read(message.id)}>
                    <Check aria-hidden="true" />
                    {t('message.read')}
                  </button>
                ) : (
                  <span className="received-read">
                    <Check aria-hidden="true" />
                    {t('message.readAt', { time: timeOf(message.seenAt) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
