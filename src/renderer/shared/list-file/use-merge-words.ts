import { useTranslation } from 'react-i18next';
import type { FieldChange, MergeRow } from '../../../core/list-import/merge.ts';
import { minutesText } from '../../../core/timing/clock-face.ts';

/** Fields whose values are words of somebody and stand for themselves. */
const TEXT: readonly FieldChange['field'][] = [
  'delegation',
  'onBehalfOf',
  'speaker',
  'title',
  'note',
  'inReplyTo',
  'hereFrom',
  'hereUntil',
  'states',
  'round',
];
const LENGTHS: readonly FieldChange['field'][] = ['limitMs', 'extraMs'];

/** What would become of a row, line by line. */
export const useMergeWords = (): ((row: MergeRow) => readonly string[]) => {
  const { t } = useTranslation('listfile');
  const value = (field: FieldChange['field'], given: unknown): string => {
    if (given === null || given === undefined || given === '') return t('empty');
    return LENGTHS.includes(field) ? minutesText(Number(given) / 1000) : String(given);
  };
  const changed = ({ field, here, there }: FieldChange): string => {
    const name = t(`field.${field as Exclude<FieldChange['field'], 'kind'>}`);
    if (!TEXT.includes(field) && !LENGTHS.includes(field)) return t('what.changeOnly', { field: name });
    return t('what.change', { field: name, here: value(field, here), there: value(field, there) });
  };
  return ({ what, conflict, changes, withdraws, moves }) => [
    ...(what === 'new' ? [t('what.new')] : []),
    ...(conflict === null ? [] : [t(`conflict.${conflict}`)]),
    ...(withdraws ? [t('what.withdrawn')] : []),
    ...(conflict === null ? changes.map(changed) : []),
    ...(moves && conflict === null ? [t('what.moved')] : []),
  ];
};
