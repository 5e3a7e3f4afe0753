import { beforeAll, expect, test } from 'vitest';
import { phrase } from '../../../src/core/views/phrase.ts';
import { initTexts } from '../../../src/renderer/shared/i18n/i18n.ts';
import { isolate } from '../../../src/renderer/shared/i18n/isolate.ts';
import { directionOf, textLanguage } from '../../../src/renderer/shared/i18n/language.ts';
import { english, type Texts } from '../../../src/renderer/shared/i18n/resources.ts';
import { render } from '../../../src/renderer/shared/i18n/use-phrase.ts';
import { pseudo, pseudoRightToLeft } from '../../e2e/support/pseudo.ts';

const say = (language: string, text: ReturnType<typeof phrase>) =>
  render(initTexts('room', 'en').getFixedT(language, ['session', 'phrases']), language, text);

beforeAll(() => {
  initTexts('room', 'en');
});

test('a phrase of core is put into words, phrases within it first', () => {
  expect(say('en', phrase('primary.give', { next: 'Norway' }))).toBe('Give the floor to Norway');
  expect(say('en', phrase('primary.give', { next: phrase('item.chair') }))).toBe('Give the floor to The chair');
});

test('plural forms follow the count', () => {
  const close = (count: number) => say('en', phrase('primary.close-round', { round: 1, next: 2, count }));
  expect(close(1)).toBe('Close round 1 (1 goes to round 2)');
  expect(close(3)).toBe('Close round 1 (3 go to round 2)');
});

test('a name that runs the other way is isolated, any other is left alone', () => {
  expect(say('en', phrase('primary.give', { next: 'تونس' }))).toBe('Give the floor to \u2068تونس\u2069');
  expect(isolate("Côte d'Ivoire", 'ltr')).toBe("Côte d'Ivoire");
  expect(isolate('Norway', 'rtl')).toBe('\u2068Norway\u2069');
  expect(isolate('2:00', 'rtl')).toBe('\u20682:00\u2069');
  expect(isolate('تونس', 'rtl')).toBe('تونس');
});

test('an official name has its article in an English sentence, any other stands as it was typed', () => {
  const give = (name: string, group: string) =>
    say('en', phrase('script.give-for', { name, whom: phrase('name.behalf', { group }) }));
  expect(give('Niger', 'Group of African States')).toBe(
    'I now give the floor to the Niger, on behalf of the Group of African States.',
  );
  expect(give('Peru', 'Friends of Rivers')).toBe('I now give the floor to Peru, on behalf of Friends of Rivers.');
});

test('what stands in a name or a title is never taken for a placeholder or a key', () => {
  const title = '{{title}} {{count}} $t(script.adjourn) {{name, article}}';
  expect(say('en', phrase('script.open', { title }))).toContain(`“${title}”`);
});

test('names are not escaped twice', () => {
  expect(say('en', phrase('primary.give', { next: 'Trinidad & Tobago <b>' }))).toContain('Trinidad & Tobago <b>');
});

test('a language without texts is shown in English, and so from left to right', () => {
  expect(textLanguage('ar-EG', 'room')).toBe('ar');
  expect(textLanguage('fa', 'room')).toBe('en');
  expect(textLanguage('zh-CN', 'podium')).toBe('zh');
  expect(directionOf('ar-EG')).toBe('rtl');
  expect(directionOf('qps-rtl')).toBe('rtl');
  expect(directionOf('en')).toBe('ltr');
});

test('the pseudo-locales are longer, keep placeholders and have every plural form', () => {
  const made = pseudo({ ends: 'Ends {{time}}', more_one: '{{count}} more', more_other: '{{count}} more' });
  expect(made.ends).toMatch(/^\[.*\{\{time\}\}\]$/);
  const length = (texts: Texts) => Object.values(texts).join('').length;
  const longer = length(pseudo(english.session.refusal)) / length(english.session.refusal);
  expect(longer).toBeGreaterThan(1.25);
  expect(longer).toBeLessThan(1.45);
  expect(Object.keys(made).sort()).toEqual(
    ['ends', 'more_few', 'more_many', 'more_one', 'more_other', 'more_two', 'more_zero'].sort(),
  );
  expect(pseudoRightToLeft({ ends: 'Ends {{time}}' }).ends).toContain('{{time}}');
  expect(pseudoRightToLeft({ ends: 'Ends {{time}}' }).ends).toContain('\u202e');
});
