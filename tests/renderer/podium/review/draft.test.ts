import fc from 'fast-check';
import { expect, test } from 'vitest';
import review from '../../../../resources/locales/en/review.json';
import { type Brief, briefSchema } from '../../../../src/core/brief/brief.ts';
import { DOUBTS } from '../../../../src/core/brief/note.ts';
import { parseNote } from '../../../../src/core/brief/parse-note.ts';
import {
  acceptedOf,
  draftOf,
  isAsRead,
  lacks,
  lengthText,
  movedPerson,
  secondsOf,
} from '../../../../src/renderer/podium/review/draft.ts';
import { isSettled, toSettle } from '../../../../src/renderer/podium/review/settle.ts';
import { linesOf, noteLines, valuesOf } from '../../../../src/renderer/podium/review/source-lines.ts';
import { notes } from '../../../core/brief/notes.ts';
import { runs } from '../../../support/scale.ts';
import { sampleBrief } from '../../../support/session.ts';

const accepted = (brief: Brief) => acceptedOf(brief, draftOf(brief, 'UTC')).brief;

test('what nobody corrected is accepted as it was read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...notes), ({ text }) => {
      const brief = parseNote(text);
      expect(accepted(brief)).toEqual(brief);
    }),
    { numRuns: runs(30, 300) },
  );
});

test('whatever is typed into the fields, a brief is accepted', () => {
  const brief = sampleBrief();
  const text = fc.string({ unit: 'binary', maxLength: 45 });
  fc.assert(
    fc.property(fc.record({ theme: text, room: text, rounds: text, repliesMinutes: text }), text, (typed, limit) => {
      const draft = { ...draftOf(brief, 'UTC'), ...typed, limits: { default: limit } };
      const { brief: made, replies } = acceptedOf(brief, draft);
      expect(briefSchema.safeParse(made).success).toBe(true);
      expect(replies.minutes).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: runs(200, 5000) },
  );
});

test('people are corrected, moved among their own, taken out and given another part', () => {
  const brief = sampleBrief({
    panellists: ['Ana Ruiz', 'Bo Li', 'Cy Orr'].map((name) => ({
      honorific: null,
      name,
      title: null,
      topic: null,
      slot: 1,
    })),
  });
  const draft = draftOf(brief, 'UTC');
  const moved = movedPerson(draft.people, 'panellists-2', -1);
  const people = moved.map((one) =>
    one.key === 'panellists-0' ? { ...one, gone: true } : one.key === 'panellists-1' ? { ...one, name: ' ' } : one,
  );
  const { brief: made, asRead } = acceptedOf(brief, { ...draft, people });
  expect(made.panellists.map(({ name }) => name)).toEqual(['Cy Orr']);
  const before = ['/chair/0', '/openingSpeakers/0', '/moderators/0'];
  expect(asRead).toEqual({ brief, from: [...before, '/panellists/2'] });
  const other = draft.people.map((one) => (one.key === 'panellists-1' ? { ...one, role: 'moderators' as const } : one));
  const empty = { honorific: '', title: '', topic: '', slot: '1', gone: false };
  const added = { key: 'new', from: null, role: 'chair' as const, name: 'Di Fox', ...empty };
  const changed = acceptedOf(brief, { ...draft, people: [...other, added] });
  expect(changed.brief.moderators.at(-1)?.name).toBe('Bo Li');
  const [chair, ...others] = before;
  expect(changed.asRead.from).toEqual([chair, null, ...others, '/panellists/1', '/panellists/0', '/panellists/2']);
  expect(movedPerson(draft.people, 'panellists-0', -1)).toBe(draft.people);
});

test('lengths are typed as minutes or minutes and seconds', () => {
  expect(['2:00', '2', '1:30', '0:45', '', 'x', '0', '2:60', '121'].map(secondsOf)).toEqual([
    120,
    120,
    90,
    45,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect([45, 90, 600].map(lengthText)).toEqual(['0:45', '1:30', '10:00']);
});

test('what is missing and doubted is settled by a value, a correction or a word', () => {
  const doubts = [{ field: 'date', text: 'Monday', why: 'weekday-differs-from-date' }];
  const brief = sampleBrief({ missing: ['room', 'start'], doubts, room: null, start: null });
  const open = toSettle(brief);
  expect(open.map(({ id }) => id)).toEqual(['missing-start', 'doubt-0', 'missing-room']);
  const was = draftOf(brief, 'UTC');
  expect(lacks(was)).toEqual(['start']);
  const settled = (now: typeof was, waved: string[] = []) =>
    open.map((one) => isSettled(one, was, now, new Set(waved)));
  expect(settled(was)).toEqual([false, false, false]);
  expect(settled({ ...was, start: '10:00', room: 'Room 4' })).toEqual([true, false, true]);
  expect(settled({ ...was, date: '2030-06-21' })).toEqual([false, true, false]);
  expect(settled(was, ['doubt-0'])).toEqual([false, true, false]);
  expect(isAsRead('panellists', was, was)).toBe(true);
});

test('every doubt and every missing field has its words', () => {
  expect(Object.keys(review.doubt)).toEqual([...DOUBTS, 'other']);
  const asked = [
    'title',
    'date',
    'start',
    'end',
    'room',
    'chair',
    'openingSpeakers',
    'moderators',
    'panellists',
    'rounds',
    'interventionSeconds',
  ];
  expect(Object.keys(review.missing)).toEqual([...asked, 'other']);
});

test('a line leads to what it gave, the nearest first, and a value to its lines', () => {
  const source: Brief['source'] = {
    '/background': [3, 9],
    '/chair/0/name': [4, 4],
    '/chair/0/honorific': [4, 4],
    '/title': [1, 2],
  };
  expect(valuesOf(source, 4)).toEqual(['/chair/0/name', '/background']);
  expect(valuesOf(source, 12)).toEqual([]);
  expect(linesOf(source, '/title')).toEqual([1, 2]);
  expect([linesOf(source, null), linesOf(source, '/room'), linesOf(source, 'constructor')]).toEqual([null, null, null]);
  expect(noteLines('\uFEFFa\r\nb\rc\fd').lines).toEqual(['a', 'b', 'c\fd']);
  expect(noteLines('\n'.repeat(5000)).left).toBe(2001);
});
