import { describe, expect, test } from 'vitest';
import type { Note } from '../../../src/core/session/discussion.ts';
import { takenUp } from '../../../src/core/views/coverage.ts';
import type { Statement } from '../../../src/core/views/discussion-view.ts';
import { chooseNotes, questionsFor } from '../../../src/renderer/shared/notes/choose-notes.ts';
import { symbolOf } from '../../../src/renderer/shared/notes/symbol-of.ts';
import { note, START } from '../../support/session.ts';

const written = (over: Partial<Note>): Note => ({ ...note(), at: START, answered: false, ...over }) as Note;
const statement = (turn: string, name: string, keyQuestions: number[] = []): Statement => ({
  turn,
  name,
  kind: 'intervention',
  calledAt: START,
  begun: true,
  tags: { keyQuestions, components: [] },
});

const notes = [
  written({ id: 'a', text: 'Who pays the fund?', people: ['hubert'], on: 't-1', keyQuestions: [2] }),
  written({ id: 'b', text: 'À qui la décision ?', people: ['limon', 'hubert'], answered: true }),
  written({ id: 'c', text: 'For later', voices: ['chair'], components: [1] }),
];
const statements = [statement('t-1', 'Tunisia', [1, 2]), statement('t-2', 'Norway', [2])];
const ids = (found: readonly Note[]) => found.map(({ id }) => id);

describe('notes', () => {
  test('are chosen by what is open, for whom, on what, and by every word of note or speaker', () => {
    const choose = (...[wanted, search = '']: [Parameters<typeof chooseNotes>[1], string?]) =>
      ids(chooseNotes({ notes, statements }, wanted, search));
    expect(choose('all')).toEqual(['c', 'b', 'a']);
    expect(choose('open')).toEqual(['c', 'a']);
    expect(choose('person:hubert')).toEqual(['b', 'a']);
    expect(choose('voice:chair')).toEqual(['c']);
    expect(choose('question:2')).toEqual(['a']);
    expect(choose('all', 'DECISION a')).toEqual(['b']);
    expect(choose('all', 'tunisia fund')).toEqual(['a']);
    expect(choose('voice:moderator')).toEqual([]);
  });

  test('for somebody come with the open ones first, and for nobody not at all', () => {
    expect(ids(questionsFor(notes.toReversed(), 'hubert'))).toEqual(['a', 'b']);
    expect(questionsFor(notes, null)).toEqual([]);
  });

  test('count beside the statements for what was taken up', () => {
    const { keyQuestions, components } = takenUp({
      keyQuestions: ['One', 'Two'],
      components: ['Law'],
      statements,
      notes,
    });
    expect(keyQuestions).toMatchObject([
      { number: 1, statements: 1, notes: 0 },
      { number: 2, statements: 2, notes: 1 },
    ]);
    expect(components).toMatchObject([{ letter: 'a', text: 'Law', statements: 0, notes: 1 }]);
  });
});

test('a document’s symbol is read from its line', () => {
  const lines = {
    'OHCHR report A/HRC/35/20 on progress': 'A/HRC/35/20',
    '(most recent report being A/HRC/34/74)': 'A/HRC/34/74',
    'Report E/CN.4/2005/1/Add.2, part one': 'E/CN.4/2005/1/Add.2',
    'General Assembly resolution 60/251 of 15 March 2006': '60/251',
    'The Charter of the United Nations': null,
    'States and/or organizations': null,
  };
  for (const [line, symbol] of Object.entries(lines)) expect(symbolOf(line), line).toBe(symbol);
});
