import bodies from '../../../../resources/names/bodies.json';
import groups from '../../../../resources/names/groups.json';
import states from '../../../../resources/names/states.json';
import { buildNameIndex, type NameIndex } from '../../../core/floor/names.ts';

let index: NameIndex | null = null;

/** The official names, folded when they are first asked for. */
export const nameIndex = (): NameIndex => {
  index ??= buildNameIndex({ states, groups, bodies });
  return index;
};
