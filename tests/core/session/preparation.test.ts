import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../src/core/session/commands.ts';
import { project } from '../../../src/core/session/effective-log.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { requestFor } from '../../../src/core/session/request.ts';
import { itemSchema, type Person } from '../../../src/core/session/vocabulary.ts';
import { minutes } from '../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { runs } from '../../support/scale.ts';
import { prepared, TestSession } from '../../support/session.ts';
import { attempts, commandFor, PREPARATION, start, wishOf } from './random-play.ts';
import { strayPreparation } from './sound-state.ts';

const LONG = 1_800_000;

const identity = (name: string) => ({
  honorific: 'Ms.',
  name,
  title: 'Deputy Director',
  displayTitle: null,
  shortTitle: null,
  sayAs: null,
  address: null,
  gender: null,
});
const someone = (id: string, role: Person['role'] = 'panellist'): Person => ({
  ...identity('Ada Brun'),
  id,
  role,
  topic: null,
});
const item = (id: string, kind: 'break' | 'floor' | 'video' = 'break') => ({
  id,
  kind,
  title: null,
  plannedMs: minutes(10),
  proposed: false,
  round: null,
  slots: [],
  protected: true,
  resumes: null,
});
const slot = (id: string, person: string | null) => ({
  id,
  person,
  kind: 'presentation' as const,
  plannedMs: minutes(7),
  clock: 'shown' as const,
  mode: 'in-room' as const,
});

const refusal = (s: TestSession, command: Parameters<TestSession['send']>[0], actor?: string) => {
  const answer = s.send(command, actor);
  return answer.ok ? null : answer.refusal.code;
};
const undo = (s: TestSession, commandId: string) => s.does({ type: 'Undo', commandId });
const names = (s: TestSession) => s.state.people.map(({ name }) => name);
const press = (s: TestSession, times = 1) => {
  for (let i = 0; i < times; i++) {
    const next = nextSteps(s.state)?.now;
    if (next) s.wait(5).does(commandOf(next));
  }
};
const until = (s: TestSession, id: string) => {
  for (let i = 0; i < 60 && s.state.currentItem !== id; i++) press(s);
};

describe('facts', () => {
  test('a changed field is changed, the others stay, and undo brings it back', () => {
    const s = prepared();
    const before = s.state.facts;
    const step = s.does({ type: 'ChangeFacts', change: { title: 'Rivers', room: 'Room XX' } });
    expect(s.state.facts).toEqual({ ...before, title: 'Rivers', room: 'Room XX' });
    undo(s, step);
    expect(s.state.facts).toEqual(before);
  });

  test('hours and zone move start and hard stop, and the room with them', () => {
    const s = prepared();
    const before = toPodiumView(s.projection, 'podium').session.hardStop ?? 0;
    s.does({ type: 'ChangeFacts', change: { end: '18:30' } });
    expect(toPodiumView(s.projection, 'podium').session.hardStop).toBe(before + minutes(30));
    s.does({ type: 'ChangeFacts', change: { zone: 'UTC' } });
    expect(s.state.zone).toBe('UTC');
    expect(toRoomView(s.projection).zone).toBe('UTC');
  });

  test.each([
    [{ title: '  ' }, 'title-empty'],
    [{ date: '2030-06-31' }, 'date-unknown'],
    [{ zone: 'Nowhere/At-all' }, 'zone-unknown'],
    [{ end: '15:00' }, 'hours-empty'],
    [{ room: 'Room IV' }, 'already-in-that-state'],
    [{}, 'already-in-that-state'],
  ])('%j is refused: %s', (change, code) => {
    expect(refusal(prepared(), { type: 'ChangeFacts', change })).toBe(code);
  });
});

describe('people', () => {
  test('somebody is added, changed and removed; each step is taken back in turn', () => {
    const s = prepared();
    const before = s.state.people;
    const added = s.does({ type: 'AddPerson', person: someone('new') });
    const changed = s.does({ type: 'ChangePerson', person: 'new', change: { name: 'Bo Celik' } });
    expect(names(s)).toContain('Bo Celik');
    expect(refusal(s, { type: 'Undo', commandId: added })).toBe('step-built-upon');
    const removed = s.does({ type: 'RemovePerson', person: 'new' });
    for (const step of [removed, changed, added]) undo(s, step);
    expect(s.state.people).toEqual(before);
  });

  test('somebody who replies after a round is not taken away from under the replies', () => {
    const s = prepared();
    const added = s.does({ type: 'AddPerson', person: someone('x'.repeat(64)) });
    until(s, 'round-1');
    s.does({ type: 'RepliesNow', item: 'round-1' });
    expect(refusal(s, { type: 'Undo', commandId: added })).toBe('step-built-upon');
    const replies = s.state.items[s.state.items.findIndex(({ id }) => id === 'round-1') + 1];
    expect(itemSchema.safeParse(replies).success).toBe(true);
  });

  test('who has a part in the programme is not removed', () => {
    const s = prepared();
    expect(refusal(s, { type: 'RemovePerson', person: 'panellist-1' })).toBe('person-has-part');
    expect(refusal(s, { type: 'RemovePerson', person: 'nobody' })).toBe('person-unknown');
  });

  test('a name corrected while the person speaks is corrected in the room and in the record', () => {
    const s = prepared();
    press(s);
    s.does({ type: 'ChangePerson', person: 'chair-1', change: { name: 'Anna Torvald', displayTitle: 'President' } });
    expect(toRoomView(s.projection).scene).toMatchObject({
      name: 'H.E. Ms. Anna Torvald',
      under: { kind: 'office', text: 'President' },
    });
    expect(s.state.turns[0]?.person?.title).toBe('President of the Assembly');
  });

  test('replaced from now on: what was spoken stays, what is to come is the other one’s', () => {
    const s = prepared();
    until(s, 'presentation-1');
    press(s);
    const step = s.does({ type: 'ReplacePerson', person: 'panellist-1', by: identity('Ada Brun'), from: 'now' });
    const by = s.state.people.find(({ name }) => name === 'Ada Brun');
    const slots = s.state.items.flatMap((one) => one.slots);
    expect(slots.find(({ id }) => id === 'presentation-1')?.person).toBe('panellist-1');
    expect(slots.filter(({ person }) => person === by?.id).map(({ id }) => id)).toEqual([
      'reply-panellist-1',
      'closing-panellist-1',
    ]);
    expect(by).toMatchObject({ role: 'panellist', topic: 'Treaties' });
    expect(s.state.turns.at(-1)?.person?.name).toBe('Rita Amaral');
    undo(s, step);
    expect(names(s)).not.toContain('Ada Brun');
    expect(s.state.items.flatMap((one) => one.slots).filter(({ person }) => person === 'panellist-1').length).toBe(3);
  });

  test('replaced for the whole session: it was the other one all along', () => {
    const s = prepared();
    until(s, 'presentation-1');
    s.does({ type: 'ReplacePerson', person: 'panellist-1', by: identity('Ada Brun'), from: 'whole' });
    expect(names(s)).not.toContain('Rita Amaral');
    expect(s.state.turns.at(-1)?.person?.name).toBe('Ada Brun');
    expect(s.state.people.length).toBe(prepared().state.people.length);
  });

  test('who has spoken all of it is replaced for the whole session only', () => {
    const s = prepared();
    until(s, 'introduction');
    const command = { type: 'ReplacePerson', person: 'opening-1', by: identity('Ada Brun'), from: 'now' } as const;
    expect(refusal(s, command)).toBe('person-nothing-to-come');
  });
});

describe('the programme', () => {
  const ids = (s: TestSession) => s.state.items.map(({ id }) => id);

  test('items are added, moved and removed; rounds are counted anew; undo restores exactly', () => {
    const s = prepared();
    const before = s.state.items;
    const steps = [
      s.does({ type: 'InsertItem', item: item('pause'), after: 'round-1' }),
      s.does({ type: 'InsertItem', item: item('first', 'floor'), after: 'introduction' }),
      s.does({ type: 'MoveItem', item: 'pause', after: 'first' }),
      s.does({ type: 'RemoveItem', item: 'round-1' }),
    ];
    expect(ids(s)).toEqual(expect.arrayContaining(['first', 'pause', 'round-2']));
    expect(ids(s).indexOf('pause')).toBe(ids(s).indexOf('first') + 1);
    expect(s.state.items.flatMap(({ round }) => round ?? [])).toEqual([1, 2]);
    expect(s.state.items.find(({ id }) => id === 'round-2')?.round).toBe(2);
    for (const step of steps.reverse()) undo(s, step);
    expect(s.state.items).toEqual(before);
  });

  test('new minutes are shared among the slots, half minutes too', () => {
    const s = prepared();
    s.does({ type: 'ChangeItem', item: 'presentation-1', change: { plannedMs: minutes(6.5) } });
    expect(s.state.items.find(({ id }) => id === 'presentation-1')).toMatchObject({
      plannedMs: 390_000,
      slots: [{ plannedMs: 390_000 }],
    });
    s.does({ type: 'ChangeItem', item: 'replies', change: { plannedMs: minutes(10) } });
    expect(s.state.items.find(({ id }) => id === 'replies')?.slots.map((one) => one.plannedMs)).toEqual(
      Array(5).fill(120_000),
    );
  });

  test('panellists are put to slots; the item takes as long as they do', () => {
    const s = prepared();
    const slots = [slot('a', 'panellist-1'), slot('b', 'panellist-2')];
    s.does({ type: 'SetSlots', item: 'presentation-1', slots });
    expect(s.state.items.find(({ id }) => id === 'presentation-1')).toMatchObject({ slots, plannedMs: minutes(14) });
    expect(refusal(s, { type: 'SetSlots', item: 'presentation-2', slots: [slot('a', null)] })).toBe('slot-taken');
    expect(refusal(s, { type: 'SetSlots', item: 'presentation-2', slots: [slot('c', 'who')] })).toBe('person-unknown');
    expect(refusal(s, { type: 'SetSlots', item: 'round-1', slots: [slot('c', null)] })).toBe('item-is-a-round');
  });

  test('what has begun is neither moved nor removed, and nothing is put before it', () => {
    const s = prepared();
    until(s, 'introduction');
    expect(refusal(s, { type: 'MoveItem', item: 'introduction', after: 'round-1' })).toBe('item-begun');
    expect(refusal(s, { type: 'RemoveItem', item: 'chair-opens' })).toBe('item-begun');
    expect(refusal(s, { type: 'MoveItem', item: 'round-2', after: 'chair-opens' })).toBe('item-before-begun');
    expect(refusal(s, { type: 'InsertItem', item: item('x'), after: null })).toBe('item-before-begun');
    expect(refusal(s, { type: 'ChangeItem', item: 'introduction', change: { plannedMs: minutes(1) } })).toBe(
      'item-begun',
    );
    s.does({ type: 'ChangeItem', item: 'introduction', change: { title: 'The rivers' } });
    expect(refusal(s, { type: 'SetSlots', item: 'introduction', slots: [] })).toBe('slot-spoken');
  });

  test('what the floor did since stands in the way of undo, and of nothing else', () => {
    const s = prepared();
    const pause = s.does({ type: 'InsertItem', item: item('pause'), after: 'chair-opens' });
    const title = s.does({ type: 'ChangeItem', item: 'pause', change: { title: 'Coffee' } });
    until(s, 'pause');
    undo(s, title);
    expect(refusal(s, { type: 'Undo', commandId: pause })).toBe('step-built-upon');
    expect(
      s.send({ type: 'Undo', commandId: s.projection.steps.findLast((one) => one.line === 'floor')?.commandId ?? '' })
        .ok,
    ).toBe(true);
  });

  test('the last item stays, and a round that somebody waits for', () => {
    const s = prepared();
    s.does({ type: 'Inscribe', requests: [{ ...requestFor('Peru'), round: 2 }] });
    expect(refusal(s, { type: 'RemoveItem', item: 'round-1' })).toBe('round-waited-for');
    for (const id of ids(s).filter((one) => !one.startsWith('round'))) s.does({ type: 'RemoveItem', item: id });
    s.does({ type: 'Withdraw', entry: s.entry('Peru') });
    s.does({ type: 'RemoveItem', item: 'round-2' });
    expect(refusal(s, { type: 'RemoveItem', item: 'round-1' })).toBe('item-last');
  });

  test('time that is not protected is the floor’s', () => {
    const s = prepared();
    s.does({ type: 'ChangeItem', item: 'closing', change: { protected: false } });
    const lines = toPodiumView(s.projection, 'podium').programme;
    expect(lines.filter((line) => !line.protected).map(({ id }) => id)).toEqual(['round-1', 'round-2', 'closing']);
  });
});

describe('scripts', () => {
  test('a text is kept by item and language; none takes it away', () => {
    const s = prepared();
    const set = (language: string, text: string) =>
      s.does({ type: 'SetScript', item: 'chair-opens', voice: 'chair', language, text });
    set('en', 'Welcome.');
    set('fr', 'Bienvenue.');
    set('en', '');
    expect(s.state.scripts).toEqual({ 'chair-opens': { voice: 'chair', texts: { fr: 'Bienvenue.' } } });
  });
});

describe('whoever prepares', () => {
  test('a desk never does', () => {
    const s = prepared();
    for (const what of PREPARATION) {
      const parsed = commandSchema.safeParse(commandFor(s, { what, dice: [1, 1, 1], wait: 0 }, 'desk-1'));
      if (parsed.success) expect(refusal(s, parsed.data, 'desk-1')).toBe('not-for-this-role');
    }
  });

  test('what was imported is kept beside what became of it', () => {
    const s = prepared();
    s.does({ type: 'ChangeFacts', change: { title: 'Rivers' } });
    expect(s.state.imported?.facts.title).toBe('Panel on shared rivers');
    expect(new TestSession().state.imported).toBeNull();
  });

  test(
    'no sequence of steps loses a person or a slot that is named, or doubles an item',
    () => {
      fc.assert(
        fc.property(
          fc.nat(3),
          attempts,
          fc.array(wishOf(PREPARATION), { maxLength: 30, size: 'max' }),
          (first, tries, more) => {
            const s = start(first);
            const all = [
              ...tries.map(({ wish, actor }) => ({ ...wish, actor })),
              ...more.map((wish) => ({ ...wish, actor: 'podium' })),
            ];
            for (const { actor, ...wish } of all) {
              const parsed = commandSchema.safeParse(commandFor(s, wish, actor));
              if (parsed.success && s.send(parsed.data, actor).ok) expect(strayPreparation(s.state)).toEqual([]);
            }
            expect(project(s.events).state).toEqual(s.state);
          },
        ),
        { numRuns: runs(200, 5_000) },
      );
    },
    LONG,
  );

  test(
    'undo restores exactly what was before, step by step, and redo what it took back',
    () => {
      let taken = 0;
      fc.assert(
        fc.property(fc.array(wishOf(PREPARATION), { maxLength: 30, size: 'max' }), (wishes) => {
          const s = start(0);
          const states = [s.state];
          const steps: string[] = [];
          for (const wish of wishes) {
            const parsed = commandSchema.safeParse(commandFor(s, wish, 'podium'));
            const answer = parsed.success ? s.send(parsed.data) : { ok: false as const };
            if (!answer.ok) continue;
            steps.push(answer.commandId);
            states.push(s.state);
          }
          for (const [i, step] of [...steps.entries()].reverse()) {
            undo(s, step);
            expect(s.state).toEqual(states[i]);
            taken++;
          }
          for (const [i, step] of steps.entries()) {
            s.does({ type: 'Redo', commandId: step });
            expect(s.state).toEqual(states[i + 1]);
          }
        }),
        { numRuns: runs(100, 3_000) },
      );
      expect(taken).toBeGreaterThan(300);
    },
    LONG,
  );
});
