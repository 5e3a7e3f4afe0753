import groups from '../../../../resources/names/groups.json' with { type: 'json' };
import en from '../../../../resources/names/said/en.json' with { type: 'json' };
import { sayingNames } from '../../../core/script/names-said.ts';
import type { TurnRow } from '../../../core/views/session-record-types.ts';
import { LANGUAGE, type RecordText, text } from './texts.ts';

const PARAGRAPHS: readonly (readonly [RecordText, (turn: TurnRow) => boolean])[] = [
  ['speakingWere', (turn) => isState(turn)],
  ['alsoUn', (turn) => of(turn, 'un', 'igo')],
  ['alsoNhri', (turn) => of(turn, 'nhri')],
  ['alsoNgo', (turn) => of(turn, 'ngo')],
  ['alsoOther', (turn) => !isState(turn) && !of(turn, 'un', 'igo', 'nhri', 'ngo')],
];

const of = (turn: TurnRow, ...categories: readonly string[]): boolean =>
  !isState(turn) && categories.includes(turn.capacity?.category ?? '');

/** Groups, dignitaries and States, whatever else a group may be. */
const isState = ({ capacity }: TurnRow): boolean =>
  capacity?.tier === 'group' ||
  capacity?.tier === 'dignitary' ||
  capacity?.category === 'member' ||
  capacity?.category === 'observer';

/** "Norway, on behalf of the Nordic-Baltic countries"; a group that speaks for itself stands alone. */
export const delegationWords = (capacity: { delegation: string; onBehalfOf: string | null }): string =>
  capacity.onBehalfOf === null || capacity.onBehalfOf === capacity.delegation
    ? capacity.delegation
    : text('withOnBehalfOf', { name: capacity.delegation, group: sayName(capacity.onBehalfOf, 'article', LANGUAGE) });

const sayName = sayingNames(groups, { en });

/**
 * The paragraphs of a meeting summary: who spoke from the floor, in speaking order, States and groups first, then bodies,
 * institutions and organizations as press releases of United Nations meetings name them.
 */
export const speakingWere = (turns: readonly TurnRow[]): readonly string[] => {
  const floor = turns.filter((turn) => turn.capacity !== null && turn.startedAt !== null);
  const list = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });
  return PARAGRAPHS.flatMap(([key, belongs]) => {
    const mine = floor.filter(belongs);
    const names = mine.flatMap(({ capacity }) => (capacity ? [delegationWords(capacity)] : []));
    const hasCommas = names.some((name) => name.includes(','));
    if (names.length === 0) return [];
    return [text(key, { names: hasCommas ? names.join('; ') : list.format(names) })];
  });
};
