import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { runs } from '../../support/scale.ts';
import { prepared, type TestSession } from '../../support/session.ts';

const PANEL = [1, 2, 3, 4, 5].map((n) => `panellist-${n}`);
const panel = ({ state }: TestSession) => state.people.filter(({ role }) => role === 'panellist').map(({ id }) => id);
const speakers = ({ state }: TestSession, id: string) =>
  state.items.find((item) => item.id === id)?.slots.map(({ person }) => person);
/** Who presents, in the order of the programme; a floor round between them is a bar. */
const presenting = ({ state }: TestSession) =>
  state.items.flatMap(({ kind, slots }) =>
    kind === 'floor' ? ['|'] : kind === 'presentation' ? slots.map(({ person }) => person) : [],
  );
const refusal = (s: TestSession, command: Parameters<TestSession['send']>[0]) => {
  const answer = s.send(command);
  return answer.ok ? null : answer.refusal.code;
};
const move = (person: string, after: string | null) => ({ type: 'MovePerson' as const, person, after });

describe('somebody is moved among those of the same role', () => {
  test('the programme follows in each part and run, and nobody comes to speak before another round', () => {
    const s = prepared();
    s.does(move('panellist-5', null));
    expect(panel(s)).toEqual(['panellist-5', 'panellist-1', 'panellist-2', 'panellist-3', 'panellist-4']);
    expect(presenting(s)).toEqual([
      'panellist-1',
      'panellist-2',
      '|',
      'panellist-5',
      'panellist-3',
      'panellist-4',
      '|',
    ]);
    expect(speakers(s, 'replies')).toEqual(panel(s));
    expect(speakers(s, 'closing')).toEqual([...panel(s), 'moderator-1']);
  });

  test('minutes, topic and clock go along with who has them', () => {
    const s = prepared();
    s.does({ type: 'ChangeItem', item: 'presentation-1', change: { plannedMs: 240_000 as never } });
    const part = s.state.items.find(({ id }) => id === 'presentation-1');
    s.does(move('panellist-1', 'panellist-2'));
    expect(presenting(s).slice(0, 2)).toEqual(['panellist-2', 'panellist-1']);
    expect(s.state.items.find(({ id }) => id === 'presentation-1')).toEqual(part);
  });

  test('it is one step: named, and taken back as one', () => {
    const s = prepared();
    const before = s.state;
    const step = s.does(move('panellist-2', null));
    expect(toPodiumView(s.projection, 'podium').journal.undoList).toMatchObject({
      commandId: step,
      label: { key: 'step.PersonMoved', params: { name: 'Mr. Jon Vik' } },
    });
    s.does({ type: 'Undo', commandId: step });
    expect(s.state.people).toEqual(before.people);
    expect(s.state.items).toEqual(before.items);
  });

  test('an order that was made by hand in a part stays', () => {
    const s = prepared();
    const slots = s.state.items.find(({ id }) => id === 'replies')?.slots.toReversed() ?? [];
    s.does({ type: 'SetSlots', item: 'replies', slots });
    s.does(move('panellist-5', null));
    expect(speakers(s, 'replies')).toEqual(PANEL.toReversed());
    expect(speakers(s, 'closing')?.[0]).toBe('panellist-5');
  });

  test('who has spoken stays in that place, and who is to come moves', () => {
    const s = prepared();
    for (let i = 0; i < 60 && !s.state.turns.some(({ slot }) => slot === 'presentation-1'); i++) {
      const next = nextSteps(s.state)?.now;
      if (next) s.wait(5).does(commandOf(next));
    }
    s.does(move('panellist-1', 'panellist-5'));
    expect(panel(s)).toEqual([...PANEL.slice(1), 'panellist-1']);
    expect(presenting(s)).toEqual([...PANEL.slice(0, 2), '|', ...PANEL.slice(2), '|']);
    expect(speakers(s, 'replies')).toEqual(panel(s));
  });

  test.each([
    [move('nobody', null), 'person-unknown'],
    [move('panellist-1', 'nobody'), 'person-unknown'],
    [move('panellist-1', null), 'already-in-that-state'],
    [move('panellist-2', 'panellist-1'), 'already-in-that-state'],
    [move('panellist-2', 'panellist-2'), 'already-in-that-state'],
    [move('panellist-2', 'chair-1'), 'already-in-that-state'],
  ])('%j is refused: %s', (command, code) => {
    expect(refusal(prepared(), command)).toBe(code);
  });

  test('whoever is moved, everybody keeps parts and minutes, the other roles their places, and undo brings all of it back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.option(fc.nat(4))), { maxLength: 12 }), (moves) => {
        const s = prepared();
        const before = s.state;
        const steps: string[] = [];
        const order = [...PANEL];
        for (const [who, behind] of moves) {
          const [person = '', after = null] = [PANEL[who], behind === null ? null : PANEL[behind]];
          if (refusal(s, move(person, after)) !== null) continue;
          steps.push(toPodiumView(s.projection, 'podium').journal.undoList?.commandId ?? '');
          order.splice(order.indexOf(person), 1);
          order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, person);
          expect(panel(s)).toEqual(order);
          expect(speakers(s, 'replies')).toEqual(order);
          const sorted = [...presenting(s)].filter((one) => one !== '|');
          expect([sorted.slice(0, 2), sorted.slice(2)]).toEqual([
            order.filter((id) => PANEL.indexOf(id) < 2),
            order.filter((id) => PANEL.indexOf(id) >= 2),
          ]);
          expect(s.state.people.map(({ role }) => role)).toEqual(before.people.map(({ role }) => role));
          expect(s.state.items.toSorted(byId).map(sortedSlots)).toEqual(before.items.toSorted(byId).map(sortedSlots));
        }
        for (const commandId of steps.toReversed()) s.does({ type: 'Undo', commandId });
        expect(s.state.items).toEqual(before.items);
        expect(s.state.people).toEqual(before.people);
      }),
      { numRuns: runs(100, 5_000) },
    );
  });
});

type Named = { readonly id: string };
const byId = (a: Named, b: Named) => a.id.localeCompare(b.id);
const sortedSlots = <T extends { readonly slots: readonly Named[] }>(item: T) => ({
  ...item,
  slots: item.slots.toSorted(byId),
});

describe('several people are changed in one step', () => {
  const titles = ['panellist-1', 'panellist-2'].map((person) => ({ person, change: { shortTitle: 'Expert' } }));
  const shortTitles = (s: TestSession) => s.state.people.map(({ shortTitle }) => shortTitle);

  test('all are changed, it is named by how many, and one undo takes all of it back', () => {
    const s = prepared();
    const before = shortTitles(s);
    const step = s.does({ type: 'ChangePeople', changes: titles });
    expect(shortTitles(s).filter((title) => title === 'Expert')).toHaveLength(2);
    expect(toPodiumView(s.projection, 'podium').journal.undoList?.label).toEqual({
      key: 'step.PeopleChanged',
      params: { count: 2 },
    });
    s.does({ type: 'Undo', commandId: step });
    expect(shortTitles(s)).toEqual(before);
  });

  test('what is so already is left out, and the step of one is named after the one', () => {
    const s = prepared();
    s.does({ type: 'ChangePerson', person: 'panellist-1', change: { shortTitle: 'Expert' } });
    s.does({ type: 'ChangePeople', changes: titles });
    expect(toPodiumView(s.projection, 'podium').journal.undoList?.label).toMatchObject({
      key: 'step.PersonChanged',
      params: { name: 'Mr. Jon Vik' },
    });
    expect(refusal(s, { type: 'ChangePeople', changes: titles })).toBe('already-in-that-state');
  });

  test('with somebody who is not there nothing is changed', () => {
    const s = prepared();
    const before = s.state;
    const changes = [...titles, { person: 'nobody', change: { shortTitle: 'Expert' } }];
    expect(refusal(s, { type: 'ChangePeople', changes })).toBe('person-unknown');
    expect(s.state).toBe(before);
  });
});
