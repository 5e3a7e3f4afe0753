import { Trash2, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fittingTitle } from '../../../../core/session/fitting-title.ts';
import { personName } from '../../../../core/session/names.ts';
import {
  DISPLAY_TITLE,
  genderSchema,
  type Person,
  type PersonChange,
  roleOfPersonSchema,
  SHORT_TITLE,
} from '../../../../core/session/vocabulary.ts';
import { ReplacePerson } from '../../ReplacePerson.tsx';
import { Field, Pick, Problem } from '../fields.tsx';
import type { TabProps } from '../Preparing.tsx';
import { Parts } from './Parts.tsx';

type Props = TabProps & {
  readonly person: Person;
  /** How the name was said in an earlier session. */
  readonly known: string | null;
};

type Text = 'honorific' | 'title' | 'topic' | 'displayTitle' | 'shortTitle' | 'sayAs' | 'address';
const MOST: Readonly<Record<Text, number>> = {
  honorific: 60,
  title: 1000,
  topic: 1000,
  displayTitle: DISPLAY_TITLE,
  shortTitle: SHORT_TITLE,
  sayAs: 200,
  address: 80,
};

/** All that is known of one person, and where they speak. */
export function PersonDetails({ view, person, known, put }: Props) {
  const { t } = useTranslation('preparing');
  const [problem, setProblem] = useState<string | null>(null);
  const [replacing, setReplacing] = useState(false);
  const name = personName(person);
  const asked = (change: PersonChange) => ({ type: 'ChangePerson' as const, person: person.id, change });
  const proposed = (text: string | null) => (text === null ? null : { text, words: t('field.proposed', { text }) });
  const text = (
    field: Text,
    more: { wide?: boolean; rows?: number; hint?: string; proposal?: ReturnType<typeof proposed> } = {},
  ) => (
    <Field
      label={t(`people.${field}`)}
      value={person[field] ?? ''}
      command={(words) => asked({ [field]: words.trim() || null })}
      max={MOST[field]}
      put={put}
      testId={`person-${field}`}
      {...more}
    />
  );
  const isOpen = view.session.phase === 'open';
  return (
    <section className="panel details-panel" aria-label={t('people.details')} data-testid="person-details">
      <div className="panel-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
      </div>
      <div className="fields">
        <Pick
          label={t('people.role')}
          value={person.role}
          options={roleOfPersonSchema.options.map((role) => ({ value: role, label: t(`people.roles.${role}`) }))}
          command={(role) => asked({ role })}
          put={put}
        />
        {text('honorific')}
        <Pick
          label={t('people.gender')}
          value={person.gender ?? 'none'}
          options={(['none', ...genderSchema.options] as const).map((gender) => ({
            value: gender,
            label: t(`people.genders.${gender}`),
          }))}
          command={(gender) => asked({ gender: gender === 'none' ? null : gender })}
          put={put}
        />
        <Field
          label={t('people.name')}
          value={person.name}
          command={(words) => (words.trim() === '' ? t('field.needed') : asked({ name: words.trim() }))}
          max={200}
          wide
          put={put}
          testId="person-name"
        />
        {text('title', { wide: true, rows: 2 })}
        {text('displayTitle', {
          wide: true,
          proposal: person.displayTitle === null ? proposed(fittingTitle(person.title, DISPLAY_TITLE)) : null,
        })}
        {text('shortTitle', {
          wide: true,
          proposal: person.shortTitle === null ? proposed(fittingTitle(person.title, SHORT_TITLE)) : null,
        })}
        {text('topic', { wide: true })}
        {text('sayAs', {
          hint: t('people.sayAsHint'),
          proposal:
            known === null || person.sayAs !== null
              ? null
              : { text: known, words: t('people.sayAsKnown', { text: known }) },
        })}
        {text('address', { hint: t('people.addressHint') })}
      </div>
      <Parts view={view} person={person} put={put} />
      {replacing && (
        <ReplacePerson
          people={[person]}
          from={isOpen ? ['now', 'whole'] : ['whole']}
          replace={(id, by, from) => put({ type: 'ReplacePerson', person: id, by, from })}
          close={() => setReplacing(false)}
        />
      )}
      <div className="details-foot">
        <Problem text={problem} />
        {!replacing && (
          <button type="button" className="toggle" data-testid="replace-person" onClick={() => setReplacing(true)}>
            <UserRoundPen aria-hidden="true" />
            {t('people.replace')}
          </button>
        )}
        <button
          type="button"
          className="toggle"
          data-testid="remove-person"
          onClick={() => void put({ type: 'RemovePerson', person: person.id }).then(setProblem)}
        >
          <Trash2 aria-hidden="true" />
          {t('people.remove', { name })}
        </button>
      </div>
    </section>
  );
}
