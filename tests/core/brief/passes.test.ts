import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/core/brief/clean.ts';
import { dates, weekdayOf } from '../../../src/core/brief/dates.ts';
import { readHeading, readSlotHeading } from '../../../src/core/brief/headings.ts';
import { en } from '../../../src/core/brief/languages/en.ts';
import { limits } from '../../../src/core/brief/limits.ts';
import { listMark } from '../../../src/core/brief/lines.ts';
import { durations } from '../../../src/core/brief/numbers.ts';
import { readPerson, splitPeople } from '../../../src/core/brief/person.ts';
import { isPlaceholder } from '../../../src/core/brief/placeholder.ts';
import { rounds } from '../../../src/core/brief/rounds.ts';
import { shortTitle } from '../../../src/core/brief/short-title.ts';
import { hours } from '../../../src/core/brief/times.ts';

describe('clean', () => {
  it('takes out what nobody typed and keeps the numbers of the lines', () => {
    const lines = clean(
      '\uFEFF## Chair ##\r\n\r\n[bookmark: _GoBack]of\uFB01ce\u00A0of\u00AD the\u0000  Chair\f**Venue:**\r3\r| a |b|',
    );
    expect(lines.filter(({ text }) => text !== '').map(({ no, text }) => [no, text])).toEqual([
      [1, 'Chair'],
      [3, 'office of the Chair'],
      [3, 'Venue:'],
      [5, 'a b'],
    ]);
  });

  it('leaves out a running head that comes back', () => {
    const texts = clean('Panel on water\nfirst\f\nPanel on water\nsecond').map(({ text }) => text);
    expect(texts.filter((text) => text !== '')).toEqual(['Panel on water', 'first', 'second']);
  });
});

it.each([
  ['20 June 2017', '2017-06-20'],
  ['June 20, 2017', '2017-06-20'],
  ['Tuesday the 20th of June 2017', '2017-06-20'],
  ['Friday, 6October 2017', '2017-10-06'],
  ['2017-06-20', '2017-06-20'],
  ['20.06.2017', '2017-06-20'],
  ['6 to 8 June 2016', '2016-06-06'],
  ['Tuesday, 1 March', null],
  ['05/06/2017', null],
  ['31 June 2017', null],
])('reads the date %s', (text, value) => {
  expect(dates(text, en).map((date) => date.value)).toEqual([value]);
});

it.each(['in 2017', 'resolution 33/28', 'item 10', 'JAN 4Q1', 'A/HRC/35/20'])('%s is no date', (text) => {
  expect(dates(text, en)).toEqual([]);
});

it('knows the day of the week', () => {
  expect(['2017-06-20', '2000-02-29', '2024-12-31'].map(weekdayOf)).toEqual([2, 2, 2]);
});

it.each([
  ['3 - 6 p.m.', '15:00', '18:00'],
  ['3-6 pm', '15:00', '18:00'],
  ['9 a.m. to 12 p.m.', '09:00', '12:00'],
  ['10 to 12 a.m.', '10:00', '12:00'],
  ['10 a.m. to 1 p.m.', '10:00', '13:00'],
  ['10 - 1 p.m.', '10:00', '13:00'],
  ['12pm to 3pm', '12:00', '15:00'],
  ['15:00 – 18:00', '15:00', '18:00'],
  ['9.00 - 12.00', '09:00', '12:00'],
  ['15h00 to 16h30', '15:00', '16:30'],
  ['11 AM until 1 PM', '11:00', '13:00'],
  ['between 3 and 5.30 p.m.', '15:00', '17:30'],
  ['noon to 2 p.m.', '12:00', '14:00'],
  ['10 a.m. to 12 noon', '10:00', '12:00'],
  ['1500-1800 hrs', '15:00', '18:00'],
  ['from 3 p.m.', '15:00', null],
])('reads the hours %s', (text, start, end) => {
  expect(hours(text, en).map((found) => [found.start, found.end])).toEqual([[start, end]]);
});

it.each(['2010-2011', 'resolution 33/28', 'paragraphs 3 to 6', '1.5 metres'])('%s is no time of day', (text) => {
  expect(hours(text, en).filter((found) => found.end !== null)).toEqual([]);
});

it.each([
  ['two minutes', 120],
  ['two (2) minutes', 120],
  ['2-minute', 120],
  ['2:30 minutes', 150],
  ['two and a half minutes', 150],
  ['1.5 minutes', 90],
  ['ninety seconds', 90],
  ['one minute and thirty seconds', 90],
  ['15mn', 900],
])('reads the length %s', (text, seconds) => {
  expect(durations(text, en).map((found) => found.seconds)).toEqual([seconds]);
});

it.each([
  ['II. GUIDING QUESTIONS', ['questions']],
  ['Mandate and background:', ['mandate', 'background']],
  ['Background documents', ['documents']],
  ['Presentations by panellists', ['panellists']],
  ['Closing remarks by the Chair', ['closing']],
  ['Second round of comments from the floor', ['floor']],
  ['Opening statement(s)', ['opening']],
  ['[Modalities for participation]', ['format']],
])('%s is a heading', (text, kinds) => {
  expect(readHeading(text, en)?.kinds).toEqual(kinds);
});

it.each([
  'President of the Human Rights Council',
  'Panel discussion on water',
  'The chair opened the meeting.',
  'Panel discussion',
])('%s is no heading', (text) => {
  expect(readHeading(text, en)).toBeNull();
});

it('reads the heading of a group of presentations', () => {
  expect(readSlotHeading('Part II: the evidence', en)).toEqual({ ordinal: 2, rest: 'the evidence' });
  expect(readSlotHeading('First group of panellists', en)).toEqual({ ordinal: 1, rest: '' });
  expect(readSlotHeading('Part of the answer', en)).toBeNull();
});

it.each([
  ['H.E.Mr. Domingos Tavares,Minister', 'H.E. Mr.', 'Domingos Tavares', 'Minister'],
  ['Mr. Amin Haddad- Head, Branch', 'Mr.', 'Amin Haddad', 'Head, Branch'],
  ['Prof. Dr. Gudrun Weiß (Germany), Director', 'Prof. Dr.', 'Gudrun Weiß', 'Director'],
  ['Ambassador Jane van der Ley, Envoy', 'Ambassador', 'Jane van der Ley', 'Envoy'],
  ['Ms. Maud de Boer-Buquicchio', 'Ms.', 'Maud de Boer-Buquicchio', ''],
  ['Mr. J. P. O’Farrell, Jr., inspector', 'Mr.', 'J. P. O’Farrell, Jr.', 'inspector'],
  ['Dr. Ana Lima (by video message), Minister', 'Dr.', 'Ana Lima', 'Minister'],
  ['Ms Ursula Ek Director of Ports', 'Ms', 'Ursula Ek', 'Director of Ports'],
  ['Mr Jeroen VAN DER SLUIJS', 'Mr', 'Jeroen VAN DER SLUIJS', ''],
])('reads the person %s', (text, honorific, name, rest) => {
  expect(readPerson(text, en)).toMatchObject({ honorific, name, rest });
});

it.each([
  'Ambassador of Thailand to France',
  'Professor of Law',
  'Director-General',
  'TBC',
  'Ms. TBC',
  'Ms. Smith will introduce the panel',
  'Coffee break',
  'Permanent Mission',
])('%s names nobody', (text) => {
  expect(readPerson(text, en)).toBeNull();
});

it('parts people on one line', () => {
  expect(splitPeople('Ms. Ana Lima, judge; Mr. Bo Ek and Dr. Cy Day, engineers, Ek and Day Ltd', en)).toEqual([
    'Ms. Ana Lima, judge',
    'Mr. Bo Ek',
    'Dr. Cy Day, engineers, Ek and Day Ltd',
  ]);
});

it.each(['TBC', '(tbd)', 'to be announced', '-', '____', '…', '[to be confirmed]'])('%s is no value', (text) => {
  expect(isPlaceholder(text, en)).toBe(true);
});

it.each([
  ['1) a', 'a'],
  ['(iv) b', 'b'],
  ['• c', 'c'],
  ['\uF0B7 d', 'd'],
  ['-\u0020e', 'e'],
  ['[12] f', 'f'],
])('takes the mark off %s', (text, rest) => {
  expect(listMark(text)?.rest).toBe(rest);
});

const inFormat = (text: string) => ({ value: text, first: 1, last: 1, labelled: false });
const limitsOf = (text: string) =>
  Object.fromEntries(
    Object.entries(limits([inFormat(text)], false, en).seconds).map(([category, found]) => [category, found.value]),
  );

it.each([
  ['States and observers, including civil society, take the floor for a 2-minute intervention each.', { default: 120 }],
  [
    'Interventions are limited to three minutes for groups and two minutes for all other speakers.',
    { group: 180, default: 120 },
  ],
  [
    'Members have 3 minutes, observers two minutes and NGOs 90 seconds to take the floor.',
    { member: 180, observer: 120, civilSociety: 90 },
  ],
  ['Panellists will speak for seven minutes each.', {}],
  ['The segment lasts 60 minutes and replies from panellists 15 minutes.', {}],
  ['The list of speakers closes after 15 minutes.', {}],
])('limits: %s', (text, wanted) => {
  expect(limitsOf(text)).toEqual(wanted);
});

it.each([
  ['There will be two rounds of questions.', 2],
  ['... followed by the first round. Then comes the second and final round.', 2],
  ['The panel is in two segments, each followed by comments from the floor.', 2],
  ['The floor will be opened three times.', 3],
  ['A two-round discussion.', 2],
  ['The presentations will be followed by an interactive discussion.', 1],
  ['A round table of experts.', undefined],
  ['Three hours have been set aside.', undefined],
])('rounds: %s', (text, wanted) => {
  expect(rounds([inFormat(text)], [], en)?.value).toBe(wanted);
});

it.each([
  ['Panel on water', 'Panel on water'],
  ['Annual panel discussion on the repair and sharing of everyday things', 'Repair and sharing of everyday things'],
  ['Supercalifragilisticexpialidociousnessandsoforth', null],
])('proposes a short title for %s', (title, short) => {
  expect(shortTitle(title, en)).toBe(short);
});
