import { describe, expect, test } from 'vitest';
import { orderOf } from '../../../src/core/floor/list-order.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { get } from '../../../src/core/table.ts';
import { duration } from '../../../src/core/timing/time.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { prepare, prepared, request, sampleBrief, TestSession } from '../../support/session.ts';

/** A session in round 1 with nobody called: Peru (group), Chad, Norway, Fiji wait, in the order of the list. */
const inRound = (): TestSession => {
  const s = prepared();
  s.does({
    type: 'Inscribe',
    requests: [request('Chad'), request('Peru', { tier: 'group' }), request('Norway'), request('Fiji')],
  });
  while (s.state.currentItem !== 'round-1')
    s.wait(1).does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
  s.does({ type: 'EndTurn', turn: s.state.openTurn ?? '' });
  return s;
};

const called = (delegation = 'Peru'): TestSession => {
  const s = inRound();
  s.does({ type: 'Call', ends: null, calls: { entry: s.entry(delegation), item: 'round-1' } });
  return s;
};

const running = (): TestSession => {
  const s = called();
  s.does({ type: 'Start', turn: open(s) });
  return s;
};

const open = (s: TestSession): string => s.state.openTurn ?? 'none';
const types = (s: TestSession, n: number) => s.events.slice(-n).map((e) => e.type);

describe('what each command does', () => {
  test('OpenMeeting strikes the gavel, starts the first item and gives the chair the floor without a clock', () => {
    const s = prepared();
    s.does({ type: 'OpenMeeting' });
    expect(types(s, 4)).toEqual(['MeetingOpened', 'ItemStarted', 'TurnCalled', 'TurnStarted']);
    expect(s.state.openedAt).toBe(s.now);
  });

  test('Call ends the turn its button named in a step of its own, then calls', () => {
    const s = running();
    s.wait(10);
    const id = s.does({ type: 'Call', ends: open(s), calls: { entry: s.entry('Chad'), item: 'round-1' } });
    expect(s.projection.steps.slice(-2).map((step) => [step.commandId, step.events.map((e) => e.type)])).toEqual([
      [`${id}:end`, ['TurnEnded']],
      [id, ['TurnCalled']],
    ]);
    expect(get(s.state.entries, s.entry('Peru'))?.status).toBe('delivered');
    expect(get(s.state.entries, s.entry('Chad'))?.status).toBe('called');
  });

  test('what a turn is allotted is fixed when it is called', () => {
    const s = called();
    s.does({ type: 'SetLimit', scope: { default: true }, ms: duration(60_000) });
    expect(s.state.turns.at(-1)?.allotted).toBe(120_000);
    s.does({ type: 'Call', ends: open(s), calls: { entry: s.entry('Chad'), item: 'round-1' } });
    expect(s.state.turns.at(-1)?.allotted).toBe(60_000);
  });

  test('calling another while one is called and not started puts the first back in its place', () => {
    const s = called();
    s.does({ type: 'Call', ends: open(s), calls: { entry: s.entry('Norway'), item: 'round-1' } });
    expect(get(s.state.entries, s.entry('Peru'))?.status).toBe('waiting');
    expect(orderOf(s.state, 1)[0]).toBe(s.entry('Peru'));
    expect(s.state.turns.filter((t) => t.entry === s.entry('Peru'))).toEqual([]);
  });

  test('Pause closes the interval, Resume opens one, the used time is their sum', () => {
    const s = running();
    s.wait(50).does({ type: 'Pause', turn: open(s) });
    s.wait(300).does({ type: 'Resume', turn: open(s) });
    s.wait(20).does({ type: 'EndTurn', turn: open(s) });
    const intervals = s.state.turns.at(-1)?.intervals ?? [];
    expect(intervals.map(({ from, to }) => (to ?? 0) - from)).toEqual([50_000, 20_000]);
  });

  test('AddTime lengthens the turn and nothing else', () => {
    const s = running();
    s.does({ type: 'AddTime', turn: open(s), ms: duration(30_000) });
    expect(s.state.turns.at(-1)).toMatchObject({ allotted: 120_000, adjusted: 30_000 });
  });

  test('FloorToChair ends the turn; the podium has the floor, the room the round card', () => {
    const s = running();
    const turn = open(s);
    s.wait(5).does({ type: 'FloorToChair', turn });
    expect(s.state.turns.find((t) => t.id === turn)?.status).toBe('ended');
    expect(s.state.turns.at(-1)).toMatchObject({ kind: 'other', status: 'running', clock: 'hidden' });
    expect(toRoomView(s.projection).scene.kind).toBe('round');
  });

  test('MarkAbsent on a call leaves no turn; BringBack stands after the two safe places', () => {
    const s = called();
    const peru = s.entry('Peru');
    s.does({ type: 'MarkAbsent', entry: peru });
    expect(s.state.openTurn).toBeNull();
    expect(get(s.state.entries, peru)?.status).toBe('absent');
    s.does({ type: 'BringBack', entry: peru });
    expect(roomNext(s)).toEqual(['Chad', 'Norway', 'Peru']);
  });

  test('a dignitary inscribed in a round stands after the two safe places, before it at the top', () => {
    const s = inRound();
    s.does({ type: 'Inscribe', requests: [request('Ghana', { tier: 'dignitary' })] });
    expect(roomNext(s)).toEqual(['Peru', 'Chad', 'Ghana']);
    const early = prepared();
    early.does({
      type: 'Inscribe',
      requests: [request('Chad'), request('Ghana', { tier: 'dignitary' }), request('Peru', { tier: 'group' })],
    });
    while (early.state.currentItem !== 'round-1')
      early.does(commandOf(nextSteps(early.state)?.now ?? { kind: 'open-meeting' }));
    expect(early.state.turns.at(-1)?.capacity?.delegation).toBe('Ghana');
    expect(roomNext(early)).toEqual(['Peru', 'Chad']);
  });

  test('who asked for round 2 is not called in round 1', () => {
    const s = inRound();
    s.does({ type: 'Inscribe', requests: [request('Oman', { round: 2, tier: 'dignitary' })] });
    expect(roomNext(s)).not.toContain('Oman');
  });

  test('Adjourn closes turn, item and meeting; who waits is not reached', () => {
    const s = running();
    s.does({ type: 'Adjourn', ends: open(s) });
    expect(types(s, 3)).toEqual(['TurnEnded', 'ItemEnded', 'MeetingClosed']);
    expect(get(s.state.entries, s.entry('Chad'))?.status).toBe('not-reached');
    expect(get(s.state.entries, s.entry('Peru'))?.status).toBe('delivered');
  });

  test('SetScene holds the room until it is set back', () => {
    const s = running();
    s.does({ type: 'SetScene', scene: 'hold' });
    expect(toRoomView(s.projection).scene.kind).toBe('hold');
    s.does({ type: 'SetScene', scene: 'auto' });
    expect(toRoomView(s.projection).scene.kind).toBe('speaker');
  });

  test('CorrectClock moves the hard stop in host time, and no duration', () => {
    const s = running();
    const before = toRoomView(s.projection).endsAt ?? 0;
    const turn = s.state.turns.at(-1);
    s.does({ type: 'CorrectClock', offsetMs: duration(90_000), zone: 'Europe/Zurich' });
    expect(toRoomView(s.projection).endsAt).toBe(before - 90_000);
    expect(s.state.turns.at(-1)).toEqual(turn);
  });
});

const roomNext = (s: TestSession): string[] => {
  const { scene } = toRoomView(s.projection);
  if (scene.kind !== 'round' && scene.kind !== 'speaker') return [];
  return scene.next.map((n) => (n.kind === 'name' ? n.text : `round ${n.round}`));
};

type Case = [code: string, given: () => TestSession, when: (s: TestSession) => Command, actor?: string];

const refusals: Case[] = [
  ['not-prepared', () => new TestSession(), () => ({ type: 'OpenMeeting' })],
  ['not-prepared', () => new TestSession(), () => ({ type: 'Inscribe', requests: [request('Peru')] })],
  ['already-prepared', () => prepared(), () => prepare()],
  ['zone-unknown', () => new TestSession(), () => ({ ...prepare(), facts: { ...prepare().facts, zone: 'Moon/Base' } })],
  ['zone-unknown', () => prepared(), () => ({ type: 'CorrectClock', offsetMs: duration(0), zone: 'Nowhere' })],
  ['meeting-not-open', () => prepared(), () => ({ type: 'Call', ends: null, calls: { slot: 'chair-opens' } })],
  ['already-done', inRound, () => ({ type: 'OpenMeeting' })],
  ['meeting-closed', closed, (s) => ({ type: 'Call', ends: null, calls: { entry: s.entry('Chad'), item: 'round-1' } })],
  ['meeting-closed', closed, () => ({ type: 'Inscribe', requests: [request('Mali')] })],
  ['already-done', closed, () => ({ type: 'Adjourn', ends: null })],
  ['slot-unknown', inRound, () => ({ type: 'Call', ends: null, calls: { slot: 'nobody' } })],
  ['already-done', inRound, () => ({ type: 'Call', ends: null, calls: { slot: 'presentation-1' } })],
  ['item-not-next', inRound, () => ({ type: 'Call', ends: null, calls: { slot: 'closing-moderator' } })],
  [
    'item-not-current',
    inRound,
    (s) => ({ type: 'Call', ends: null, calls: { entry: s.entry('Peru'), item: 'no-item' } }),
  ],
  [
    'item-not-a-floor-round',
    inRound,
    (s) => ({ type: 'Call', ends: null, calls: { entry: s.entry('Peru'), item: 'replies' } }),
  ],
  ['entry-unknown', inRound, () => ({ type: 'Call', ends: null, calls: { entry: 'nobody', item: 'round-1' } })],
  [
    'entry-not-waiting',
    withdrawn,
    (s) => ({ type: 'Call', ends: null, calls: { entry: s.entry('Chad'), item: 'round-1' } }),
  ],
  ['floor-changed', running, (s) => ({ type: 'Call', ends: null, calls: { entry: s.entry('Chad'), item: 'round-1' } })],
  ['floor-changed', running, () => ({ type: 'Adjourn', ends: null })],
  ['item-not-next', inRound, () => ({ type: 'StartItem', ends: null, item: 'closing' })],
  ['already-done', inRound, () => ({ type: 'StartItem', ends: null, item: 'round-1' })],
  ['item-not-current', inRound, () => ({ type: 'EndItem', ends: null, item: 'closing' })],
  ['already-done', inRound, () => ({ type: 'EndItem', ends: null, item: 'presentation-1' })],
  ['turn-unknown', inRound, () => ({ type: 'Start', turn: 'nobody' })],
  ['already-done', running, (s) => ({ type: 'Start', turn: open(s) })],
  ['turn-not-running', called, (s) => ({ type: 'Pause', turn: open(s) })],
  ['already-done', paused, (s) => ({ type: 'Pause', turn: open(s) })],
  ['already-done', running, (s) => ({ type: 'Resume', turn: open(s) })],
  ['turn-not-paused', called, (s) => ({ type: 'Resume', turn: open(s) })],
  ['already-in-that-state', running, (s) => ({ type: 'AddTime', turn: open(s), ms: duration(0) })],
  ['time-used-up', running, (s) => ({ type: 'AddTime', turn: open(s), ms: duration(-120_000) })],
  ['already-done', chairHasIt, (s) => ({ type: 'FloorToChair', turn: open(s) })],
  ['already-in-that-state', inRound, () => ({ type: 'SetScene', scene: 'auto' })],
  ['entry-unknown', inRound, () => ({ type: 'Withdraw', entry: 'nobody' })],
  ['already-done', withdrawn, (s) => ({ type: 'Withdraw', entry: s.entry('Chad') })],
  ['entry-not-waiting', running, (s) => ({ type: 'Withdraw', entry: s.entry('Peru') })],
  ['already-done', inRound, (s) => ({ type: 'BringBack', entry: s.entry('Chad') })],
  ['entry-not-absent', running, (s) => ({ type: 'BringBack', entry: s.entry('Peru') })],
  ['turn-started', running, (s) => ({ type: 'MarkAbsent', entry: s.entry('Peru') })],
  ['entry-not-waiting', withdrawn, (s) => ({ type: 'MarkAbsent', entry: s.entry('Chad') })],
  ['not-for-this-role', called, (s) => ({ type: 'MarkAbsent', entry: s.entry('Peru') }), 'desk'],
  ['not-for-this-role', inRound, () => ({ type: 'SetScene', scene: 'black' }), 'desk'],
  ['not-for-this-role', () => new TestSession(), () => prepare(), 'desk'],
  ['not-for-this-role', inRound, () => ({ type: 'CorrectClock', offsetMs: duration(1), zone: 'UTC' }), 'desk'],
  ['not-for-this-role', running, (s) => ({ type: 'Undo', commandId: lastFloor(s) }), 'desk'],
  ['not-your-step', inRound, (s) => ({ type: 'Undo', commandId: firstInscription(s) }), 'desk'],
  ['nothing-to-take-back', inRound, () => ({ type: 'Undo', commandId: 'nobody' })],
  ['step-built-upon', running, (s) => ({ type: 'Undo', commandId: firstInscription(s) })],
  ['already-done', running, (s) => ({ type: 'Redo', commandId: lastFloor(s) })],
];

function closed(): TestSession {
  const s = inRound();
  s.does({ type: 'Adjourn', ends: null });
  return s;
}
function withdrawn(): TestSession {
  const s = inRound();
  s.does({ type: 'Withdraw', entry: s.entry('Chad') });
  return s;
}
function paused(): TestSession {
  const s = running();
  s.wait(1).does({ type: 'Pause', turn: open(s) });
  return s;
}
function chairHasIt(): TestSession {
  const s = running();
  s.does({ type: 'FloorToChair', turn: open(s) });
  return s;
}
function lastFloor(s: TestSession): string {
  return s.projection.steps.findLast((step) => step.line === 'floor')?.commandId ?? '';
}
function firstInscription(s: TestSession): string {
  return s.projection.steps.find((step) => step.line === 'list')?.commandId ?? '';
}

describe('refusals', () => {
  test.each(refusals)('%s (%#)', (code, given, when, actor) => {
    const s = given();
    const before = s.state;
    const answer = s.send(when(s), actor);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(s.state).toBe(before);
  });

  test('a second press of the same button skips nobody', () => {
    const s = running();
    const press: Command = { type: 'Call', ends: open(s), calls: { entry: s.entry('Chad'), item: 'round-1' } };
    s.wait(1).does(press);
    expect(s.send(press)).toMatchObject({ ok: false, refusal: { code: 'already-done' } });
    expect(get(s.state.entries, s.entry('Norway'))?.status).toBe('waiting');
  });

  test('list work at the desk never refuses a press at the podium', () => {
    const s = running();
    const press: Command = { type: 'Call', ends: open(s), calls: { entry: s.entry('Chad'), item: 'round-1' } };
    s.does({ type: 'Inscribe', requests: [request('Togo', { tier: 'dignitary' })] }, 'desk');
    s.does({ type: 'Withdraw', entry: s.entry('Norway') }, 'desk');
    expect(s.send(press).ok).toBe(true);
  });

  test('a session is not made of a brief without title, date, start and end', () => {
    expect(() => prepare(sampleBrief({ title: null, date: null, end: null }))).toThrow('missing: title, date, end');
  });
});
