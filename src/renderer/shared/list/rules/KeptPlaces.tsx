import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { claimedOf } from '../../../../core/floor/kept.ts';
import { waitingOf } from '../../../../core/floor/walk.ts';
import type { Kept } from '../../../../core/session/vocabulary.ts';
import type { Send } from '../../client/send.ts';
import { type PlanView, usePlan } from '../plan/use-plan.ts';

type Props = { readonly view: PlanView; readonly send: Send };

const MOST = 50;
const PLACES = ['nhri', 'ngo'] as const;

/** How many places each round keeps inside its time, and what becomes of them in the one that runs or comes next. */
export function KeptPlaces({ view, send }: Props) {
  const { t } = useTranslation('list');
  const { plan } = usePlan(view);
  const { kept, keptLeft } = view.rules;
  const round = plan?.rounds[0]?.round ?? null;
  const waiting = waitingOf(view.list).rows.filter((row) => (row.round ?? 0) <= (round ?? 0));
  const claimed = claimedOf(keptLeft, waiting);
  const set = (place: keyof Kept, count: number) => {
    if (count >= 0 && count <= MOST) void send({ type: 'SetKept', kept: { ...kept, [place]: count } });
  };
  return (
    <ul className="kept-places">
      {PLACES.map((place) => {
        const name = t(`rules.rank.${place}`);
        const count = claimed.filter(({ category }) => category === place).length;
        return (
          <li key={place}>
            <span>{name}</span>
            <span className="mover">
              <button
                type="button"
                aria-label={t('rules.fewer', { name })}
                aria-disabled={kept[place] === 0}
                onClick={() => set(place, kept[place] - 1)}
              >
                <Minus aria-hidden="true" />
              </button>
              <output>{kept[place]}</output>
              <button
                type="button"
                aria-label={t('rules.more', { name })}
                aria-disabled={kept[place] === MOST}
                onClick={() => set(place, kept[place] + 1)}
              >
                <Plus aria-hidden="true" />
              </button>
            </span>
            {round !== null && kept[place] > 0 && (
              <span className="soft">
                {t('rules.claimed', {
                  round,
                  given: kept[place] - keptLeft[place],
                  claimed: count,
                  released: keptLeft[place] - count,
                })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
