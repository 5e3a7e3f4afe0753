import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Brief } from '../../../../src/core/brief/brief.ts';
import { parseNote } from '../../../../src/core/brief/parse-note.ts';
import { compareNote, takenAtFirst } from '../../../../src/core/session/note-again/compare-note.ts';
import type { NoteAgain } from '../../../../src/core/session/note-again/noted.ts';
import { noteToSession } from '../../../../src/main/app/note-to-session.ts';
import { acceptedOf, type Draft, draftOf, movedPerson, ROLES } from '../../../../src/renderer/podium/review/draft.ts';
import { comparedWork } from '../../../../src/renderer/podium/review/note-work.ts';
import { notes } from '../../../core/brief/notes.ts';
import { strayPreparation } from '../../../core/session/sound-state.ts';
import { runs } from '../../../support/scale.ts';
import { sampleBrief, TestSession } from '../../../support/session.ts';

// A note that is corrected in its review, accepted, and read again.

const ZONE = 'Europe/Zurich';
const WORDS = ['Ana Torvald', 'Hall B', 'Jon Vik', 'Judge', 'Rita Amaral', 'Zoe Beck'] as const;

/** One thing that somebody does in a review; the numbers and words choose of what there is. */
type Correction = { readonly what: (typeof WHAT)[number]; readonly at: number; readonly word: string };
const WHAT = [
  'value',
  'person',
  'role',
  'slot',
  'gone',
  'added',
  'moved',
  'line',
  'limit',
  'rounds',
  'replies',
] as const;
const corrections = fc.array(
  fc.record({ what: fc.constantFrom(...WHAT), at: fc.nat(1000), word: fc.constantFrom(...WORDS) }),
  { maxLength: 6 },
);

const of = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

const correct = (draft: Draft, { what, at, word }: Correction): Draft => {
  const { key = '' } = draft.people[at % Math.max(1, draft.people.length)] ?? {};
  const person = (change: Partial<Draft['people'][number]>): Draft => ({
    ...draft,
    people: draft.people.map((one) => (one.key === key ? { ...one, ...change } : one)),
  });
  switch (what) {
    case 'value':
      return { ...draft, [of(['title', 'shortTitle', 'theme', 'room', 'mandate', 'background'] as const, at)]: word };
    case 'person':
      return person({ [of(['name', 'honorific', 'title', 'topic'] as const, at >> 4)]: word });
    case 'role':
      return person({ role: of(ROLES, at >> 4) });
    case 'slot':
      return person({ slot: String(1 + (at % 3)) });
    case 'gone':
      return person({ gone: true });
    case 'added': {
      const own = { honorific: '', name: word, title: '', topic: '', slot: '1', gone: false };
      const added = { key: `new-${draft.people.length}`, from: null, role: of(ROLES, at), ...own };
      return { ...draft, people: [...draft.people, added] };
    }
    case 'moved':
      return { ...draft, people: movedPerson(draft.people, key, at % 2 === 0 ? 1 : -1) };
    case 'line': {
      const keyQuestions = draft.lists.keyQuestions.map((one, i) => (i === at % 3 ? { ...one, value: word } : one));
      return { ...draft, lists: { ...draft.lists, keyQuestions } };
    }
    case 'limit':
      return { ...draft, limits: { ...draft.limits, [of(['default', 'group', 'ngo'] as const, at)]: '1:45' } };
    case 'rounds':
      return { ...draft, rounds: String(at % 4) };
    case 'replies':
      return { ...draft, afterEachRound: at % 2 === 0, repliesMinutes: String(at % 20) };
  }
};

/** A session of a note as it was corrected. */
const acceptedSession = (brief: Brief, draft: Draft): TestSession => {
  const made = noteToSession(acceptedOf(brief, draft), ZONE);
  if (!made.ok) throw new Error(made.refusal.code);
  const s = new TestSession();
  s.does(made.command);
  return s;
};

/** The note as the window would take it into a session, corrected once more. */
const noteAgain = (s: TestSession, brief: Brief, later: readonly Correction[] = []): NoteAgain => {
  const was = draftOf(brief, ZONE);
  const work = { text: '', brief, was, draft: was, waved: new Set(''), isCompared: false, ticks: new Map() };
  const { draft } = comparedWork(work, s.state.imported);
  return { ...acceptedOf(brief, later.reduce(correct, draft)), zone: null };
};
const changesOf = (s: TestSession, note: NoteAgain) => {
  const compared = compareNote(s.state, note);
  if (!compared.ok) throw new Error(compared.refusal.code);
  return compared.changes;
};

/** What is ticked when the same note comes again, uncorrected; taking that must change nothing of the session. */
const expectKept = (s: TestSession, brief: Brief) => {
  const note = noteAgain(s, brief);
  const changes = changesOf(s, note);
  expect([...takenAtFirst(changes)]).toEqual([]);
  // Who was added by hand under the name of somebody who was taken out is that one, elsewhere than the note has them.
  const were = s.state.imported?.people ?? [];
  const isNamesake = s.state.people.some(
    (person) => !were.some(({ id }) => id === person.id) && were.some(({ name }) => name === person.name),
  );
  if (!isNamesake) expect(changes.filter(({ fresh }) => fresh)).toEqual([]);
  const { imported: _, ...before } = s.state;
  s.send({ type: 'TakeNote', ...note, take: [] });
  const { imported: __, ...after } = s.state;
  expect(after).toEqual(before);
};

test('whatever was corrected in a review, and in a later one, the same note changes nothing', () => {
  const brief = sampleBrief({ keyQuestions: ['Whose water?', 'Whose rivers?', 'Who pays?'] });
  fc.assert(
    fc.property(corrections, corrections, (first, later) => {
      const s = acceptedSession(brief, first.reduce(correct, draftOf(brief, ZONE)));
      expectKept(s, brief);
      const note = noteAgain(s, brief, later);
      s.send({ type: 'TakeNote', ...note, take: [...takenAtFirst(changesOf(s, note))] });
      expectKept(s, brief);
      expect(strayPreparation(s.state)).toEqual([]);
    }),
    { numRuns: runs(150, 5_000) },
  );
});

test('what nobody corrected makes a session with the one event it always had', () => {
  fc.assert(
    fc.property(fc.constantFrom(...notes), ({ text }) => {
      const read = parseNote(text);
      const brief = {
        ...read,
        title: read.title ?? 'Panel',
        date: read.date ?? '2030-06-20',
        ...(read.start !== null && read.start !== read.end ? {} : { start: '15:00' }),
        end: read.end ?? '18:00',
      };
      const s = acceptedSession(brief, draftOf(brief, ZONE));
      expect(s.events.map(({ type }) => type)).toEqual(['SessionPrepared']);
      expectKept(s, brief);
    }),
    { numRuns: runs(20, 300) },
  );
});
