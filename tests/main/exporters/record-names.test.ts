import { expect, test } from 'vitest';
import { recordName, slug } from '../../../src/main/app/exporters/record-names.ts';

test('a title becomes plain ASCII, cut between words', () => {
  expect(slug('Technical cooperation')).toBe('technical-cooperation');
  expect(slug('  L’État & l’Été: “été” ')).toBe('l-etat-l-ete-ete');
  expect(slug('../../etc/passwd C:\\CON')).toBe('etc-passwd-c-con');
  expect(slug('Annual thematic discussion on technical cooperation in the promotion')).toBe(
    'annual-thematic-discussion-on-technical',
  );
  expect(slug('x'.repeat(300))).toHaveLength(48);
  expect(slug('人权理事会')).toBe('session');
});

test('date, title, language, edition, and a number where the name is taken', () => {
  const of = { date: '2017-06-20', title: 'Rivers', language: 'en' };
  expect(recordName({ ...of, edition: 'circulation' }, () => false)).toBe('2017-06-20_rivers_record_en');
  const taken = new Set(['2017-06-20_rivers_record_en_internal', '2017-06-20_rivers_record_en_internal_v2']);
  expect(recordName({ ...of, edition: 'internal' }, (name) => taken.has(name))).toBe(
    '2017-06-20_rivers_record_en_internal_v3',
  );
});
