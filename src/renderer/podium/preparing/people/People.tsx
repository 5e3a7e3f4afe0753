import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { foldName } from '../../../../core/floor/names-fold.ts';
import { fittingTitle } from '../../../../core/session/fitting-title.ts';
import { personName } from '../../../../core/session/names.ts';
import {
  DISPLAY_TITLE,
  type Person,
  type PersonChange,
  roleOfPersonSchema,
  SHORT_TITLE,
} from '../../../../core/session/vocabulary.ts';
import { Problem } from '../fields.tsx';
import type { TabProps } from '../Preparing.tsx';
import { useChoice } from '../use-choice.ts';
import { AddPerson } from './AddPerson.tsx';
import { PersonDetails } from './PersonDetails.tsx';
import { useSayAs } from './use-say-as.ts';

/** Everybody with a role, found by any part of the name or title, and the one who is chosen. */
export function People({ view, put }: TabProps) {
  const { t } = useTranslation('preparing');
  const { people } = view.preparation;
  const list = useRef<HTMLElement>(null);
  const [search, setSearch] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const known = useSayAs(people);
  const wanted = foldName(search);
  const byRole = roleOfPersonSchema.options.flatMap((role) => people.filter((person) => person.role === role));
  const found = byRole.filter((person) =>
    foldName(`${personName(person)} ${person.title ?? ''} ${t(`people.roles.${person.role}`)}`).includes(wanted),
  );
  const [at, choose] = useChoice(
    found.map(({ id }) => id),
    list,
  );
  const person = found[at];
  const untitled = people.flatMap((one) => {
    const change = titlesFor(one);
    return change === null ? [] : [{ person: one.id, change }];
  });
  const takeAll = async () => {
    for (const one of untitled) setProblem(await put({ type: 'ChangePerson', ...one }));
  };
  return (
    <div className="halves">
      <section className="panel" ref={list}>
        <div className="people-head">
          <input
            type="search"
            value={search}
            placeholder={t('people.search')}
            aria-label={t('people.search')}
            onChange={(event) => setSearch(event.target.value)}
          />
          {untitled.length > 0 && (
            <button type="button" className="toggle" data-testid="take-titles" onClick={() => void takeAll()}>
              <Plus aria-hidden="true" />
              {t('people.takeTitles', { count: untitled.length })}
            </button>
          )}
        </div>
        <div className="prep-list">
          <GridList
            aria-label={t('people.list')}
            data-testid="people-list"
            items={found}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={person ? [person.id] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys];
              if (key !== undefined) choose(String(key));
            }}
            renderEmptyState={() => <p className="soft">{t(people.length === 0 ? 'people.empty' : 'people.none')}</p>}
          >
            {(one) => (
              <GridListItem textValue={personName(one)} className="prep-row person">
                <span className="prep-words">
                  <span>
                    <bdi>{personName(one)}</bdi>
                  </span>
                  <span className="soft">
                    {one.title === null
                      ? t(`people.roles.${one.role}`)
                      : t('people.roleTitle', { role: t(`people.roles.${one.role}`), title: one.title })}
                  </span>
                </span>
              </GridListItem>
            )}
          </GridList>
        </div>
        <Problem text={problem} />
        <AddPerson
          put={put}
          added={(id) => {
            setSearch('');
            choose(id);
          }}
        />
      </section>
      {person ? (
        <PersonDetails key={person.id} view={view} person={person} known={known(person.name)} put={put} />
      ) : (
        <p className="panel soft">{t('people.choose')}</p>
      )}
    </div>
  );
}

/** The titles that are proposed and not there yet; null where nothing is to be taken. */
const titlesFor = (person: Person): PersonChange | null => {
  const display = person.displayTitle === null ? fittingTitle(person.title, DISPLAY_TITLE) : null;
  const short = person.shortTitle === null ? fittingTitle(person.title, SHORT_TITLE) : null;
  if (display === null && short === null) return null;
  return { ...(display === null ? {} : { displayTitle: display }), ...(short === null ? {} : { shortTitle: short }) };
};
