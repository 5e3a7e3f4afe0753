import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blanksOf, fill, wordsOf } from '../../../src/core/script/fill.ts';
import { parseScript } from '../../../src/core/script/markdown.ts';
import { valuesOf } from '../../../src/core/script/placeholders.ts';
import { firstText, usualVoice } from '../../../src/core/script/prepared.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { type Said, scriptOf } from '../../../src/core/views/script.ts';
import { runs } from '../../support/scale.ts';
import { prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';

/** A prepared text by its words, a sentence by its key. */
const said = (of: readonly Said[]) => of.map((one) => ('key' in one ? one.key : wordsOf(one.script)));
const now = (s: TestSession) => said(scriptOf(s.state).now?.said ?? []);
const write = (s: TestSession, item: string, text: string, language = 'en') =>
  s.does({ type: 'SetScript', item, voice: 'moderator', language, text });
const step = (s: TestSession) => s.wait(5).does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
const until = (s: TestSession, item: string) => {
  for (let i = 0; i < 90 && s.state.currentItem !== item; i++) step(s);
  return s;
};

describe('the text prepared for a part is what is said when it comes', () => {
  test('of the opening, instead of both sentences', () => {
    const s = prepared();
    expect(now(s)).toEqual(['script.open', 'script.format', 'script.pace', 'script.list-open']);
    write(s, 'chair-opens', 'Welcome to **{{session}}**. {{limit}} each, in {{rounds}} rounds.');
    expect(now(s)).toEqual(['Welcome to Panel on shared rivers. 2:00 each, in 2 rounds.']);
  });

  test('of a presentation, after the thanks that nobody can prepare', () => {
    const s = prepared();
    write(s, 'presentation-2', 'And now {{speaker}}. [pause]');
    until(s, 'presentation-1');
    step(s);
    expect(now(s)).toEqual(['script.thank', 'And now Mr. Jon Vik. pause']);
    step(s);
    expect(now(s)).toEqual(['script.called']);
  });

  test('of a round, before the delegation that the list gives', () => {
    const s = prepared();
    s.does({ type: 'Inscribe', requests: [request('Peru'), request('Chad')] });
    write(s, 'round-1', 'Round {{round}}, {{limit}} each.');
    until(s, 'presentation-2');
    step(s);
    expect(now(s)).toEqual(['script.thank', 'Round 1, 2:00 each.', 'script.give-delegation', 'script.followed']);
    step(s);
    step(s);
    expect(now(s)).toEqual(['script.thank-delegation', 'script.give-delegation']);
  });

  test('of a round nobody waits for', () => {
    const s = prepared();
    write(s, 'round-1', 'Round {{round}} is open.');
    until(s, 'presentation-2');
    step(s);
    expect(now(s)).toEqual(['script.thank', 'Round 1 is open.']);
  });

  test('of the replies, for whoever is called first and for nobody after', () => {
    const s = prepared();
    write(s, 'replies', '{{speaker}} begins.');
    until(s, 'round-2');
    expect(now(s)).toEqual(['Ms. Rita Amaral begins.']);
    step(s);
    step(s);
    expect(now(s)).toEqual(['script.thank', 'moderator.to-reply']);
  });

  test('of the chair’s last part, as it adjourns', () => {
    const s = prepared();
    write(s, 'chair-closes', 'Thank you all.');
    until(s, 'chair-closes');
    expect(now(s)).toEqual(['Thank you all.']);
  });

  test('only in the session’s language; without a text the sentences stand', () => {
    const s = prepared();
    write(s, 'chair-opens', 'Bienvenue.', 'fr');
    write(s, 'chair-opens', ' \n ');
    expect(now(s)).toEqual(['script.open', 'script.format', 'script.pace', 'script.list-open']);
    s.does({ type: 'ChangeFacts', change: { language: 'fr' } });
    expect(now(s)).toEqual(['Bienvenue.']);
  });
});

test('the session’s own texts are those of the language that is read, where they were written in it', () => {
  const s = prepared();
  s.does({ type: 'ChangeFacts', change: { texts: { fr: { title: 'Fleuves partagés' } } } });
  const [item] = s.state.items;
  if (!item) throw new Error('no part');
  const { session, theme } = valuesOf(s.state, item, undefined, 'fr');
  expect([session, theme]).toEqual(['Fleuves partagés', 'Water without borders']);
  expect(valuesOf(s.state, item).session).toBe('Panel on shared rivers');
});

describe('the first text of a part', () => {
  const keysOf = (s: TestSession, id: string, voice: 'chair' | 'moderator' = 'chair') => {
    const item = s.state.items.find((one) => one.id === id);
    return item ? firstText(s.state, item, voice) : [];
  };

  test('names what may change by placeholders and leaves out what is not known', () => {
    const s = prepared();
    expect(keysOf(s, 'presentation-1')).toEqual([
      { key: 'script.to-presentation-topic', params: { name: '{{speaker}}', topic: '{{title}}' } },
    ]);
    expect(keysOf(s, 'presentation-2', 'moderator')).toEqual([
      { key: 'moderator.to-presentation', params: { name: '{{speaker}}' } },
    ]);
    expect(keysOf(s, 'chair-closes')).toEqual([{ key: 'script.adjourn', params: {} }]);
  });

  test('has a short title where there is one, and never the whole title', () => {
    const s = prepared();
    const person = s.state.items.find(({ id }) => id === 'presentation-2')?.slots[0]?.person ?? '';
    s.does({ type: 'ChangePerson', person, change: { shortTitle: 'Oslo' } });
    expect(keysOf(s, 'presentation-2')).toEqual([
      { key: 'script.to-presentation-office', params: { name: '{{speaker}}', office: '{{office}}' } },
    ]);
    until(s, 'presentation-1');
    step(s);
    expect(JSON.stringify(scriptOf(s.state).now)).toContain('"office":"Oslo"');
    expect(JSON.stringify(scriptOf(s.state).now)).not.toContain('Professor');
  });

  test('is filled with nothing left blank, whatever the part', () => {
    const s = prepared();
    for (const item of s.state.items)
      for (const { params } of firstText(s.state, item, usualVoice(s.state, item))) {
        const text = Object.values(params).join(' ');
        expect(blanksOf(fill(parseScript(text), valuesOf(s.state, item)))).toEqual([]);
      }
  });

  test('a moderator leads the panel where there is one', () => {
    const voices = (s: TestSession) => s.state.items.map((item) => usualVoice(s.state, item));
    expect(new Set(voices(prepared()))).toEqual(new Set(['chair', 'moderator']));
    expect(new Set(voices(prepared(sampleBrief({ moderators: [] }))))).toEqual(new Set(['chair']));
  });
});

test('no text, whatever it is, keeps a meeting from its next step', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const s = prepared();
      for (const { id } of s.state.items)
        s.send({ type: 'SetScript', item: id, voice: 'chair', language: 'en', text: `{{speaker}}${text}{{` });
      for (let i = 0; i < 40 && s.state.closedAt === null; i++) {
        expect(scriptOf(s.state).now?.said.length).toBeGreaterThan(0);
        step(s);
      }
      expect(s.state.closedAt).not.toBeNull();
    }),
    { numRuns: runs(20, 300) },
  );
});
