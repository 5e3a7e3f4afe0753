import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseNote } from '../../../src/core/brief/parse-note.ts';
import { unsound } from './soundness.ts';

const text = readFileSync(join(import.meta.dirname, '../../../resources/sample/concept-note.txt'), 'utf8');

it('the sample note gives all that a session needs', () => {
  const brief = parseNote(text);
  expect(brief).toMatchObject({
    start: '15:00',
    end: '18:00',
    rounds: 2,
    interventionSeconds: { default: 120 },
    missing: [],
    doubts: [],
  });
  expect([brief.chair, brief.openingSpeakers, brief.moderators].map((list) => list.length)).toEqual([1, 1, 1]);
  expect(brief.panellists.map(({ slot }) => slot)).toEqual([1, 1, 2, 2, 2]);
  expect(unsound(text, brief)).toEqual([]);
});
