import type { Person } from '../session/vocabulary.ts';
import type { ClockFace } from '../timing/clock-face.ts';
import type { RoomView, UnderName } from './room-view.ts';

/** A name as the room would show it. */
export type NameToShow = { readonly name: string; readonly under: UnderName | null };

/** An office is set smaller than the name above it. */
const lengthOf = ({ name, under }: NameToShow): number =>
  name.length + (under?.kind === 'office' ? under.text.length / 4 : 0);

/** Whose names the room may have to show, each once, the longest first. */
export const namesToShow = (
  people: readonly Pick<Person, 'name' | 'displayTitle' | 'title'>[],
  delegations: readonly string[],
): readonly NameToShow[] =>
  [
    ...people.map(({ name, displayTitle, title }): NameToShow => {
      const text = displayTitle ?? title;
      return { name, under: text ? { kind: 'office', text } : null };
    }),
    ...[...new Set(delegations)].map((name): NameToShow => ({ name, under: null })),
  ].sort((a, b) => lengthOf(b) - lengthOf(a));

/** The room as it would show that name with that clock, and nobody who follows. */
export const roomWithName = (room: RoomView, { name, under }: NameToShow, face: ClockFace): RoomView => ({
  ...room,
  scene: { kind: 'speaker', name, under, face, next: [], more: 0 },
});
