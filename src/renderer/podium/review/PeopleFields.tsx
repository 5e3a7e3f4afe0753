import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type DraftPerson, movedPerson, ROLES, type RoleField } from './draft.ts';
import { Field } from './Field.tsx';
import { useReview } from './review-context.ts';

type Props = {
  readonly role: RoleField;
  /** Where it is this one person whom a doubt is about. */
  readonly only?: string;
};

/** The people of a role, in the order in which they speak; they can be added, taken out, moved and given another role. */
export function PeopleFields({ role, only }: Props) {
  const { t } = useTranslation('review');
  const { draft, was, change } = useReview();
  const all = draft.people.filter((person) => person.role === role);
  const named = only === undefined ? [] : all.filter((one) => nameAsRead(was.people, one) === only);
  const shown = named.length > 0 ? named : all;
  const add = () => {
    const key = `${role}-new-${draft.people.length}`;
    const empty = { honorific: '', name: '', title: '', topic: '', slot: '1' };
    change((old) => ({ ...old, people: [...old.people, { key, from: null, role, gone: false, ...empty }] }));
  };
  return (
    <div className="review-people" data-role={role}>
      {shown.map((person) => (
        <PersonRow key={person.key} person={person} at={all.indexOf(person)} of={all.length} />
      ))}
      {named.length === 0 && (
        <button type="button" className="toggle" onClick={add}>
          {t(`add.${role}`)}
        </button>
      )}
    </div>
  );
}

const nameAsRead = (people: readonly DraftPerson[], { key, name }: DraftPerson) =>
  people.find((one) => one.key === key)?.name ?? name;

type RowProps = { readonly person: DraftPerson; readonly at: number; readonly of: number };

function PersonRow({ person, at, of }: RowProps) {
  const { t } = useTranslation('review');
  const { was, change } = useReview();
  const { key, from, role, name, gone } = person;
  const read = was.people.find((one) => one.key === key);
  const set = (part: Partial<DraftPerson>) =>
    change((old) => ({ ...old, people: old.people.map((one) => (one.key === key ? { ...one, ...part } : one)) }));
  const move = (by: -1 | 1) => change((old) => ({ ...old, people: movedPerson(old.people, key, by) }));
  const takeOut = () => {
    if (from !== null) set({ gone: true });
    else change((old) => ({ ...old, people: old.people.filter((one) => one.key !== key) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  if (gone)
    return (
      <div className="review-person" data-gone="">
        <p>
          <s>{name}</s> <span className="review-mark">{t('mark.gone')}</span>
        </p>
        <button type="button" className="toggle" onClick={() => set({ gone: false })}>
          {t('person.back', { name })}
        </button>
      </div>
    );
  const field = (part: 'honorific' | 'name' | 'title' | 'topic' | 'slot', kind: 'line' | 'text' | 'number') => (
    <Field
      label={t(`person.${part}`)}
      kind={kind}
      value={person[part]}
      set={(value) => set({ [part]: value })}
      was={read ? read[part] : part === 'slot' ? person.slot : null}
      from={from === null ? null : `${from}/${part}`}
      most={{ honorific: 60, name: 200, title: 1000, topic: 1000, slot: 2 }[part]}
      wrong={part === 'slot' && !/^([1-9]|1\d|20)$/.test(person.slot) ? t('wrong.slot') : ''}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields in it.
    <div className="review-person" onKeyDown={onKeyDown}>
      {field('honorific', 'line')}
      {field('name', 'line')}
      <div className="review-person-tools">
        <select
          aria-label={t('person.role', { name })}
          value={role}
          onChange={(event) => set({ role: event.target.value as RoleField })}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`role.${one}`)}
            </option>
          ))}
        </select>
        <button type="button" aria-label={t('person.up', { name })} disabled={at === 0} onClick={() => move(-1)}>
          <ArrowUp aria-hidden="true" />
        </button>
        <button type="button" aria-label={t('person.down', { name })} disabled={at === of - 1} onClick={() => move(1)}>
          <ArrowDown aria-hidden="true" />
        </button>
        <button type="button" aria-label={t('person.takeOut', { name })} onClick={takeOut}>
          <X aria-hidden="true" />
        </button>
      </div>
      {field('title', 'text')}
      {role === 'panellists' && (
        <>
          {field('slot', 'number')}
          {field('topic', 'text')}
        </>
      )}
    </div>
  );
}
