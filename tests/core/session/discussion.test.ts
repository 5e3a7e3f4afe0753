import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../src/core/session/commands.ts';
import { lastStep } from '../../../src/core/session/decide-undo.ts';
import { MOST_NOTES, NOTE_TEXT } from '../../../src/core/session/discussion.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { toDeskView } from '../../../src/core/views/desk-view.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { runs } from '../../support/scale.ts';
import { note, prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';
import { type Attempt, attempts, commandFor, DISCUSSION, start } from './random-play.ts';
import { clocksOf } from './sound-state.ts';

const brief = sampleBrief({
  keyQuestions: ['Who shares?', 'Who pays?', 'Who decides?'],
  components: ['Law', 'Money'],
  outcomes: ['A pact', 'A fund'],
});

const session = (): TestSession => prepared(brief);
const press = (s: TestSession) => s.wait(5).does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
const notes = (s: TestSession) => s.state.discussion.notes;
const discussion = (s: TestSession) => toPodiumView(s.projection, 'podium').discussion;

/** In round 1, Peru on the floor with its clock running. */
const inRound = (): TestSession => {
  const s = session();
  s.does({ type: 'Inscribe', requests: [request('Peru'), request('Chad')] });
  while (s.state.turns.at(-1)?.kind !== 'intervention') press(s);
  press(s);
  return s;
};

describe('a note', () => {
  test('is written at podium and desk, with the statement during which it was written, and seen at both', () => {
    const s = inRound();
    const turn = s.state.openTurn;
    s.does({ type: 'WriteNote', note: note({ on: turn, people: ['panellist-4'], keyQuestions: [2, 1, 2] }) }, 'desk');
    expect(notes(s)).toEqual([
      { ...note({ on: turn, people: ['panellist-4'], keyQuestions: [1, 2] }), at: s.now, answered: false },
    ]);
    expect(discussion(s).notes).toEqual(notes(s));
    expect(toDeskView(s.projection, 'desk').discussion).toEqual(discussion(s));
  });

  test('is written once, however often it is sent', () => {
    const s = session();
    s.does({ type: 'WriteNote', note: note() });
    expect(s.send({ type: 'WriteNote', note: note({ text: 'Again' }) })).toMatchObject({
      refusal: { code: 'already-done' },
    });
    expect(notes(s)).toHaveLength(1);
  });

  test('can be written, answered and removed after the end, and the end can still be taken back', () => {
    const s = session();
    while (s.state.closedAt === null) press(s);
    const adjourned = lastStep(s.projection, 'floor', 'podium')?.commandId ?? '';
    s.does({ type: 'WriteNote', note: note() }, 'desk');
    s.does({ type: 'ChangeNote', note: 'note-1', change: { answered: true } }, 'desk');
    s.does({ type: 'WriteNote', note: note({ id: 'note-2' }) });
    s.does({ type: 'RemoveNote', note: 'note-2' });
    s.does({ type: 'TickOutcome', outcome: 2, done: true });
    s.does({ type: 'Undo', commandId: adjourned });
    expect(s.state.closedAt).toBeNull();
    expect(notes(s).map(({ answered }) => answered)).toEqual([true]);
    expect(discussion(s).reached).toEqual([2]);
  });

  test('of before the end can be taken back after it', () => {
    const s = session();
    const written = s.does({ type: 'WriteNote', note: note() });
    while (s.state.closedAt === null) press(s);
    s.does({ type: 'Undo', commandId: written });
    expect(notes(s)).toEqual([]);
  });

  test('is on the own line of each seat, never on the floor’s', () => {
    const s = inRound();
    const floor = lastStep(s.projection, 'floor', 'podium');
    const written = s.does({ type: 'WriteNote', note: note() }, 'desk');
    s.does({ type: 'TagTurn', turn: s.state.openTurn ?? '', keyQuestions: [1], components: [] }, 'desk');
    expect(lastStep(s.projection, 'floor', 'podium')).toEqual(floor);
    expect(lastStep(s.projection, 'list', 'podium')?.commandId).not.toBe(written);
    s.does({ type: 'Undo', commandId: lastStep(s.projection, 'list', 'desk')?.commandId ?? '' }, 'desk');
    s.does({ type: 'Undo', commandId: lastStep(s.projection, 'list', 'desk')?.commandId ?? '' }, 'desk');
    expect(s.state.discussion).toEqual({ notes: [], tags: {}, outcomes: [] });
  });

  test('never stands in the way of taking back the call of whom it was noted on', () => {
    const s = session();
    s.does({ type: 'Inscribe', requests: [request('Peru')] });
    while (s.state.turns.at(-1)?.kind !== 'intervention') press(s);
    const turn = s.state.openTurn ?? '';
    s.does({ type: 'WriteNote', note: note({ on: turn }) }, 'desk');
    s.does({ type: 'TagTurn', turn, keyQuestions: [1], components: [] }, 'desk');
    const call = lastStep(s.projection, 'floor', 'podium')?.commandId ?? '';
    s.does({ type: 'Undo', commandId: call });
    expect(notes(s)).toHaveLength(1);
    expect(discussion(s).statements.some((one) => one.turn === turn)).toBe(false);
    s.does({ type: 'Redo', commandId: call });
    expect(discussion(s).statements.find((one) => one.turn === turn)?.tags.keyQuestions).toEqual([1]);
  });

  test('is refused where it is not there, says nothing new, or there are too many', () => {
    const s = session();
    const refusals = (...commands: Parameters<TestSession['send']>[0][]) =>
      commands.map((command) => {
        const answer = s.send(command);
        return answer.ok ? null : answer.refusal.code;
      });
    s.does({ type: 'WriteNote', note: note() });
    expect(
      refusals(
        { type: 'ChangeNote', note: 'nobody', change: { answered: true } },
        { type: 'RemoveNote', note: 'nobody' },
        { type: 'ChangeNote', note: 'note-1', change: { text: 'Who pays?', keyQuestions: [] } },
        { type: 'TickOutcome', outcome: 3, done: true },
        { type: 'TickOutcome', outcome: 1, done: false },
        { type: 'TagTurn', turn: 'nobody', keyQuestions: [1], components: [] },
      ),
    ).toEqual([
      'note-unknown',
      'note-unknown',
      'already-in-that-state',
      'outcome-unknown',
      'already-in-that-state',
      'turn-unknown',
    ]);
    for (let i = 2; i <= MOST_NOTES; i++)
      s.append([{ type: 'NoteWritten', data: { note: note({ id: `n-${i}` }) } }], `c-${i}`, 'podium');
    expect(refusals({ type: 'WriteNote', note: note({ id: 'more' }) })).toEqual(['too-many-notes']);
  });

  test('holds a text of a thousand characters, and neither none nor more', () => {
    const fits = (text: string) => commandSchema.safeParse({ type: 'WriteNote', note: note({ text }) }).success;
    expect([fits('x'.repeat(NOTE_TEXT)), fits('x'.repeat(NOTE_TEXT + 1)), fits('  ')]).toEqual([true, false, false]);
  });
});

describe('what follows from an edit elsewhere', () => {
  test('numbers go with their texts when the lists are edited', () => {
    const s = inRound();
    const turn = s.state.openTurn ?? '';
    s.does({ type: 'WriteNote', note: note({ keyQuestions: [1, 3], components: [2] }) });
    s.does({ type: 'TagTurn', turn, keyQuestions: [2], components: [1] });
    s.does({ type: 'TickOutcome', outcome: 1, done: true });
    s.does({
      type: 'ChangeFacts',
      change: {
        keyQuestions: ['Who decides?', 'Who pays, and when?', 'Who shares?'],
        components: ['Law'],
        outcomes: ['A fund', 'A pact'],
      },
    });
    expect(notes(s)[0]).toMatchObject({ keyQuestions: [1, 3], components: [] });
    expect(s.state.discussion.tags[turn]).toEqual({ keyQuestions: [2], components: [1] });
    expect(discussion(s).reached).toEqual([2]);
  });

  test('the open questions of somebody who is replaced are for who speaks instead; the answered ones stay', () => {
    const s = session();
    s.does({ type: 'WriteNote', note: note({ people: ['panellist-4', 'panellist-5'] }) });
    s.does({ type: 'WriteNote', note: note({ id: 'note-2', people: ['panellist-4'] }) });
    s.does({ type: 'ChangeNote', note: 'note-2', change: { answered: true } });
    const nothing = { title: null, displayTitle: null, shortTitle: null, sayAs: null, address: null, gender: null };
    const by = { ...nothing, honorific: 'Ms.', name: 'Ida Roe' };
    s.does({ type: 'ReplacePerson', person: 'panellist-4', by, from: 'now' });
    const ida = s.state.people.find(({ name }) => name === 'Ida Roe')?.id;
    expect(notes(s).map(({ people }) => people)).toEqual([[ida, 'panellist-5'], ['panellist-4']]);
  });
});

test('in the replies the view says who answers and who is next', () => {
  const s = session();
  while (s.state.currentItem === null || s.state.items.find(({ id }) => id === s.state.currentItem)?.kind !== 'reply')
    press(s);
  expect([discussion(s).answers, discussion(s).answersNext]).toEqual(['panellist-1', null]);
  press(s);
  expect([discussion(s).answers, discussion(s).answersNext]).toEqual(['panellist-1', 'panellist-2']);
});

describe('whatever is noted', () => {
  const numRuns = runs(100, 2_000);
  const isNote = ({ wish }: Attempt) => DISCUSSION.includes(wish.what);

  test('the room, the clocks, the button and the floor’s way back are as if nobody had noted anything', () => {
    let noted = 0;
    fc.assert(
      fc.property(fc.nat(3), attempts, fc.array(fc.nat(1000), { maxLength: 20 }), (first, tries, dice) => {
        const s = start(first);
        for (const { wish, actor } of tries.filter((one) => !isNote(one))) {
          s.wait(wish.wait / 1000);
          const command = commandFor(s, wish, actor);
          if (command && commandSchema.safeParse(command).success) s.send(command, actor);
        }
        const seen = () => {
          const { floor, room, programme, list, journal, session: facts } = toPodiumView(s.projection, 'podium');
          return { floor, room, programme, list, facts, undo: journal.undo, redo: journal.redo };
        };
        const before = [seen(), toRoomView(s.projection), clocksOf(s.state)];
        dice.forEach((a, i) => {
          const what = DISCUSSION[a % DISCUSSION.length] ?? 'WriteNote';
          const command = commandFor(s, { what, dice: [a, a * 7 + i, a * 13 + 2 * i], wait: 0 }, 'desk');
          if (command && s.send(command, i % 2 ? 'desk' : 'podium').ok) noted++;
        });
        expect([seen(), toRoomView(s.projection), clocksOf(s.state)]).toEqual(before);
      }),
      { numRuns },
    );
    expect(noted).toBeGreaterThan(numRuns);
  });
});
