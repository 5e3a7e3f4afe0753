import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Blocks, Rank } from '../../../core/session/vocabulary.ts';
import { minutesText } from '../../../core/timing/clock-face.ts';
import type { EntryRow } from '../../../core/views/entry-list.ts';
import { formatTag } from '../i18n/language.ts';

/** What a tag beside a name says; each only where it says something that the name and the line under it do not. */
export type Tag =
  | 'dignitary'
  | 'group'
  | 'un'
  | 'igo'
  | 'nhri'
  | 'ngo'
  | 'video'
  | 'remote'
  | 'text'
  | 'spoke'
  | 'note';

/** For whom it speaks where that is not the delegation itself. */
const speaksFor = (row: EntryRow): boolean =>
  (row.onBehalfOf !== null && row.onBehalfOf !== row.name) || row.states !== null;

/** The tags of a row, in the order in which they are shown. */
export const tagsOf = (row: EntryRow, spoke: boolean): readonly Tag[] => {
  const { tier, category, mode } = row;
  return [
    ...(tier === 'dignitary' || (tier === 'group' && !speaksFor(row)) ? ([tier] as const) : []),
    ...(category === 'un' || category === 'igo' || category === 'nhri' || category === 'ngo' ? [category] : []),
    ...(mode === 'in-room' ? [] : [mode]),
    ...(spoke ? (['spoke'] as const) : []),
    ...(row.textReceived ? (['text'] as const) : []),
    ...(row.note === null ? [] : (['note'] as const)),
  ];
};

/** What the line under the name says: for whom, with whom, and who speaks. */
export const capacityOf = (
  t: TFunction<'list'>,
  language: string,
  row: EntryRow,
  joined: readonly EntryRow[],
): readonly string[] => {
  const { onBehalfOf: group, alsoOwn, states, speaker, title, inReplyTo } = row;
  const person = [speaker, title].filter(Boolean).join(', ');
  return [
    ...(group !== null && group !== row.name ? [t(alsoOwn ? 'capacity.also' : 'capacity.behalf', { group })] : []),
    ...(group === null && states !== null
      ? [t(alsoOwn ? 'capacity.alsoStates' : 'capacity.states', { count: states })]
      : []),
    ...(joined.length > 0
      ? [
          t('capacity.joint', {
            names: listed(
              language,
              joined.map((one) => one.name),
            ),
          }),
        ]
      : []),
    ...(inReplyTo !== null ? [t('capacity.reply', { name: inReplyTo })] : []),
    ...(person !== '' ? [person] : []),
  ];
};

/** Names as a sentence lists them. */
export const listed = (language: string, names: readonly string[]): string =>
  new Intl.ListFormat(formatTag(language)).format(names);

/** What the limit of a row is, where the rule for all is not the whole of it. */
export const limitWords = (t: TFunction<'list'>, row: EntryRow): string => {
  const limit = minutesText(row.limit / 1000);
  const parts = [
    ...(row.limitMs !== null ? [t('limitOwn')] : []),
    ...(row.extraMs > 0 ? [t('limitExtra', { extra: minutesText(row.extraMs / 1000) })] : []),
  ];
  return parts.length === 0 ? t('limitOf', { limit }) : `${t('limitOf', { limit })} (${parts.join(', ')})`;
};

/** What a row's place follows from. */
export type Place = {
  readonly nth: number;
  readonly safe: boolean;
  readonly kept: boolean;
  readonly inscribed: string;
};

const rankWords = (t: TFunction<'list'>, rank: Rank): string => t(`rank.${rank}`);

/** Why it stands where it stands, in one line. */
export const whyOf = (
  t: TFunction<'list'>,
  language: string,
  row: EntryRow,
  blocks: Blocks,
  { nth, safe, kept, inscribed }: Place,
): string => {
  const how = row.placed?.how ?? null;
  const reason = row.placed?.reason ?? null;
  const block = listed(
    language,
    (blocks[row.block] ?? [row.rank]).map((rank) => rankWords(t, rank)),
  );
  const main =
    row.kind === 'right-of-reply' && how === null
      ? t('why.reply', { count: nth, ordinal: true, time: inscribed })
      : how === null
        ? t('why.block', { block, count: nth, ordinal: true, time: inscribed })
        : reason === null
          ? t(`why.${how}`)
          : t('why.reasoned', { why: t(`why.${how}`), reason });
  return [
    main,
    ...(kept && how !== 'kept' ? [t('why.kept')] : []),
    ...(row.late ? [t('why.late')] : []),
    ...(row.round !== null && row.round > 1 ? [t('why.round', { round: row.round })] : []),
    ...(safe ? [t('why.safe')] : []),
  ].join(' · ');
};

/** The words of the list in the page's language, as the functions above ask for them. */
export const useWords = (): { readonly t: TFunction<'list'>; readonly language: string } => {
  const { t, i18n } = useTranslation('list');
  return { t, language: i18n.language };
};
