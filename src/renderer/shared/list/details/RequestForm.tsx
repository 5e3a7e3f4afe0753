import { knownName } from '../../../../core/floor/names.ts';
import type { Category, EntryChange, Mode, Tier } from '../../../../core/session/vocabulary.ts';
import type { EntryRow } from '../../../../core/views/entry-list.ts';
import type { Send } from '../../client/send.ts';
import { nameIndex } from '../name-index.ts';
import { useWords } from '../row-words.ts';
import { Choice, Select, TextField, Toggle } from './fields.tsx';
import { lengthText, parseClock, parseExtra, parseLength, parseStates, parseText } from './parse.ts';

const CATEGORIES: readonly Category[] = ['member', 'observer', 'un', 'igo', 'nhri', 'ngo', 'other'];

type Props = {
  readonly row: EntryRow;
  /** How many rounds the session has. */
  readonly rounds: number;
  readonly send: Send;
};

/** What was asked for, as it can be corrected: each field sends only itself. */
export function RequestForm({ row, rounds, send }: Props) {
  const { t } = useWords();
  const change = (what: EntryChange) => send({ type: 'ChangeEntry', entry: row.id, change: what });
  /** Sends what the words are read as; undefined is not sent. */
  const as =
    <T,>(read: (text: string) => T | undefined, made: (value: T) => EntryChange) =>
    (text: string): Promise<boolean> | null => {
      const value = read(text);
      return value === undefined ? null : change(made(value));
    };
  const group = (text: string, leaving: boolean) => {
    const words = parseText(text);
    const known = leaving && words !== null ? knownName(nameIndex(), words) : null;
    return change({ onBehalfOf: known?.name ?? words });
  };
  const reply = row.kind === 'right-of-reply';
  return (
    <div className="request">
      <TextField
        label={t('field.delegation')}
        value={row.delegation}
        commit={as(
          (text) => parseText(text) ?? undefined,
          (delegation) => ({ delegation }),
        )}
      />
      <TextField
        label={t('field.speaker')}
        value={row.speaker ?? ''}
        commit={as(parseText, (speaker) => ({ speaker }))}
      />
      <TextField
        label={t('field.title')}
        value={row.title ?? ''}
        max={1000}
        commit={as(parseText, (title) => ({ title }))}
      />
      {reply ? (
        <TextField
          label={t('field.inReplyTo')}
          value={row.inReplyTo ?? ''}
          commit={as(parseText, (inReplyTo) => ({ inReplyTo }))}
        />
      ) : (
        <>
          <TextField label={t('field.onBehalfOf')} value={row.onBehalfOf ?? ''} commit={group} />
          <TextField
            label={t('field.states')}
            value={row.states === null ? '' : String(row.states)}
            digits
            max={3}
            commit={as(parseStates, (states) => ({ states }))}
          />
          <div className="field">
            <span className="field-label">{t('field.own')}</span>
            <Toggle on={row.alsoOwn} set={(alsoOwn) => void change({ alsoOwn })}>
              {t('field.alsoOwn')}
            </Toggle>
          </div>
          <Choice<Tier | 'none'>
            label={t('field.tier')}
            value={row.tier ?? 'none'}
            options={(['none', 'dignitary', 'group'] as const).map((value) => ({
              value,
              label: t(`field.of.${value}`),
            }))}
            choose={(tier) => void change({ tier: tier === 'none' ? null : tier })}
          />
        </>
      )}
      <Select<Category | 'none'>
        label={t('field.category')}
        value={row.category ?? 'none'}
        options={(['none', ...CATEGORIES] as const).map((value) => ({ value, label: t(`category.${value}`) }))}
        choose={(category) => void change({ category: category === 'none' ? null : category })}
      />
      <Choice<Mode>
        label={t('field.mode')}
        value={row.mode}
        options={(['in-room', 'remote', 'video'] as const).map((value) => ({ value, label: t(`field.of.${value}`) }))}
        choose={(mode) => void change({ mode })}
      />
      <TextField
        label={t('field.limit')}
        value={lengthText(row.limitMs)}
        digits
        max={7}
        placeholder={lengthText(row.limit)}
        commit={as(parseLength, (limitMs) => ({ limitMs }))}
      />
      <TextField
        label={t('field.extra')}
        value={lengthText(row.extraMs)}
        digits
        max={7}
        placeholder="0:30"
        hint={t('field.extraHint')}
        commit={as(parseExtra, (extraMs) => ({ extraMs }))}
      />
      <TextField
        label={t('field.hereFrom')}
        value={row.hereFrom ?? ''}
        digits
        max={5}
        placeholder="15:30"
        commit={as(parseClock, (hereFrom) => ({ hereFrom }))}
      />
      <TextField
        label={t('field.hereUntil')}
        value={row.hereUntil ?? ''}
        digits
        max={5}
        placeholder="16:30"
        commit={as(parseClock, (hereUntil) => ({ hereUntil }))}
      />
      <TextField
        label={t('field.language')}
        value={row.language ?? ''}
        max={20}
        commit={as(parseText, (language) => ({ language }))}
      />
      {!reply && rounds > 1 && (
        <Select
          label={t('field.round')}
          value={String(row.round ?? 1)}
          options={Array.from({ length: rounds }, (_, i) => ({
            value: String(i + 1),
            label: i === 0 ? t('field.firstRound') : t('field.fromRound', { round: i + 1 }),
          }))}
          choose={(round) => void change({ round: round === '1' ? null : Number(round) })}
        />
      )}
      <TextField
        label={t('field.note')}
        value={row.note ?? ''}
        max={2000}
        wide
        lines
        commit={as(parseText, (note) => ({ note }))}
      />
    </div>
  );
}
