import { describe, expect, it } from 'vitest';
import { briefSchema } from '../../../src/core/brief/brief.ts';
import { parseNote } from '../../../src/core/brief/parse-note.ts';
import { notes } from './notes.ts';
import { add, f1, invented, precision, recall, type Score, score } from './score.ts';
import { unsound } from './soundness.ts';

const FIELDS = Object.keys(briefSchema.shape).filter((field) => field !== 'shortTitle' && field !== 'source');
const nothing: Score = { right: 0, given: 0, wanted: 0 };

describe('parseNote', () => {
  it('gives exactly the right answer for the note the application is made for', () => {
    const note = notes.find(({ name }) => name === 'concept-note');
    const { source: _source, shortTitle: _short, ...brief } = parseNote(note?.text ?? '');
    const { shortTitle: _none, ...wanted } = note?.brief ?? { shortTitle: null };
    expect(brief).toEqual(wanted);
  });

  it('reads the notes of varied shape with F1 of at least 0.97', () => {
    const totals = new Map<string, Score>(FIELDS.map((field) => [field, nothing]));
    const byNote: string[] = [];
    for (const note of notes) {
      const brief: Record<string, unknown> = parseNote(note.text);
      const wanted: Record<string, unknown> = { ...note.brief };
      let whole = nothing;
      for (const field of FIELDS) {
        const one = score(field, brief[field], wanted[field]);
        totals.set(field, add(totals.get(field) ?? nothing, one));
        whole = add(whole, one);
      }
      byNote.push(row(note.name, whole));
    }
    const overall = [...totals.values()].reduce(add);
    const table = [...totals].map(([field, one]) => row(field, one));
    console.info(
      ['', '                          precision recall F1', ...table, ...byNote, row('overall', overall)].join('\n'),
    );
    expect(f1(overall)).toBeGreaterThanOrEqual(0.97);
  });

  it.each(notes)('$name: nobody, no date and no limit that the note does not give', ({ text, brief }) => {
    expect(invented(parseNote(text), brief)).toEqual([]);
  });

  it.each(notes)('$name: every value stands in the lines given for it', ({ text }) => {
    const brief = parseNote(text);
    expect(unsound(text, brief)).toEqual([]);
    expect(briefSchema.parse(brief)).toEqual(brief);
  });

  it('gives the lines of a person and of a title over two lines', () => {
    const { source } = parseNote(notes.find(({ name }) => name === 'concept-note')?.text ?? '');
    expect(source['/title']).toEqual([3, 4]);
    expect(source['/chair/0/name']).toEqual([46, 46]);
    expect(source['/panellists/2/topic']).toEqual([62, 62]);
    expect(source['/panellists/4/title']).toEqual([73, 73]);
    expect(source['/interventionSeconds/default']).toEqual([75, 75]);
  });

  it('names everything a chair needs for a text that gives nothing', () => {
    const brief = parseNote('');
    expect(brief.missing).toEqual([
      'title',
      'date',
      'start',
      'end',
      'room',
      'chair',
      'panellists',
      'rounds',
      'interventionSeconds',
    ]);
    expect(brief.source).toEqual({});
  });

  it('cuts what is longer than a brief may hold and says so', () => {
    const brief = parseNote(`Background\n\n${'The river rose again this year. '.repeat(2000)}`);
    expect(brief.background?.length).toBeLessThanOrEqual(20_000);
    expect(brief.doubts).toEqual([{ field: 'background', text: '', why: 'cut-short' }]);
  });

  it('reads no more than 200,000 characters and says so', () => {
    const brief = parseNote(`${'The river rose again this year. '.repeat(7_000)}\nChair: Ms. Ada Ek`);
    expect(brief.chair).toEqual([]);
    expect(brief.doubts).toContainEqual({ field: 'note', text: '', why: 'cut-short' });
  });
});

function row(name: string, one: Score): string {
  const figures = [precision(one), recall(one), f1(one)].map((figure) => figure.toFixed(3)).join('     ');
  return `${name.padEnd(26)}${figures}`;
}
