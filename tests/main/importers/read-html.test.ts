import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNote } from '../../../src/core/brief/parse-note.ts';
import { readHtml } from '../../../src/main/app/importers/read-html.ts';
import { runs } from '../../support/scale.ts';

test('headings, lists and rows keep their shape; scripts, styles and what was struck out do not come along', () => {
  const html = `<html><head><title>No</title><style>p { color: red }</style></head><body><!--StartFragment-->
    <h1>Panel on
      shade</h1><script>document.title = "<p>No</p>"</script>
    <p>Wednesday,&nbsp;17 July 2024<br>Chamber&#x20;B</p>
    <table><tbody><tr><td><p>Chair:</p></td><td>Ms. A. &amp; Co<del>, Office</del></td></tr>
    <tr><td></td><td><p>Mr. B</p><p>Mayor</p></td></tr></tbody></table>
    <ol><li>Who pays?</li><li><p>Who plants?</p><ul><li>And when?</li></ul></li></ol>
    <p>caf&eacute; &unknown; 1 < 2</p><!--EndFragment--></body></html>`;
  expect(readHtml(html)).toBe(`## Panel on shade

Wednesday,\u00A017 July 2024
Chamber B

Chair:\tMs. A. & Co
\tMr. B
\tMayor

1. Who pays?
2. Who plants?
  - And when?
café &unknown; 1 < 2
`);
});

test('a list as Word puts it on the clipboard keeps its marks', () => {
  const html =
    "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Who pays?<o:p></o:p></p>";
  expect(readHtml(html)).toBe('·\u00A0\u00A0 Who pays?\n');
});

test('a note pasted from a page is understood', () => {
  const brief = parseNote(
    readHtml(`<h2>Panel discussion on shade in cities</h2><p>17 July 2024, 10 a.m. to noon</p><table>
      <tr><th>Chair</th><td>Ms. Clodagh Ferris, Mayor of Ballintra</td></tr>
      <tr><th>Moderator</th><td>Mr. Nasrullah Zaheer, Head of Branch</td></tr></table>`),
  );
  expect(brief).toMatchObject({
    title: 'Panel discussion on shade in cities',
    date: '2024-07-17',
    chair: [{ name: 'Clodagh Ferris', title: 'Mayor of Ballintra' }],
    moderators: [{ name: 'Nasrullah Zaheer', title: 'Head of Branch' }],
  });
});

test('no markup, however broken, throws or brings a tag into the text', () => {
  const piece = fc.constantFrom(
    ...[
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</tr>',
      '</table>',
      '<ul>',
      '<ol>',
      '<li>',
      '</li>',
      '</ul>',
      '<p>',
      '</p>',
    ],
    ...['<h2>', '</h2>', '<pre>', '</pre>', '<!--', '-->', '<script>', '</script>', '<br/>', '<', '&#0;', '&#x110000;'],
    ...['words', ' ', '\n', '<style', '<p title="a > b">'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(readHtml(pieces.join(''))).not.toMatch(/<(?:table|tr|td|li|p|h2)>/);
    }),
    { numRuns: runs(300, 20_000) },
  );
});

test.each(['<table><tr><td>', '<ul><li>', '<div>', '<', '<!--', '<script>'])(
  'a hundred thousand times %s is read at once',
  (piece) => {
    const start = performance.now();
    readHtml(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  },
);
