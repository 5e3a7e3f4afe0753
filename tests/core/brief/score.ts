import type { Brief } from '../../../src/core/brief/brief.ts';

export interface Score {
  readonly right: number;
  /** Values the brief gives. */
  readonly given: number;
  /** Values it should give. */
  readonly wanted: number;
}

export const precision = ({ right, given }: Score): number => (given === 0 ? 1 : right / given);
export const recall = ({ right, wanted }: Score): number => (wanted === 0 ? 1 : right / wanted);
export function f1(score: Score): number {
  const sum = precision(score) + recall(score);
  return sum === 0 ? 0 : (2 * precision(score) * recall(score)) / sum;
}
export const add = (a: Score, b: Score): Score => ({
  right: a.right + b.right,
  given: a.given + b.given,
  wanted: a.wanted + b.wanted,
});

/** A field's values as comparable texts: one for a plain value, one an element, one a detail of each person. */
export function values(field: string, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) {
    if (typeof value !== 'object') return [String(value)];
    return Object.entries(value).map(([key, part]) => `${key}: ${part}`);
  }
  return value.flatMap((item) => {
    if (typeof item === 'string') return [item];
    const details = Object.entries(item as Record<string, unknown>);
    if (field === 'doubts') return [details.map(([, part]) => part).join(' | ')];
    const name = (item as { name?: string }).name ?? '';
    return details.filter(([, part]) => part !== null).map(([key, part]) => `${name} ${key}: ${part}`);
  });
}

/** Compares one field; an element counts once however often it is given. */
export function score(field: string, given: unknown, wanted: unknown): Score {
  const right = [...values(field, wanted)];
  const all = values(field, given);
  let hits = 0;
  for (const value of all) {
    const at = right.indexOf(value);
    if (at < 0) continue;
    right.splice(at, 1);
    hits += 1;
  }
  return { right: hits, given: all.length, wanted: hits + right.length };
}

/** Names, dates and limits that a brief gives and the right answer does not. */
export function invented(
  given: Pick<
    Brief,
    'date' | 'asOf' | 'chair' | 'openingSpeakers' | 'moderators' | 'panellists' | 'interventionSeconds'
  >,
  wanted: typeof given,
): string[] {
  const people = (brief: typeof given): string[] =>
    [...brief.chair, ...brief.openingSpeakers, ...brief.moderators, ...brief.panellists].map((person) => person.name);
  const limits = (brief: typeof given): string[] => values('interventionSeconds', brief.interventionSeconds);
  const dates = (brief: typeof given): string[] => [brief.date, brief.asOf].filter((date) => date !== null);
  return [people, limits, dates].flatMap((of) => of(given).filter((value) => !of(wanted).includes(value)));
}
