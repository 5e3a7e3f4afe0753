import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../src/core/brief/brief.ts';
import { commandSchema } from '../../../src/core/session/commands.ts';
import { canBeTaken, compareNote, takenAtFirst } from '../../../src/core/session/note-again/compare-note.ts';
import type { NoteAgain } from '../../../src/core/session/note-again/noted.ts';
import { repliesOf } from '../../../src/core/session/replies.ts';
import { sessionFromBrief } from '../../../src/core/session/session-from-brief.ts';
import type { Imported, SessionState } from '../../../src/core/session/state.ts';
import { minutes, seconds } from '../../../src/core/timing/time.ts';
import { runs } from '../../support/scale.ts';
import { prepared, request, sampleBrief, TestSession } from '../../support/session.ts';
import { aNote, commandFor, PREPARATION, wishOf } from './random-play.ts';
import { strayPreparation } from './sound-state.ts';

const LONG = 1_800_000;
const [first, ...others] = sampleBrief().panellists;
if (!first) throw new Error('The sample has no panellists.');

const noteOf = (s: TestSession, over: Partial<Brief> = {}): NoteAgain => ({
  brief: sampleBrief(over),
  zone: null,
  replies: repliesOf(s.state.imported?.items ?? []),
});
const changesOf = (s: TestSession, note: NoteAgain) => {
  const compared = compareNote(s.state, note);
  if (!compared.ok) throw new Error(compared.refusal.code);
  return compared.changes;
};
const keysOf = (s: TestSession, note: NoteAgain) => changesOf(s, note).map(({ key }) => key);
const atFirst = (s: TestSession, note: NoteAgain) => [...takenAtFirst(changesOf(s, note))];
const take = (s: TestSession, note: NoteAgain, keys = atFirst(s, note)) =>
  s.does({ type: 'TakeNote', ...note, take: keys });
const refusal = (s: TestSession, note: NoteAgain, keys: string[] = []) => {
  const answer = s.send({ type: 'TakeNote', ...note, take: keys });
  return answer.ok ? null : answer.refusal.code;
};
const names = (s: TestSession) => s.state.people.map(({ name }) => name);
const idOf = (s: TestSession, name: string) => s.state.people.find((person) => person.name === name)?.id ?? '';

/** What of a session a note gives, people by their words: without ids, for those are its own. */
const given = ({ facts, people, items, limits }: Imported | SessionState) => {
  const words = new Map(
    people.map(({ id, role, honorific, name, title, topic }) => [id, [role, honorific, name, title, topic]]),
  );
  const { body: _, meetingNumber: __, texts: ___, ...noted } = facts ?? ({} as NonNullable<typeof facts>);
  return {
    noted,
    people: [...words.values()].map(String).sort(),
    items: items.map(({ id: _id, slots, proposed: _p, ...item }) => ({
      ...item,
      slots: slots.map(({ id: _slot, person, ...slot }) => ({ ...slot, person: words.get(person ?? '') ?? null })),
    })),
    limits,
  };
};

describe('a note that is read again', () => {
  test('given the same note, nothing would change and nothing is recorded', () => {
    const s = prepared();
    expect(changesOf(s, noteOf(s))).toEqual([]);
    expect(refusal(s, noteOf(s))).toBe('already-in-that-state');
  });

  test('given another room and office, both are taken in one step, and one undo takes both back', () => {
    const s = prepared();
    const before = s.state;
    const note = noteOf(s, { room: 'Room XX', panellists: [{ ...first, title: 'Minister' }, ...others] });
    expect(changesOf(s, note)).toMatchObject([
      { key: 'fact:room', was: 'Room IV', is: 'Room IV', note: 'Room XX', byHand: false },
      { kind: 'person', field: 'title', was: 'Director', note: 'Minister', byHand: false },
    ]);
    const step = take(s, note);
    expect(s.state.facts?.room).toBe('Room XX');
    expect(s.state.people.find(({ name }) => name === first.name)?.title).toBe('Minister');
    expect(s.projection.steps.at(-1)).toMatchObject({ commandId: step, line: 'list' });
    s.does({ type: 'Undo', commandId: step });
    expect(s.state).toEqual(before);
  });

  test('what was edited by hand is kept unless it is ticked', () => {
    const s = prepared();
    s.does({ type: 'ChangeFacts', change: { room: 'Hall B', theme: 'Mine' } });
    const note = noteOf(s, { room: 'Room XX', title: 'Panel on waters' });
    expect(changesOf(s, note)).toMatchObject([
      { key: 'fact:title', byHand: false },
      { key: 'fact:theme', was: 'Water without borders', is: 'Mine', byHand: true, fresh: false },
      { key: 'fact:room', was: 'Room IV', is: 'Hall B', note: 'Room XX', byHand: true, fresh: true },
    ]);
    take(s, note);
    expect(s.state.facts).toMatchObject({ title: 'Panel on waters', room: 'Hall B', theme: 'Mine' });
    // It is what the note says by now: it stays by hand, and the same note changes nothing more.
    expect(atFirst(s, note)).toEqual([]);
    take(s, note, ['fact:room']);
    expect(s.state.facts?.room).toBe('Room XX');
  });

  test('a person who is written otherwise, in another role or renamed by hand is the same person', () => {
    const s = prepared();
    s.does({ type: 'ChangePerson', person: idOf(s, 'Jon Vik'), change: { name: 'John Vik' } });
    const [, , ...rest] = sampleBrief().panellists;
    const [jon] = others;
    if (!jon) throw new Error('The sample has one panellist.');
    const note = noteOf(s, {
      panellists: [{ ...first, name: 'Rita  AMARÁL' }, jon, ...rest],
      moderators: [],
      openingSpeakers: [...sampleBrief().openingSpeakers, ...sampleBrief().moderators],
    });
    const changes = changesOf(s, note).filter(({ kind }) => kind !== 'programme');
    expect(changes.map(({ kind, was, is, note: now, byHand }) => [kind, was, is, now, byHand])).toEqual([
      ['person', 'moderator', 'moderator', 'opening', false],
      ['person', 'Rita Amaral', 'Rita Amaral', 'Rita  AMARÁL', false],
      ['person', 'Jon Vik', 'John Vik', 'Jon Vik', true],
    ]);
  });

  test('somebody new has a part, somebody who is gone has none; scripts stay with their items', () => {
    const s = prepared();
    const rita = s.state.items.find(({ id }) => id === 'presentation-1');
    s.does({ type: 'SetScript', item: 'presentation-2', voice: 'moderator', language: 'en', text: 'Jon, please.' });
    const ada = { honorific: 'Ms.', name: 'Ada Brun', title: 'Judge', topic: 'Dams', slot: 1 };
    const note = noteOf(s, { panellists: [ada, ...others] });
    expect(atFirst(s, note)).toEqual(['add:panellist-1-2', 'remove:panellist-1', 'programme']);
    take(s, note);
    expect(names(s)).not.toContain(first.name);
    const added = s.state.items.find(({ title }) => title === 'Dams');
    expect(added?.slots[0]?.person).toBe(idOf(s, 'Ada Brun'));
    expect(added?.id).not.toBe(rita?.id);
    const jon = s.state.items.find(({ id }) => id === 'presentation-2');
    expect(jon?.slots[0]?.person).toBe(idOf(s, 'Jon Vik'));
    expect(strayPreparation(s.state)).toEqual([]);
  });

  test('a programme that was edited stays, and with it whoever has a part in it', () => {
    const s = prepared();
    s.does({ type: 'ChangeItem', item: 'introduction', change: { plannedMs: minutes(9) } });
    const items = s.state.items;
    const note = noteOf(s, { panellists: others });
    expect(changesOf(s, note)).toMatchObject([
      { kind: 'person-gone', hasPart: true },
      { kind: 'programme', byHand: true },
    ]);
    const remove = `remove:${idOf(s, first.name)}`;
    expect(refusal(s, note, [remove])).toBe('person-has-part');
    take(s, note, []);
    expect(s.state.items).toEqual(items);
    take(s, note, [remove, 'programme']);
    expect(names(s)).not.toContain(first.name);
  });

  test('somebody who is new and not wanted has no part either', () => {
    const s = prepared();
    const ada = { honorific: 'Ms.', name: 'Ada Brun', title: 'Judge', topic: null, slot: 1 };
    const note = noteOf(s, { panellists: [ada, ...others], chair: [{ ...ada, name: 'Cy Dahl' }] });
    take(s, note, ['programme']);
    expect(s.state.items[0]?.slots).toMatchObject([{ person: null }]);
    expect(s.state.items.filter(({ kind }) => kind === 'presentation')).toHaveLength(others.length);
    expect(s.state.items.find(({ kind }) => kind === 'reply')?.slots).toHaveLength(others.length);
    expect(names(s)).toContain(first.name);
  });

  test('limits are set, and taken away', () => {
    const s = prepared(sampleBrief({ interventionSeconds: { default: 120, group: 180, ngo: 60 } }));
    s.does({ type: 'SetLimit', scope: { category: 'igo' }, ms: minutes(4) });
    const note = noteOf(s, { interventionSeconds: { default: 90, ngo: 60, member: 100 } });
    expect(atFirst(s, note)).toEqual(['limit:default', 'limit:group', 'limit:member']);
    take(s, note);
    expect(s.state.limits).toEqual({
      ...s.state.limits,
      default: seconds(90),
      byTier: {},
      byCategory: { igo: minutes(4), ngo: seconds(60), member: seconds(100) },
    });
  });

  test('what the note lacks of title, day and hours is the session’s', () => {
    const s = prepared();
    expect(changesOf(s, noteOf(s, { title: null, date: null, start: null, end: null }))).toEqual([]);
    expect(refusal(s, noteOf(s, { start: '18:00', end: null }))).toBe('hours-empty');
  });

  test('is refused from the desk, once the meeting has begun, for rounds that somebody waits for, and for what is no change', () => {
    const s = prepared();
    const note = noteOf(s, { rounds: 1 });
    const taking = { type: 'TakeNote' as const, ...note, take: ['programme'] };
    expect(s.send(taking, 'desk-1')).toMatchObject({ refusal: { code: 'not-for-this-role' } });
    expect(refusal(s, note, ['fact:room'])).toBe('note-overtaken');
    s.does({ type: 'Inscribe', requests: [request('Peru', { round: 2 })] });
    expect(refusal(s, note, ['programme'])).toBe('round-waited-for');
    const open = s.does({ type: 'OpenMeeting' });
    expect(refusal(s, note)).toBe('meeting-begun');
    s.does({ type: 'Undo', commandId: open });
    expect(refusal(s, note)).toBe(null);
    expect(new TestSession().send(taking)).toMatchObject({ refusal: { code: 'not-prepared' } });
  });
});

describe('whatever was prepared by hand and whatever the note says now', () => {
  const dice = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000));
  const replies = fc.record({ afterEachRound: fc.boolean(), minutes: fc.nat(30) });
  const byHand = fc.array(wishOf(PREPARATION.filter((what) => what !== 'TakeNote')), { maxLength: 12 });
  const playing = fc.record({ made: dice, replies, byHand, note: dice });
  const numRuns = runs(150, 5_000);

  const play = ({
    made,
    replies: how,
    byHand: wishes,
    note,
  }: typeof playing extends fc.Arbitrary<infer T> ? T : never) => {
    const s = new TestSession();
    const brief = { ...sampleBrief(), ...aNote(made), title: 'Panel', date: '2030-06-20', end: '18:00' };
    const session = sessionFromBrief(brief, { zone: 'Europe/Zurich', replies: how });
    if (!session.ok) throw new Error(session.missing.join());
    s.does(session.command);
    const own: NoteAgain = { brief, zone: null, replies: repliesOf(session.command.items) };
    for (const wish of wishes) {
      const command = commandSchema.safeParse(commandFor(s, wish, 'podium'));
      if (command.success) s.send(command.data);
    }
    return { s, own, again: { ...own, brief: aNote(note) } };
  };

  test(
    'the note that the session was made of changes nothing, nor does any note a second time',
    () => {
      fc.assert(
        fc.property(playing, (how) => {
          const { s, own, again } = play(how);
          expect(atFirst(s, own)).toEqual([]);
          const [items, people] = [s.state.items, s.state.people];
          s.send({ type: 'TakeNote', ...own, take: [] });
          expect([s.state.items, s.state.people]).toEqual([items, people]);
          if (s.send({ type: 'TakeNote', ...again, take: atFirst(s, again) }).ok) expect(atFirst(s, again)).toEqual([]);
        }),
        { numRuns },
      );
    },
    LONG,
  );

  test(
    'what was edited by hand and not ticked stays as it is',
    () => {
      fc.assert(
        fc.property(playing, fc.nat(), (how, some) => {
          const { s, again } = play(how);
          const changes = changesOf(s, again);
          const kept = changes.filter(({ byHand: edited }) => edited);
          const ticked = changes.filter(({ key }, i) => takenAtFirst(changes).has(key) && (some >> (i % 16)) % 2 === 0);
          const wanted = new Set(ticked.map(({ key }) => key));
          const keys = ticked.filter((change) => canBeTaken(change, wanted)).map(({ key }) => key);
          s.send({ type: 'TakeNote', ...again, take: keys });
          const after = new Map(changesOf(s, again).map((change) => [change.key, change]));
          for (const change of kept) expect([change.key, after.get(change.key)?.is]).toEqual([change.key, change.is]);
          expect(strayPreparation(s.state)).toEqual([]);
        }),
        { numRuns },
      );
    },
    LONG,
  );

  test(
    'taking everything gives the session that the note would have made anew, and one undo brings back what was',
    () => {
      fc.assert(
        fc.property(playing, (how) => {
          const { s, again } = play(how);
          const before = s.state;
          const all = keysOf(s, again);
          const brief = {
            ...again.brief,
            title: again.brief.title ?? before.facts?.title ?? null,
            date: again.brief.date ?? before.facts?.date ?? null,
            start: again.brief.start ?? before.facts?.start ?? null,
            end: again.brief.end ?? before.facts?.end ?? null,
          };
          const anew = sessionFromBrief(brief, { zone: before.facts?.zone ?? 'UTC', replies: again.replies });
          const answer = s.send({ type: 'TakeNote', ...again, take: all });
          if (!answer.ok || !anew.ok) return expect(all).toEqual([]);
          const fresh = new TestSession();
          fresh.does(anew.command);
          expect(given(s.state)).toEqual(given(fresh.state));
          expect(strayPreparation(s.state)).toEqual([]);
          s.does({ type: 'Undo', commandId: answer.commandId });
          expect(s.state).toEqual(before);
        }),
        { numRuns },
      );
    },
    LONG,
  );
});
