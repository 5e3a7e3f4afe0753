import { useTranslation } from 'react-i18next';
import { isolate } from '../../shared/i18n/isolate.ts';
import { type Status, useHost } from '../host.ts';
import { relationOf, useIncomingRefusal } from './incoming-refusal.ts';

type Incoming = NonNullable<Status['incoming']>;

type Props = {
  readonly incoming: Incoming;
  /** Opens the session that the file is, or is a copy of. */
  readonly openHere: (handle: string) => void;
  readonly keepBoth: () => void;
};

/** A session's file on its way in: how far it is, how it stands to the session that is here, and what can be done. */
export function IncomingCard({ incoming, openHere, keepBoth }: Props) {
  const { t, i18n } = useTranslation('library');
  const host = useHost();
  const say = useIncomingRefusal();
  const { state } = incoming;
  const file = isolate(incoming.file, i18n.dir());
  if (state === 'waiting')
    return (
      <section className="sessions-incoming" aria-label={t('incoming.title')}>
        <p role="status">{t('incoming.came', { file })}</p>
        <button type="button" className="toggle sessions-main" onClick={() => openHere(incoming.handle)}>
          {t('do.open')}
        </button>
        <button type="button" className="toggle" onClick={host.leaveSession}>
          {t('incoming.leave')}
        </button>
      </section>
    );
  if (state !== 'refused') {
    const words = t(`incoming.${state}`, { file });
    return (
      <section className="sessions-incoming" aria-label={t('incoming.title')}>
        <p role="status">{words}</p>
        <progress aria-label={words} {...(state === 'arriving' ? { value: incoming.share } : {})} />
        <button type="button" className="toggle" onClick={host.leaveSession}>
          {t('incoming.cancel')}
        </button>
      </section>
    );
  }
  const { refusal } = incoming;
  const isKnown = relationOf(refusal) !== null;
  return (
    <section className="sessions-incoming" data-refused="" aria-label={t('incoming.title')} data-testid="incoming">
      <p role="status">
        <bdi className="sessions-file">{incoming.file}</bdi>
        <span>{say(refusal)}</span>
      </p>
      {isKnown && (
        <>
          <button type="button" className="toggle" onClick={() => openHere(String(refusal.params.handle))}>
            {t('incoming.openHere')}
          </button>
          <button type="button" className="toggle" onClick={keepBoth}>
            {t('incoming.keepBoth')}
          </button>
        </>
      )}
      <button type="button" className="toggle" onClick={host.leaveSession}>
        {t('incoming.leave')}
      </button>
    </section>
  );
}
