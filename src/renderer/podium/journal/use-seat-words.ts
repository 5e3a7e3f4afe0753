import { useTranslation } from 'react-i18next';

type SeatWords = {
  /** Those at which somebody sits: podium and desks. */
  readonly people: readonly string[];
  /** What a seat of the log is called: "Podium", "Desk 2" where there are several. */
  readonly of: (actor: string) => string;
};

/** Names of the seats that did something. */
export const useSeatWords = (actors: readonly string[]): SeatWords => {
  const { t } = useTranslation('journal');
  const desks = actors.filter((actor) => actor.startsWith('desk'));
  return {
    people: actors.filter((actor) => actor !== 'host'),
    of(actor) {
      if (actor === 'podium' || actor === 'host') return t(`seat.${actor}`);
      const number = desks.indexOf(actor) + 1;
      return desks.length > 1 && number > 0 ? t('seat.deskNumber', { number }) : t('seat.desk');
    },
  };
};
