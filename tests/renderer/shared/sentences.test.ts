import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/core/script/fill.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { type Person, SHORT_TITLE } from '../../../src/core/session/vocabulary.ts';
import { minutes } from '../../../src/core/timing/time.ts';
import type { Phrase } from '../../../src/core/views/phrase.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { type NextSentence, scriptOf } from '../../../src/core/views/script.ts';
import { initTexts } from '../../../src/renderer/shared/i18n/i18n.ts';
import { render } from '../../../src/renderer/shared/i18n/use-phrase.ts';
import { attempts, commandFor, start } from '../../core/session/random-play.ts';
import { runs } from '../../support/scale.ts';
import { prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;

let saying: (language: string) => (phrase: Phrase) => string;
beforeAll(() => {
  const texts = initTexts('podium', 'en');
  saying = (language) => (phrase) => render(texts.getFixedT(language, ['session', 'phrases']), language, phrase);
});

/** Every word of a sentence, those that come only once the time is used before it. */
const words = ({ said, overTime }: NextSentence, language: string): string =>
  [...(overTime ? [overTime] : []), ...said]
    .map((one) => ('key' in one ? saying(language)(one) : wordsOf(one.script)))
    .join(' ');

const sentence = (s: TestSession): NextSentence => {
  const { now } = scriptOf(s.state);
  if (!now) throw new Error('nothing is said');
  return now;
};

/** A meeting in which every moment comes once: each with its name, and what is said then. */
const afternoon = (): readonly (readonly [string, NextSentence])[] => {
  const s = prepared(sampleBrief({ panellists: sampleBrief().panellists.slice(0, 2) }));
  const pause = { id: 'pause', kind: 'break', title: null, plannedMs: minutes(10), proposed: false } as const;
  s.does({
    type: 'InsertItem',
    item: { ...pause, round: null, slots: [], protected: true, resumes: null },
    after: 'round-1',
  });
  const heard: [string, NextSentence][] = [];
  const hear = (more = '') => heard.push([`${sentence(s).moment}${more}`, { ...sentence(s), overTime: null }]);
  const press = () => s.wait(5).does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
  const until = (moment: NextSentence['moment']) => {
    for (let i = 0; i < 60 && sentence(s).moment !== moment; i++) press();
    return sentence(s).moment;
  };
  const vik = s.state.people.find(({ name }) => name === 'Jon Vik')?.id ?? '';
  s.does({ type: 'ChangePerson', person: vik, change: { shortTitle: 'Nansen Institute' } });
  const group = { tier: 'group', onBehalfOf: 'Group of African States' } as const;
  s.does({
    type: 'Inscribe',
    requests: [
      request('Tunisia', group),
      request('Iran (Islamic Republic of)'),
      request('Netherlands (Kingdom of the)', { mode: 'video' }),
      request('Peru'),
      request('Rivers for All', { category: 'ngo' }),
      request('Thailand', { tier: 'group', states: 34 }),
      request('Chad', { kind: 'right-of-reply' }),
    ],
  });
  s.does({ type: 'SetKept', kept: { nhri: 0, ngo: 0 } });
  hear();
  for (const moment of ['opening-speaker', 'to-moderator', 'panellist'] as const) {
    until(moment);
    hear();
  }
  press();
  hear(' of a panellist');
  press();
  hear(' with an office');
  until('first-on-list');
  hear();
  press();
  hear(' of a delegation');
  press();
  const over = sentence(s).overTime;
  if (over) heard.push(['time', { ...sentence(s), said: [over], overTime: null }]);
  hear(' after a group');
  const { later } = scriptOf(s.state);
  if (later) heard.push([later.moment, { ...later, overTime: null }]);
  s.wait(2).does({ type: 'CloseList' });
  s.does({ type: 'MarkAbsent', entry: s.entry('Thailand') });
  hear(' with one absent and the list closed');
  press();
  press();
  press();
  hear(' of a video');
  press();
  s.does({ type: 'RaisePoint', during: s.state.openTurn });
  hear(' nobody named');
  s.does({ type: 'NamePoint', turn: s.state.openPoint ?? '', delegation: 'Russian Federation' });
  hear();
  press();
  s.does({ type: 'Pause', turn: s.state.openTurn ?? '' });
  hear();
  s.does({ type: 'Resume', turn: s.state.openTurn ?? '' });
  s.does({ type: 'SetListTimes', opens: null, closes: { clock: '17:30' } });
  s.wait(2).does({ type: 'OpenList' });
  hear(' with the list open again');
  press();
  press();
  hear(' to an organization');
  const coming = new Set<NextSentence['moment']>(['item', 'round', 'replies', 'closing-remarks', 'right-of-reply']);
  coming.add('adjourn');
  for (let i = 0; i < 60 && coming.size > 0; i++) {
    if (coming.delete(sentence(s).moment)) hear();
    if (coming.size > 0) press();
  }
  press();
  hear();
  return heard;
};

test.each(LANGUAGES)('what is said in %s at every moment of a meeting', async (language) => {
  const lines = afternoon().map(([moment, told]) => `${moment} (${told.voice}): ${words(told, language)}\n`);
  await expect(lines.join('')).toMatchFileSnapshot(`../../fixtures/sentences/${language}.txt`);
});

test('a meeting comes to every moment that there is', () => {
  const seen = new Set(afternoon().map(([moment]) => moment.split(' ')[0]));
  expect([...seen].sort()).toMatchInlineSnapshot(`
    [
      "adjourn",
      "close-round",
      "closed",
      "closing-remarks",
      "first-on-list",
      "item",
      "next",
      "opening",
      "opening-speaker",
      "panellist",
      "point-of-order",
      "replies",
      "resume",
      "right-of-reply",
      "round",
      "start",
      "time",
      "to-moderator",
    ]
  `);
});

const TITLE = 'Whole title of nobody in particular, Director of this and that, and of more besides';

describe('whatever happens in a meeting', () => {
  test('the sentence is whole in every language, and holds nobody’s whole title and no pronunciation', () => {
    const titled = (person: Person) => ({ title: `${TITLE} ${person.id}`, sayAs: `SAID-AS ${person.id}` });
    expect(TITLE.length).toBeGreaterThan(SHORT_TITLE);
    fc.assert(
      fc.property(attempts, fc.nat(3), (tried, first) => {
        const s = start(first);
        for (const person of s.state.people)
          s.send({ type: 'ChangePerson', person: person.id, change: titled(person) });
        for (const { actor, wish } of tried) {
          const command = commandFor(s.wait(wish.wait / 1000), wish, actor);
          if (command) s.send(command, actor);
          const { now, later } = scriptOf(s.state);
          for (const told of [now, later]) {
            if (!told) continue;
            for (const language of LANGUAGES) {
              const text = words(told, language);
              expect(text).not.toMatch(/\{\{|\}\}|\{(?:of|to|the|name)\}|undefined|null|NaN|script\.|moderator\./);
              expect(text).not.toContain(TITLE);
              expect(text).not.toContain('SAID-AS');
              if (language === 'fr') expect(text).not.toMatch(/ (?:à|de) les? /);
              if (language === 'es') expect(text).not.toMatch(/ (?:a|de) el /);
            }
          }
        }
      }),
      { numRuns: runs(25, 400) },
    );
  });

  test('a pronunciation stands beside a sentence that says the name, and beside no other', () => {
    const s = prepared();
    const person = s.state.people.find(({ name }) => name === 'Ibrahim Kessou')?.id ?? '';
    s.does({ type: 'ChangePerson', person, change: { sayAs: 'ib-ra-HEEM' } });
    expect(sentence(s).sayAs).toEqual([]);
    s.does({ type: 'OpenMeeting' });
    for (let i = 0; i < 5 && sentence(s).moment !== 'opening-speaker'; i++)
      s.wait(5).does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
    expect(sentence(s).sayAs).toEqual([{ name: 'Ibrahim Kessou', sayAs: 'ib-ra-HEEM' }]);
    expect(words(sentence(s), 'en')).not.toContain('HEEM');
    const moderator = s.state.people.find(({ role }) => role === 'moderator')?.id ?? '';
    s.does({ type: 'ChangePerson', person: moderator, change: { sayAs: 'VEN-tsel' } });
    for (let i = 0; i < 5 && sentence(s).moment !== 'to-moderator'; i++)
      s.wait(5).does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
    expect(sentence(s).sayAs.map(({ sayAs }) => sayAs)).toEqual(['VEN-tsel', 'ib-ra-HEEM']);
  });

  test('a text that was prepared is said in the language that is asked for, in its own voice', () => {
    const s = prepared();
    const write = (language: string, text: string) =>
      s.does({ type: 'SetScript', item: 'chair-opens', voice: 'moderator', language, text });
    write('en', 'Welcome.');
    write('fr', 'Bienvenue à « {{session}} ».');
    s.does({ type: 'ChangeFacts', change: { texts: { fr: { title: 'Fleuves partagés' } } } });
    expect(words(sentence(s), 'en')).toBe('Welcome.');
    const french = scriptOf(s.state, 'fr').now;
    expect(french?.voice).toBe('moderator');
    expect(french && words(french, 'fr')).toBe('Bienvenue à « Fleuves partagés ».');
    expect(scriptOf(s.state, 'es').now?.voice).toBe('chair');
  });
});
