import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facts } from '../../../../core/session/facts.ts';
import { languageSchema } from '../../../../core/session/vocabulary.ts';
import { parseClock } from '../../../shared/list/details/parse.ts';
import { MembershipPaste } from '../../../shared/list/rules/MembershipPaste.tsx';
import { Field } from '../fields.tsx';
import type { TabProps } from '../Preparing.tsx';

type TextFact =
  | 'title'
  | 'shortTitle'
  | 'theme'
  | 'zone'
  | 'room'
  | 'mandate'
  | 'body'
  | 'meetingNumber'
  | 'language'
  | 'background'
  | 'objectives';
type ListFact = 'keyQuestions' | 'components' | 'outcomes' | 'documents';
/** What a session cannot be without. */
const NEEDED: ReadonlySet<string> = new Set(['title', 'zone', 'language', 'date', 'start', 'end']);
const MOST: Readonly<Partial<Record<TextFact, number>>> = {
  title: 1000,
  shortTitle: 60,
  theme: 2000,
  zone: 60,
  room: 300,
  mandate: 2000,
  body: 300,
  meetingNumber: 60,
  language: 20,
};

/** The facts of the session: what the note said of it, and what the body and its membership are. */
export function SessionFacts({ view, put }: TabProps) {
  const { t } = useTranslation('preparing');
  const zones = useId();
  const { facts, membership } = view.preparation;
  if (facts === null) return null;
  const changed = (field: keyof Facts, value: string) => {
    const text = value.trim();
    if (field === 'language' && text !== '' && !languageSchema.safeParse(text).success) return t('field.language');
    if (text === '' && NEEDED.has(field)) return t('field.needed');
    return { type: 'ChangeFacts', change: { [field]: text === '' ? null : text } } as const;
  };
  const text = (field: TextFact, more: { rows?: number; wide?: boolean; digits?: boolean; list?: string } = {}) => (
    <Field
      label={t(`session.${field === 'body' ? 'bodyName' : field}`)}
      value={facts[field] ?? ''}
      command={(words) => changed(field, words)}
      max={MOST[field] ?? 20_000}
      put={put}
      testId={`fact-${field}`}
      {...more}
    />
  );
  const moment = (field: 'date' | 'start' | 'end') => (
    <Field
      label={t(`session.${field}`)}
      value={facts[field]}
      {...(field === 'date' ? ({ type: 'date' } as const) : { digits: true, max: 5 })}
      command={(words) => {
        if (field === 'date') return changed(field, words);
        const time = parseClock(words);
        return time === undefined ? t('field.time') : changed(field, time ?? '');
      }}
      put={put}
      testId={`fact-${field}`}
    />
  );
  const lines = (field: ListFact) => (
    <Field
      label={t(`session.${field}`)}
      value={facts[field].join('\n')}
      command={(words) => ({
        type: 'ChangeFacts',
        change: { [field]: words.split('\n').flatMap((line) => line.trim() || []) },
      })}
      rows={4}
      hint={t('field.lines')}
      wide
      put={put}
      testId={`fact-${field}`}
    />
  );
  return (
    <div className="facts">
      <div className="facts-column">
        <Group title={t('session.what')}>
          {text('title', { rows: 2, wide: true })}
          {text('shortTitle', { wide: true })}
          {text('theme', { rows: 2, wide: true })}
          {text('mandate', { rows: 2, wide: true })}
        </Group>
        <Group title={t('session.when')}>
          {moment('date')}
          {moment('start')}
          {moment('end')}
          {text('zone', { digits: true, list: zones })}
          {text('room')}
          {text('language', { digits: true })}
          <datalist id={zones}>
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </Group>
        <Group title={t('session.body')}>
          {text('body')}
          {text('meetingNumber')}
          <div className="field" data-wide>
            <span className="field-label">{t('session.membership')}</span>
            <MembershipPaste
              membership={membership}
              date={facts.date}
              send={(command) => put(command).then((problem) => problem === null)}
            />
          </div>
        </Group>
      </div>
      <div className="facts-column">
        <Group title={t('session.note')}>
          {lines('keyQuestions')}
          {lines('components')}
          {lines('outcomes')}
          {lines('documents')}
          {text('background', { rows: 4, wide: true })}
          {text('objectives', { rows: 4, wide: true })}
        </Group>
      </div>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel facts-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="fields">{children}</div>
    </section>
  );
}
