import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../src/core/brief/brief.ts';
import { commandSchema } from '../../../src/core/session/commands.ts';
import { project } from '../../../src/core/session/effective-log.ts';
import { canBeTaken, compareNote, takenAtFirst } from '../../../src/core/session/note-again/compare-note.ts';
import { type NoteAgain, uncorrected } from '../../../src/core/session/note-again/noted.ts';
import { repliesOf, USUAL_REPLIES } from '../../../src/core/session/replies.ts';
import { sessionFromBrief } from '../../../src/core/session/session-from-brief.ts';
import type { Imported, SessionState } from '../../../src/core/session/state.ts';
import type { Person } from '../../../src/core/session/vocabulary.ts';
import { minutes, seconds } from '../../../src/core/timing/time.ts';
import { runs } from '../../support/scale.ts';
import { prepare, prepared, request, sampleBrief, TestSession } from '../../support/session.ts';
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

  test('what no session holds is refused, and where it was corrected, not remembered', () => {
    const s = prepared();
    const brief = sampleBrief({ chair: [{ honorific: null, name: ' ', title: null }] });
    expect(refusal(s, { ...noteOf(s), brief })).toBe('note-not-taken');
    const note: NoteAgain = { ...noteOf(s, { room: 'Hall B' }), asRead: { brief, from: [] } };
    take(s, note);
    expect(s.state.imported?.facts.room).toBe('Hall B');
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

describe('a note that was corrected in its review', () => {
  const chair = sampleBrief().chair[0] ?? first;
  const renamed = { ...chair, name: 'Ana Torvald-Lund' };
  const promoted = { ...first, title: 'Minister', slot: 2 };
  /** The sample, with another room, chair, office and slot; nothing else. */
  const corrected = sampleBrief({ room: 'Hall B', chair: [renamed], panellists: [...others, promoted] });
  const before = ['/chair/0', '/openingSpeakers/0', '/moderators/0'];
  const panellists = [0, 1, 2, 3, 4].map((at) => `/panellists/${at}`);
  const from = [...before, ...panellists.slice(1), '/panellists/0'];
  /** A session of a note that was corrected: `whence` says of its people where they stand in the sample. */
  const accepted = (brief: Brief, whence: readonly (string | null)[]) => {
    const s = new TestSession();
    const command = prepare(brief);
    const asRead = { brief: sampleBrief(), from: [...whence] };
    const read = uncorrected(command, asRead, USUAL_REPLIES);
    if (read === null) throw new Error('No session holds the sample.');
    s.does({ ...command, asRead: { ...read, people: [...read.people], items: [...read.items] } });
    return s;
  };

  test('is remembered as it was read, by one command that is no step', () => {
    const s = accepted(corrected, from);
    expect(s.events.map(({ type }) => type)).toEqual(['SessionPrepared', 'NoteTaken']);
    expect(new Set(s.events.map(({ commandId }) => commandId)).size).toBe(1);
    expect(s.projection.steps).toEqual([]);
    expect(project(s.events).steps).toEqual([]);
    expect(s.send({ type: 'Undo', commandId: s.events[1]?.commandId ?? '' })).toMatchObject({ ok: false });
    expect(given(s.state)).toEqual(given(prepared(corrected).state));
    expect(s.state.imported && given(s.state.imported)).toEqual(given(prepared().state));
  });

  test('shows what was corrected as edited by hand when it comes again, and proposes nothing', () => {
    const s = accepted(corrected, from);
    const byHand = { byHand: true, fresh: false };
    expect(changesOf(s, noteOf(s))).toMatchObject([
      { key: 'fact:room', is: 'Hall B', note: 'Room IV', ...byHand },
      { key: `person:${idOf(s, renamed.name)}:name`, is: renamed.name, note: chair.name, ...byHand },
      { key: `person:${idOf(s, first.name)}:title`, is: 'Minister', note: first.title, ...byHand },
      { key: 'programme', ...byHand },
    ]);
    expect(atFirst(s, noteOf(s))).toEqual([]);
    expect(refusal(s, noteOf(s))).toBe('already-in-that-state');
  });

  test('knows whose name, role, office and topic were corrected', () => {
    const [jon, ...rest] = others;
    if (!jon) throw new Error('The sample has one panellist.');
    const brief = sampleBrief({
      moderators: [],
      openingSpeakers: [...sampleBrief().openingSpeakers, ...sampleBrief().moderators],
      panellists: [{ ...first, honorific: 'Dr.', name: 'Rita A. Amaral', title: null, topic: 'Dams' }, jon, ...rest],
    });
    const s = accepted(brief, [...before, ...panellists]);
    const changes = changesOf(s, noteOf(s)).filter(({ kind }) => kind !== 'programme');
    expect(changes.map((change) => [change.kind, 'field' in change ? change.field : null, change.byHand])).toEqual([
      ['person', 'role', true],
      ...['name', 'honorific', 'title', 'topic'].map((field) => ['person', field, true]),
    ]);
    const ids = (people: readonly Person[]) => people.map(({ id }) => id).sort();
    expect(ids(s.state.imported?.people ?? [])).toEqual(ids(s.state.people));
  });

  test('offers unticked whom the review took out, and never to remove whom it added', () => {
    const ada = { honorific: 'Ms.', name: 'Ada Brun', title: 'Judge', topic: null, slot: 1 };
    const s = accepted(sampleBrief({ panellists: [...others, ada] }), [...before, ...panellists.slice(1), null]);
    const changes = changesOf(s, noteOf(s));
    expect(changes.map(({ kind, byHand }) => [kind, byHand])).toEqual([
      ['person-added', true],
      ['person-gone', true],
      ['programme', true],
    ]);
    expect(atFirst(s, noteOf(s))).toEqual([]);
    take(s, noteOf(s), keysOf(s, noteOf(s)));
    expect(given(s.state)).toEqual(given(prepared().state));
  });

  test('tells namesakes apart by what else the note said of them, also where one was taken out', () => {
    const namesake = { ...first, title: 'Judge', slot: 2 };
    const brief = sampleBrief({ panellists: [first, namesake] });
    const s = new TestSession();
    const made = prepare(sampleBrief({ panellists: [namesake] }));
    const asRead = { brief, from: [...before, '/panellists/1'] };
    const read = uncorrected(made, asRead, USUAL_REPLIES);
    if (read === null) throw new Error('No session holds it.');
    s.does({ ...made, asRead: { ...read, people: [...read.people], items: [...read.items] } });
    const changes = changesOf(s, { ...noteOf(s), brief });
    expect(changes.map(({ kind, byHand, fresh }) => [kind, byHand, fresh])).toEqual([
      ['person-added', true, false],
      ['programme', true, false],
    ]);
  });

  test('what the note changes is taken, and what a later review corrects is by hand from then on', () => {
    const s = accepted(corrected, from);
    const brief = sampleBrief({ mandate: 'Resolution 1', theme: 'Rivers' });
    const note: NoteAgain = {
      ...noteOf(s),
      brief: { ...brief, theme: 'Rivers for all', moderators: [{ ...renamed, name: 'Zoe Beck' }] },
      asRead: { brief, from: [...before, ...panellists] },
    };
    const moderator = s.state.people.find(({ role }) => role === 'moderator')?.id ?? '';
    const person = (field: string) => `person:${moderator}:${field}`;
    expect(atFirst(s, note)).toEqual(['fact:theme', 'fact:mandate', ...['name', 'honorific', 'title'].map(person)]);
    take(s, note);
    expect(s.state.facts).toMatchObject({ theme: 'Rivers for all', mandate: 'Resolution 1', room: 'Hall B' });
    expect(s.state.people.find(({ id }) => id === moderator)?.name).toBe('Zoe Beck');
    expect(s.state.imported?.facts).toMatchObject({ theme: 'Rivers', mandate: 'Resolution 1', room: 'Room IV' });
    const again = { ...noteOf(s), brief };
    const changes = changesOf(s, again);
    expect(changes.filter(({ fresh }) => fresh)).toEqual([]);
    expect(changes.map(({ key }) => key)).toEqual(expect.arrayContaining(['fact:theme', 'fact:room', person('name')]));
    expect(atFirst(s, again)).toEqual([]);
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
