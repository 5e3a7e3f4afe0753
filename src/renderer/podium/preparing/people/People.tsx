import { GripVertical, Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
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

/** Somebody on the way to another place. */
const MOVED_TYPE = 'application/x-rostrum-moved-person';

/**
 * Everybody with a role, found by any part of the name or title, and the one who is chosen. Alt with arrows or a drag moves
 * somebody among those of the same role.
 */
export function People({ view, put }: TabProps) {
  const { t } = useTranslation('preparing');
  const { people } = view.preparation;
  const list = useRef<HTMLElement>(null);
  const [search, setSearch] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [moved, setMoved] = useState('');
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
  const takeAll = () => void put({ type: 'ChangePeople', changes: untitled }).then(setProblem);
  /** To that place among those of the same role. */
  const move = (one: Person, place: number) => {
    const mates = people.filter(({ role }) => role === one.role);
    const others = mates.filter((mate) => mate !== one);
    if (place < 0 || place > others.length || mates[place] === one) return;
    const after = others[place - 1]?.id ?? null;
    void put({ type: 'MovePerson', person: one.id, after }).then((refused) => {
      setProblem(refused);
      if (refused !== null) return;
      setMoved(t('people.moved', { name: personName(one), place: place + 1, of: mates.length }));
    });
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [MOVED_TYPE]: String(key) })),
    onReorder({ keys, target }) {
      const [key] = keys;
      const one = people.find(({ id }) => id === key);
      const at = byRole.findIndex(({ id }) => id === target.key);
      if (!one || at === -1) return;
      const before = byRole.slice(0, target.dropPosition === 'before' ? at : at + 1);
      move(one, before.filter((other) => other !== one && other.role === one.role).length);
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined || person === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(person, people.filter(({ role }) => role === person.role).indexOf(person) + by);
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
            <button type="button" className="toggle" data-testid="take-titles" onClick={takeAll}>
              <Plus aria-hidden="true" />
              {t('people.takeTitles', { count: untitled.length })}
            </button>
          )}
        </div>
        <div className="prep-list" onKeyDownCapture={onKeyDown}>
          <GridList
            aria-label={t('people.list')}
            data-testid="people-list"
            items={found}
            dragAndDropHooks={dragAndDropHooks}
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
                <Button slot="drag" className="grip" aria-label={t('people.drag', { name: personName(one) })}>
                  <GripVertical aria-hidden="true" />
                </Button>
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
        <p className="sr-only" role="status">
          {moved}
        </p>
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
