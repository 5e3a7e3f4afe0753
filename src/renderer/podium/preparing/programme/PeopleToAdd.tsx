import { GripVertical } from 'lucide-react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../core/session/names.ts';
import type { Person } from '../../../../core/session/vocabulary.ts';
import { PERSON_TYPE } from './ItemList.tsx';

/** Whoever does not speak in the part yet: Enter or a click adds, a drag puts onto this part or any other. */
export function PeopleToAdd(props: { readonly people: readonly Person[]; readonly add: (person: string) => void }) {
  const { t } = useTranslation('preparing');
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [PERSON_TYPE]: String(key) })),
  });
  if (props.people.length === 0) return null;
  return (
    <div className="to-add">
      <p className="label">{t('programme.people')}</p>
      <GridList
        aria-label={t('programme.peopleList')}
        data-testid="people-to-add"
        items={props.people}
        onAction={(key) => props.add(String(key))}
        dragAndDropHooks={dragAndDropHooks}
        layout="grid"
      >
        {(person) => (
          <GridListItem textValue={personName(person)} className="chip">
            <Button slot="drag" className="grip" aria-label={t('programme.dragPerson', { name: personName(person) })}>
              <GripVertical aria-hidden="true" />
            </Button>
            <bdi>{personName(person)}</bdi>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
