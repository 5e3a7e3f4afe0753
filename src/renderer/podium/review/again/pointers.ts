import type { Brief } from '../../../../core/brief/brief.ts';
import type { NoteChange } from '../../../../core/session/note-again/compare-note.ts';
import { type Draft, isNamed, ROLES, type RoleField } from '../draft.ts';

const ROLE_OF: Readonly<Record<RoleField, string>> = {
  chair: 'chair',
  openingSpeakers: 'opening',
  moderators: 'moderator',
  panellists: 'panellist',
};

/** Where in the note its people stand, by the ids with which they were read; null for who was added by hand. */
const readPeople = (draft: Draft): ReadonlyMap<string, string | null> =>
  new Map(
    ROLES.flatMap((role) =>
      draft.people
        .filter((person) => person.role === role && isNamed(person))
        .map(({ from }, at) => [`${ROLE_OF[role]}-${at + 1}`, from] as const),
    ),
  );

/** The JSON Pointer to what the note says of a change; null where no line says it. */
export const pointerOf = (
  change: NoteChange,
  draft: Draft,
  readAs: ReadonlyMap<string, string>,
  source: Brief['source'],
): string | null => {
  const stands = (pointer: string) => [pointer, `${pointer}/0`].find((one) => Object.hasOwn(source, one)) ?? null;
  const ofPerson = (id: string | undefined, field: string) => {
    const from = readPeople(draft).get(readAs.get(id ?? '') ?? '');
    return from ? (stands(`${from}/${field}`) ?? stands(from)) : null;
  };
  switch (change.kind) {
    case 'fact':
      return stands(`/${change.field}`);
    case 'person':
      return ofPerson(change.person.id, change.field);
    case 'person-added':
      return ofPerson(change.note?.id, 'name');
    case 'person-gone':
      return null;
    case 'programme':
      return stands('/rounds');
    case 'limit':
      return stands(`/interventionSeconds/${change.of}`);
  }
};
