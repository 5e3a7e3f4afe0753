import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, commandSchema } from '../../../src/core/session/commands.ts';
import { lastStep } from '../../../src/core/session/decide-undo.ts';
import { project } from '../../../src/core/session/effective-log.ts';
import { type Message, MOST_MESSAGES, type Ready } from '../../../src/core/session/message.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { minutes, seconds } from '../../../src/core/timing/time.ts';
import { toDeskView } from '../../../src/core/views/desk-view.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toReaderView } from '../../../src/core/views/reader-view.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { runs } from '../../support/scale.ts';
import { prepared, request, START, type TestSession } from '../../support/session.ts';
import { type Attempt, attempts, commandFor, MESSAGES, start } from './random-play.ts';
import { clocksOf } from './sound-state.ts';

type Sent = Pick<Message, 'id' | 'says' | 'to' | 'about'>;
const message = (over: Partial<Sent> = {}): Sent => ({
  id: 'message-1',
  says: { text: 'The minister has arrived' },
  to: ['chair'],
  about: null,
  ...over,
});
const send = (s: TestSession, over: Partial<Sent> = {}) => s.does({ type: 'SendMessage', message: message(over) });
const cue = (s: TestSession, ready: Ready = 'conclude') =>
  send(s, { id: ready, says: { ready }, to: ['stage'], about: s.state.openTurn });
const press = (s: TestSession) => s.wait(5).does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
const ids = (s: TestSession) => s.state.messages.map(({ id }) => id);
const code = (s: TestSession, ...args: Parameters<TestSession['send']>) => {
  const answer = s.send(...args);
  return answer.ok ? null : answer.refusal.code;
};
const script = (s: TestSession) => toPodiumView(s.projection, 'podium').floor.script;
const undoFloor = (s: TestSession) =>
  s.does({ type: 'Undo', commandId: lastStep(s.projection, 'floor', 'podium')?.commandId ?? '' });

/** In round 1, Peru on the floor with its clock running, Chad next. */
const inRound = (): TestSession => {
  const s = prepared();
  s.does({ type: 'Inscribe', requests: [request('Peru'), request('Chad')] });
  while (s.state.turns.at(-1)?.kind !== 'intervention') press(s);
  press(s);
  return s;
};

describe('a cue to who speaks', () => {
  test('is on the stage and the first thing the chair says, and nothing is cut', () => {
    const s = inRound();
    const clocks = clocksOf(s.state);
    cue(s, 'slow-down');
    cue(s);
    expect(script(s)?.asks.map(({ key }) => key)).toEqual(['script.conclude', 'script.slow-down']);
    expect(script(s)?.overTime, 'asked once, not twice').toBeNull();
    expect(toReaderView(s.projection, 'chair').floor.script?.asks).toEqual(script(s)?.asks);
    expect(clocksOf(s.state)).toEqual(clocks);
  });

  test('goes with the turn it is about, and is there again where that end is taken back', () => {
    const s = inRound();
    cue(s);
    press(s);
    expect([ids(s), script(s)?.asks]).toEqual([[], []]);
    undoFloor(s);
    expect(ids(s)).toEqual([]);
    undoFloor(s);
    expect(ids(s)).toEqual(['conclude']);
  });

  test('is refused once somebody else has the floor, and where nobody has it', () => {
    const s = inRound();
    const peru = s.state.openTurn;
    press(s);
    const to = ['stage' as const];
    const late = { type: 'SendMessage' as const, message: message({ says: { ready: 'conclude' }, to, about: peru }) };
    expect(code(s, late)).toBe('floor-changed');
    const ofNobody = { ...late, message: { ...late.message, about: null } };
    expect(code(s, ofNobody)).toBe('message-no-speaker');
  });

  test('waits while a point of order has the floor', () => {
    const s = inRound();
    cue(s);
    s.does({ type: 'RaisePoint', during: s.state.openTurn });
    expect([script(s)?.asks, ids(s)]).toEqual([[], ['conclude']]);
  });

  test('pressed twice is sent once', () => {
    const s = inRound();
    cue(s);
    const again = message({ id: 'other', says: { ready: 'conclude' }, to: ['stage'], about: s.state.openTurn });
    expect(code(s, { type: 'SendMessage', message: again })).toBe('already-done');
  });
});

describe('messages are taken down, never back', () => {
  test('U and Ctrl+Z take back what was done before the message, however often one was sent, read and taken down', () => {
    const s = inRound();
    const steps = () => (['floor', 'list'] as const).map((line) => lastStep(s.projection, line, 'podium')?.commandId);
    const before = steps();
    const sent = send(s);
    s.does({ type: 'AcknowledgeMessage', message: 'message-1', by: 'chair' });
    s.does({ type: 'TakeDownMessage', message: 'message-1' });
    cue(s);
    expect(steps()).toEqual(before);
    expect(code(s, { type: 'Undo', commandId: sent })).toBe('nothing-to-take-back');
    undoFloor(s);
    expect(s.state.turns.at(-1)?.status).toBe('called');
  });

  test('neither stops the end of the meeting from being taken back', () => {
    const s = prepared();
    while (s.state.closedAt === null) press(s);
    send(s);
    undoFloor(s);
    expect([s.state.closedAt, ids(s)]).toEqual([null, ['message-1']]);
  });

  test('taken down twice is done once, and the same words can be sent again', () => {
    const s = inRound();
    cue(s);
    s.does({ type: 'TakeDownMessage', message: 'conclude' });
    expect(code(s, { type: 'TakeDownMessage', message: 'conclude' })).toBe('already-done');
    cue(s);
    expect(ids(s)).toEqual(['conclude']);
  });
});

describe('whom a message reaches', () => {
  test('only those it is for, none of whom is told of the others', () => {
    const s = prepared();
    send(s, { to: ['chair', 'desk'] });
    const seen = [
      toReaderView(s.projection, 'chair').messages,
      toReaderView(s.projection, 'moderator').messages,
      toDeskView(s.projection, 'desk').messages,
    ];
    const row = { id: 'message-1', says: { text: 'The minister has arrived' }, time: null, at: START, seenAt: null };
    expect(seen).toEqual([[row], [], [row]]);
  });

  test('stays until it is taken down, whoever has the floor', () => {
    const s = inRound();
    send(s);
    press(s);
    press(s);
    expect(ids(s)).toEqual(['message-1']);
  });

  test('the podium is told who has read it and when; only those it is for can say so, once', () => {
    const s = prepared();
    send(s, { to: ['chair', 'desk'] });
    s.wait(7).does({ type: 'AcknowledgeMessage', message: 'message-1', by: 'desk' }, 'desk');
    expect(toPodiumView(s.projection, 'podium').messages[0]?.seen).toEqual([{ by: 'desk', at: s.now }]);
    expect(toDeskView(s.projection, 'desk').messages[0]?.seenAt).toBe(s.now);
    expect(toReaderView(s.projection, 'chair').messages[0]?.seenAt).toBeNull();
    const read = (by: 'chair' | 'desk' | 'moderator', actor: string, id = 'message-1') =>
      code(s, { type: 'AcknowledgeMessage', message: id, by }, actor);
    expect([
      read('desk', 'desk'),
      read('chair', 'desk'),
      read('moderator', 'podium'),
      read('desk', 'desk', 'gone'),
      read('chair', 'podium'),
    ]).toEqual(['already-done', 'not-for-this-role', 'not-for-this-role', 'message-gone', null]);
  });

  test('a reader says that chair or moderator has read it, and may do nothing else', () => {
    const s = prepared();
    send(s, { to: ['chair', 'desk'] });
    const asReader = (command: Command) => code(s, command, 'reader', 'reader');
    expect([
      asReader({ type: 'AcknowledgeMessage', message: 'message-1', by: 'desk' }),
      asReader({ type: 'AcknowledgeMessage', message: 'message-1', by: 'chair' }),
      asReader({ type: 'TakeDownMessage', message: 'message-1' }),
      asReader({ type: 'SendMessage', message: message({ id: 'two' }) }),
      asReader({ type: 'Inscribe', requests: [request('Peru')] }),
      asReader({ type: 'OpenMeeting' }),
      asReader({ type: 'CorrectClock', offsetMs: seconds(1), zone: 'Europe/Zurich' }),
    ]).toEqual([
      'not-for-this-role',
      null,
      'not-for-this-role',
      'not-for-this-role',
      'not-for-this-role',
      'not-for-this-role',
      'not-for-this-role',
    ]);
  });

  test('the desk neither sends nor takes down', () => {
    const s = prepared();
    send(s);
    expect([
      code(s, { type: 'SendMessage', message: message({ id: 'two' }) }, 'desk'),
      code(s, { type: 'TakeDownMessage', message: 'message-1' }, 'desk'),
    ]).toEqual(['not-for-this-role', 'not-for-this-role']);
  });

  test('there are nine at most, of two hundred characters, by a choice of known names', () => {
    const s = prepared();
    for (let i = 1; i <= MOST_MESSAGES; i++) send(s, { id: `m-${i}` });
    expect(code(s, { type: 'SendMessage', message: message({ id: 'more' }) })).toBe('too-many-messages');
    const fits = (over: object) =>
      commandSchema.safeParse({ type: 'SendMessage', message: { ...message(), ...over } }).success;
    expect([
      fits({ says: { text: 'x'.repeat(200) } }),
      fits({ says: { text: 'x'.repeat(201) } }),
      fits({ says: { text: ' ' } }),
      fits({ says: { ready: 'shout' } }),
      fits({ to: [] }),
      fits({ to: ['press'] }),
    ]).toEqual([true, false, false, false, false, false]);
  });
});

describe('a message to the room', () => {
  const scene = (s: TestSession) => toRoomView(s.projection).scene;

  test('is shown before everything but black, the slides and a point of order', () => {
    const s = inRound();
    send(s, { to: ['room'], about: s.state.openTurn, says: { text: 'Water is at the back' } });
    expect(scene(s)).toEqual({ kind: 'message', text: 'Water is at the back', ready: null, time: null });
    for (const hand of ['hold', 'black', 'title'] as const) {
      s.does({ type: 'SetScene', scene: hand });
      expect(scene(s).kind).toBe(hand);
    }
    s.does({ type: 'SetScene', scene: 'auto' });
    s.does({ type: 'RaisePoint', during: s.state.openTurn });
    expect(scene(s).kind).toBe('point');
  });

  test('goes when somebody is called or a turn ends: no name is ever hidden by it', () => {
    const s = prepared();
    send(s, { to: ['room'] });
    expect(scene(s).kind).toBe('message');
    press(s);
    expect([scene(s).kind, ids(s)]).toEqual(['speaker', []]);
    send(s, { to: ['room'], about: s.state.openTurn });
    press(s);
    expect(scene(s).kind).not.toBe('message');
  });

  test('takes the place of the one before; what the others read stays', () => {
    const s = prepared();
    send(s);
    send(s, { id: 'two', to: ['room'] });
    send(s, { id: 'three', to: ['room'] });
    expect(ids(s)).toEqual(['message-1', 'three']);
  });

  test('names the instant that was true when it was sent', () => {
    const s = inRound();
    s.wait(20);
    send(s, { id: 'a', to: ['room'], says: { ready: 'list-closes' }, about: s.state.openTurn });
    const { time } = s.state.messages[0] ?? { time: null };
    expect(time).toBe(Math.ceil((s.now + minutes(5)) / 60_000) * 60_000);
    s.wait(400);
    expect(scene(s)).toMatchObject({ ready: 'list-closes', time });
    s.does({ type: 'TakeDownMessage', message: 'a' });
    s.does({ type: 'SetListTimes', opens: null, closes: { clock: '17:30' } });
    send(s, { id: 'b', to: ['room'], says: { ready: 'list-closes' }, about: s.state.openTurn });
    expect(scene(s)).toMatchObject({ time: START + minutes(150) });
    send(s, { id: 'c', to: ['room'], says: { ready: 'interpretation-ends' }, about: s.state.openTurn });
    expect(scene(s)).toMatchObject({ time: START + minutes(180) });
  });

  test('is no cue, and does not announce the end of a list that is closed', () => {
    const s = inRound();
    const about = s.state.openTurn;
    const to = (ready: Ready) =>
      code(s, { type: 'SendMessage', message: message({ to: ['room'], says: { ready }, about }) });
    s.does({ type: 'CloseList' });
    expect([to('conclude'), to('slow-down'), to('list-closes')]).toEqual([
      'message-no-speaker',
      'message-no-speaker',
      'list-not-open',
    ]);
  });
});

describe('whatever is said', () => {
  const numRuns = runs(100, 2_000);
  const isMessage = ({ wish }: Attempt) => MESSAGES.includes(wish.what);

  test('clocks, button, list, undo and, but for its own words, the room are as if nobody had said anything', () => {
    let said = 0;
    fc.assert(
      fc.property(fc.nat(3), attempts, fc.array(fc.nat(1000), { maxLength: 20 }), (first, tries, dice) => {
        const s = start(first);
        for (const { wish, actor } of tries.filter((one) => !isMessage(one))) {
          s.wait(wish.wait / 1000);
          const command = commandFor(s, wish, actor);
          if (command && commandSchema.safeParse(command).success) s.send(command, actor);
        }
        const seen = () => {
          const { floor, programme, list, journal, discussion } = toPodiumView(s.projection, 'podium');
          const { script: _, scriptLater: __, ...rest } = floor;
          const { undo, redo, undoList, redoList } = journal;
          return { rest, programme, list, discussion, undo, redo, undoList, redoList, clocks: clocksOf(s.state) };
        };
        const before = seen();
        const room = toRoomView(s.projection);
        dice.forEach((a, i) => {
          const what = MESSAGES[a % MESSAGES.length] ?? 'SendMessage';
          const command = commandFor(s, { what, dice: [a, a * 7 + i, a * 13 + 2 * i], wait: 0 }, 'podium');
          if (command && s.send(command, i % 3 ? 'podium' : 'desk').ok) said++;
        });
        expect(seen()).toEqual(before);
        const { scene } = toRoomView(s.projection);
        if (scene.kind !== 'message') expect(toRoomView(s.projection)).toEqual(room);
        else expect(s.state.messages.some(({ to }) => to.includes('room'))).toBe(true);
        expect(project(s.events).state).toEqual(s.state);
      }),
      { numRuns },
    );
    expect(said).toBeGreaterThan(numRuns / 4);
  });
});
