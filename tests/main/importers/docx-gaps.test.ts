import { expect, test } from 'vitest';
import { withGaps } from '../../../src/main/app/importers/docx-gaps.ts';

const STYLES = `<w:styles><w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Close"><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Closer"><w:basedOn w:val="Close"/></w:style>
  <w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring"/><w:pPr><w:contextualSpacing/></w:pPr></w:style></w:styles>`;

const p = (text: string, properties = '') =>
  `<w:p w:rsidR="1">${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
/** The words, a bar where a gap was put. */
const shape = (...paragraphs: string[]) =>
  withGaps(paragraphs.join(''), STYLES)
    .replaceAll('<w:p/>', '|')
    .replaceAll(/<[^>]*>/g, '');

test('what is set apart by the space of its own, its style or the document has a gap', () => {
  expect(shape(p('a'), p('b'))).toBe('a|b');
  expect(shape(p('a', style('Close')), p('b', style('Closer')), p('c'))).toBe('abc');
  expect(shape(p('a', style('Close')), p('b', `${style('Closer')}<w:spacing w:before="120"/>`))).toBe('a|b');
  expect(shape(p('a', '<w:spacing w:after="0" w:line="240"/>'), p('b'))).toBe('ab');
  expect(shape(p('a', '<w:spacing w:after="0" w:afterAutospacing="1"/>'), p('b'))).toBe('a|b');
});

test('elements of a list, and paragraphs whose style keeps together what is alike, have none', () => {
  const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  expect(shape(p('a'), p('b', item), p('c', item), p('d'))).toBe('a|bc|d');
  expect(shape(p('a', style('Ring')), p('b', style('Ring')), p('c'))).toBe('ab|c');
});
