import { z } from 'zod';
import { type Brief, briefSchema } from '../../brief/brief.ts';
import type { Imported } from '../state.ts';
import type { Person } from '../vocabulary.ts';
import { renamed, unused } from './people-ids.ts';

/**
 * A brief as it was read, beside the one that somebody made of it. `from` says of everybody in that one (those who chair, open,
 * moderate, and the panellists, in that order) where they stand in this one, as a JSON Pointer; null of who was added by hand.
 */
export const asReadSchema = z.strictObject({
  brief: briefSchema,
  from: z.array(z.string().max(40).nullable()).max(200),
});
export type AsRead = z.infer<typeof asReadSchema>;

const PARTS = ['chair', 'openingSpeakers', 'moderators', 'panellists'] as const;
const standing = (brief: Brief) => PARTS.flatMap((part) => brief[part].map((_, at) => `/${part}/${at}`));

/**
 * What was read of a note, its people by the ids that they have in what was made of it; who was taken out has one that nobody
 * has there. A pointer to nobody, and a second one to the same person, says nothing.
 */
export const withIdsOf = (made: readonly Person[], read: Imported, { brief, from }: AsRead): Imported => {
  const stands = standing(brief);
  const ids = new Map<string, string>();
  made.forEach(({ id }, at) => {
    const one = read.people[stands.indexOf(from[at] ?? '')];
    if (one && !ids.has(one.id)) ids.set(one.id, id);
  });
  const free = unused(made.map(({ id }) => id));
  for (const { id } of read.people) if (!ids.has(id)) ids.set(id, free(id));
  return renamed(read, ids);
};
