import { useTranslation } from 'react-i18next';
import { longDate } from '../../shared/i18n/long-date.ts';
import type { Status } from '../host.ts';
import { useHostRefusal } from '../use-host-refusal.ts';

type Incoming = NonNullable<Status['incoming']>;
export type IncomingRefusal = Extract<Incoming, { state: 'refused' }>['refusal'];

const RELATIONS = ['same', 'behind', 'ahead', 'beside'] as const;

/** How the file stands to its session that is here; null where the refusal is about something else. */
export const relationOf = ({ code }: IncomingRefusal) => RELATIONS.find((one) => code === `library-${one}`) ?? null;

/** The sentence for why a session's file was not taken in. */
export const useIncomingRefusal = (): ((refusal: IncomingRefusal) => string) => {
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
