import { describe, expect, test } from 'vitest';
import { handOver } from '../../../src/core/floor/hand-over.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { lastStep } from '../../../src/core/session/decide-undo.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { faceOf } from '../../../src/core/session/state.ts';
import type { TurnChange } from '../../../src/core/session/vocabulary.ts';
import { get } from '../../../src/core/table.ts';
import { duration, type Instant, plus } from '../../../src/core/timing/time.ts';
import { secondIn } from '../../../src/core/timing/zone.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { prepared, request, type TestSession } from '../../support/session.ts';

/** Peru spoke from 60 s to 160 s after it was called, Chad 20 s later for 40 s; Norway is called. */
const spoken = (): TestSession => {
  const s = prepared();
  s.does({ type: 'Inscribe', requests: ['Peru', 'Chad', 'Norway'].map((name) => request(name)) });
  while (s.state.turns.at(-1)?.kind !== 'intervention') press(s.wait(1));
  press(s.wait(60));
  press(s.wait(100));
  press(s.wait(20));
  press(s.wait(40));
  return s;
};

const press = (s: TestSession): void => {
  const step = nextSteps(s.state)?.now;
  if (step) s.does(commandOf(step));
};

/** Why a command is refused. */
const refused = (s: TestSession, command: Command) => {
  const answer = s.send(command);
  if (answer.ok) throw new Error(`${command.type} was not refused.`);
  return answer.refusal;
};

const turnOf = (s: TestSession, name: string) => {
  const turn = s.state.turns.find(({ capacity }) => capacity?.delegation === name);
  if (!turn) throw new Error(`${name} has no turn.`);
  return turn;
};
const began = (s: TestSession, name: string) => turnOf(s, name).intervals[0]?.from ?? s.now;
const clock = (at: Instant) => secondIn(at, 'Europe/Zurich');
const later = (s: TestSession, name: string, seconds: number) => plus(began(s, name), duration(seconds * 1000));

describe('a turn that has ended', () => {
  test('began and ended at other times, and what it used follows', () => {
    const s = spoken();
    const { id, allotted } = turnOf(s, 'Peru');
    s.does({ type: 'CorrectTurn', turn: id, change: { from: later(s, 'Peru', -10), to: later(s, 'Peru', 95) } });
    expect(faceOf(turnOf(s, 'Peru')).used).toBe(105_000);
    expect(turnOf(s, 'Peru').allotted).toBe(allotted);
  });

  test('was another delegation’s, in the record and on the list; the room says what it said', () => {
    const s = spoken();
    const room = toRoomView(s.projection);
    s.does({ type: 'CorrectTurn', turn: turnOf(s, 'Chad').id, change: { delegation: 'Mali', onBehalfOf: 'Sahel' } });
    const turn = turnOf(s, 'Mali');
    expect(turn.capacity).toMatchObject({ delegation: 'Mali', onBehalfOf: 'Sahel' });
    expect(get(s.state.entries, turn.entry ?? '')).toMatchObject({ delegation: 'Mali', status: 'delivered' });
    expect(toRoomView(s.projection)).toEqual(room);
  });

  test('is as it was once the correction is taken back, which the floor’s own line does not do', () => {
    const s = spoken();
    const before = s.state;
    s.does({ type: 'CorrectTurn', turn: turnOf(s, 'Chad').id, change: { delegation: 'Mali' } });
    expect(lastStep(s.projection, 'floor', 'podium')?.events[0]?.type).toBe('TurnCalled');
    s.does({ type: 'Undo', commandId: lastStep(s.projection, 'list', 'podium')?.commandId ?? '' });
    expect(s.state).toEqual(before);
  });

  test('never lies within another’s time, nor outside the meeting, nor the wrong way round', () => {
    const s = spoken();
    const peru = turnOf(s, 'Peru').id;
    const why = (change: object) => refused(s, { type: 'CorrectTurn', turn: peru, change });
    expect(why({ to: later(s, 'Chad', 5) })).toEqual({
      code: 'turn-overlaps',
      params: { other: 'Chad', from: clock(began(s, 'Chad')), to: clock(later(s, 'Chad', 40)) },
    });
    expect(why({ to: plus(s.now, duration(1000)) }).code).toBe('turn-outside');
    expect(why({ from: later(s, 'Peru', 200) }).code).toBe('turn-times-turned');
    expect(why({ from: began(s, 'Peru') }).code).toBe('already-in-that-state');
  });

  test('is not the one that has the floor, nor a panellist’s name', () => {
    const s = spoken();
    const why = (turn: string) => refused(s, { type: 'CorrectTurn', turn, change: { delegation: 'Mali' } }).code;
    expect(why(turnOf(s, 'Norway').id)).toBe('turn-not-ended');
    const panellist = s.state.turns.find(({ kind }) => kind === 'presentation')?.id ?? '';
    expect(why(panellist)).toBe('turn-of-a-person');
  });

  test('said to begin in the second in which the one before ended begins with that end', () => {
    const s = prepared();
    s.does({ type: 'Inscribe', requests: ['Peru', 'Chad', 'Norway'].map((name) => request(name)) });
    while (s.state.turns.at(-1)?.kind !== 'intervention') press(s.wait(1));
    for (const seconds of [20, 40.7, 20, 40]) press(s.wait(seconds));
    const end = turnOf(s, 'Peru').intervals[0]?.to ?? s.now;
    s.does({ type: 'CorrectTurn', turn: turnOf(s, 'Chad').id, change: { from: plus(end, duration(-700)) } });
    expect(began(s, 'Chad')).toBe(end);
  });

  test('keeps its pauses: it begins before the first and ends after the last', () => {
    const s = prepared();
    s.does({ type: 'Inscribe', requests: ['Peru', 'Chad'].map((name) => request(name)) });
    while (s.state.turns.at(-1)?.kind !== 'intervention') press(s.wait(1));
    press(s.wait(5));
    const turn = turnOf(s, 'Peru').id;
    s.wait(30).does({ type: 'Pause', turn });
    s.wait(30).does({ type: 'Resume', turn });
    s.wait(100).does({ type: 'EndTurn', turn });
    s.wait(30);
    const why = (change: TurnChange) => refused(s, { type: 'CorrectTurn', turn, change }).code;
    expect(why({ from: later(s, 'Peru', 30) })).toBe('turn-times-turned');
    expect(why({ to: later(s, 'Peru', 60) })).toBe('turn-times-turned');
    s.does({ type: 'CorrectTurn', turn, change: { from: later(s, 'Peru', 10), to: later(s, 'Peru', 165) } });
    expect(faceOf(turnOf(s, 'Peru')).used).toBe(125_000);
  });

  test('moves what is measured between two speakers', () => {
    const s = spoken();
    expect(handOver(s.state)).toBe(20_000);
    s.does({ type: 'CorrectTurn', turn: turnOf(s, 'Peru').id, change: { to: later(s, 'Peru', 112) } });
    expect(handOver(s.state)).toBe(8_000);
  });

  test('can be corrected after the end of the meeting too', () => {
    const s = spoken();
    s.does({ type: 'Adjourn', ends: s.state.openTurn });
    s.wait(600).does({ type: 'CorrectTurn', turn: turnOf(s, 'Peru').id, change: { to: later(s, 'Peru', 90) } });
    expect(faceOf(turnOf(s, 'Peru')).used).toBe(90_000);
  });
});
