import { useTranslation } from 'react-i18next';
import { longDate } from '../../shared/i18n/long-date.ts';
import { type Status, useHost } from '../host.ts';
import { useHostRefusal } from '../use-host-refusal.ts';

type Incoming = NonNullable<Status['incoming']>;
type Refusal = Extract<Incoming, { state: 'refused' }>['refusal'];

const RELATIONS = ['same', 'behind', 'ahead', 'beside'] as const;

type Props = {
  readonly incoming: Incoming;
  /** Opens the session that the file is a copy of. */
  readonly openHere: (handle: string) => void;
  readonly keepBoth: () => void;
};

/** A session's file on its way in: how far it is, how it stands to the session that is here, and what can be done. */
export function IncomingCard({ incoming, openHere, keepBoth }: Props) {
  const { t } = useTranslation('library');
  const host = useHost();
  const say = useSay();
  const { state, file } = incoming;
  if (state !== 'refused') {
    const words = t(`incoming.${state}`, { file });
    return (
      <section className="sessions-incoming" aria-label={t('incoming.title')}>
        <p role="status">{words}</p>
        <progress aria-label={words} {...(state === 'arriving' ? { value: incoming.share } : {})} />
        <button
          type="button"
          className="toggle"
          onClick={state === 'arriving' ? host.leaveSession : host.cancelLibrary}
        >
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
        <bdi className="sessions-file">{file}</bdi>
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

const relationOf = ({ code }: Refusal) => RELATIONS.find((one) => code === `library-${one}`) ?? null;

const useSay = (): ((refusal: Refusal) => string) => {
  const { t, i18n } = useTranslation('library');
  const other = useHostRefusal();
  return (refusal) => {
    const relation = relationOf(refusal);
    if (relation === null) return other(refusal);
    const { since, ...params } = refusal.params;
    const [date = '', time = ''] = String(since).split(' ');
    return t(`comparison.${relation}`, {
      ...params,
      count: Number(params.count),
      date: longDate(date, i18n.language),
      time,
    });
  };
};
