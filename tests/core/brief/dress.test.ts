import { expect, it } from 'vitest';
import { parseNote } from '../../../src/core/brief/parse-note.ts';
import { notes } from './notes.ts';

const text = notes.find(({ name }) => name === 'concept-note')?.text ?? '';
const HEADING =
  /^(?:Background|Rationale|Objectives|Programme|Chair|Opening statement|Moderator|Presentations by panellists|Format|Expected outcomes|Background documents) ?$/gm;
const numbered = (): string => {
  const headings: readonly string[] = text.match(HEADING) ?? [];
  return text.replace(HEADING, (heading) => `${headings.indexOf(heading) + 1}. ${heading}`);
};

function wrapped(width: number): string {
  const wrap = (line: string): string => {
    const rows = [''];
    for (const word of line.trim().split(/\s+/)) {
      const row = rows.at(-1) ?? '';
      if (row !== '' && row.length + 1 + word.length > width) rows.push(word);
      else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
    }
    return rows.join('\n');
  };
  return text.split('\n').map(wrap).join('\n');
}

const contents = (note: string) => {
  const { source: _source, ...brief } = parseNote(note);
  return brief;
};

it.each([
  ['Windows line ends', text.replace(/\n/g, '\r\n')],
  ['no blank lines', text.replace(/\n\s*\n+/g, '\n')],
  ['blank lines between all lines', text.replace(/\n\s*\n+/g, '\n').replace(/\n/g, '\n\n')],
  ['lines broken at 80', wrapped(80)],
  ['lines broken at 72', wrapped(72)],
  ['headings in capitals', text.replace(HEADING, (heading) => heading.toUpperCase())],
  ['headings with a colon', text.replace(HEADING, (heading) => `${heading.trim()}:`)],
  ['numbered headings', numbered()],
  ['Markdown headings', text.replace(HEADING, (heading) => `## ${heading.trim()}`)],
  ['headings in bold type', text.replace(HEADING, (heading) => `**${heading.trim()}**`)],
  ['private-use bullets', text.replace(/^· /gm, '\uF0B7\t')],
  ['dashes for bullets', text.replace(/^· /gm, '- ')],
  ['no-break spaces', text.replace(/ /g, '\u00A0')],
  ['everything indented', text.replace(/^/gm, '    ')],
])('reads the same from the note with %s', (_name, note) => {
  expect(contents(note)).toEqual(contents(text));
});
