import { describe, expect, test } from 'vitest';
import { forecast } from '../../../src/core/floor/forecast.ts';
import { lastStep } from '../../../src/core/session/decide-undo.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { faceOf, hardStop, plannedEnd } from '../../../src/core/session/state.ts';
import { remaining } from '../../../src/core/timing/clock-face.ts';
import { between, duration, instant, minutes } from '../../../src/core/timing/time.ts';
import { clockIn, instantOf } from '../../../src/core/timing/zone.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { prepared, request, type TestSession } from '../../support/session.ts';

const press = (s: TestSession): void => {
  const step = nextSteps(s.state)?.now;
  if (step) s.does(commandOf(step));
};

const at = (s: TestSession, clock: string): TestSession => {
  s.now = instant(instantOf('2030-06-20', clock, 'Europe/Zurich') - s.state.clockOffset);
  return s;
};

/** Round 1 at 15:40, Peru speaks for so many seconds; Chad waits. */
const inRound = (seconds = 0): TestSession => {
  const s = at(prepared(), '15:00');
  s.does({ type: 'Inscribe', requests: ['Peru', 'Chad'].map((name) => request(name)) });
  while (s.state.turns.at(-1)?.kind !== 'intervention') press(at(s, '15:40'));
  s.does({ type: 'Start', turn: s.state.openTurn ?? '' });
  return s.wait(seconds);
};

const undo = (s: TestSession) =>
  s.does({ type: 'Undo', commandId: lastStep(s.projection, 'floor', 'podium')?.commandId ?? '' });
const primary = (s: TestSession) => toPodiumView(s.projection, 'podium').floor.primary?.now;
const lines = (s: TestSession) => toPodiumView(s.projection, 'podium').programme;
const scene = (s: TestSession) => toRoomView(s.projection).scene;
const refused = (answer: ReturnType<TestSession['send']>) => (answer.ok ? null : answer.refusal.code);
const plan = (s: TestSession) => {
  const facts = toPodiumView(s.projection, 'podium');
  const told = forecast(facts, s.now);
  if (told === null) throw new Error('No plan.');
  return told;
};
const suspend = (s: TestSession, resumes: string | null = null) =>
  s.does({
    type: 'SuspendMeeting',
    during: s.state.openPoint ?? s.state.openTurn,
    resumes,
    reason: 'consultations',
  });

describe('a meeting that is suspended', () => {
  test('stops the clock at once, and only a hand sets it going again with what was left', () => {
    const s = inRound(50);
    suspend(s, '16:20');
    s.wait(1000);
    const turn = () => {
      const open = s.state.turns.at(-1);
      if (!open) throw new Error('Nobody speaks.');
      return { status: open.status, left: remaining(faceOf(open), s.now) };
    };
    expect(turn()).toEqual({ status: 'paused', left: 70_000 });
    expect(primary(s)?.label.key).toBe('primary.resume-meeting');
    press(s);
    s.wait(30);
    expect(turn()).toEqual({ status: 'paused', left: 70_000 });
    expect(primary(s)?.label.key).toBe('primary.resume');
    press(s);
    s.wait(10);
    expect(turn()).toEqual({ status: 'running', left: 60_000 });
  });

  test('says so in the room with the time, and why nowhere', () => {
    const s = inRound(50);
    suspend(s, '16:20');
    const shown = scene(s);
    expect(shown).toMatchObject({ kind: 'title', notice: { kind: 'suspended' } });
    const resumesAt = shown.kind === 'title' ? (shown.notice?.resumesAt ?? null) : null;
    expect(resumesAt && clockIn(resumesAt, 'Europe/Zurich')).toBe('16:20');
    expect(JSON.stringify(toRoomView(s.projection))).not.toContain('consultations');
    press(s);
    expect(scene(s)).toMatchObject({ kind: 'speaker', name: 'Peru' });
  });

  test('takes nothing from the round, whose end is later by as much', () => {
    const s = inRound(0);
    const before = plan(s);
    suspend(s);
    s.wait(600);
    const during = plan(s);
    expect(between(before.itemEnd, during.itemEnd)).toBe(600_000);
    press(s);
    const after = plan(s);
    expect([after.itemEnd, after.roundEnd]).toEqual([during.itemEnd, before.roundEnd && before.roundEnd + 600_000]);
    expect(between(before.sessionEnd, after.sessionEnd)).toBe(600_000);
  });

  test('is planned until the time that was announced', () => {
    const s = inRound(0);
    const before = plan(s);
    suspend(s, '16:20');
    expect(between(before.itemEnd, plan(s).itemEnd)).toBe(minutes(40));
  });

  test('refuses everything on the floor but what resumes or adjourns it', () => {
    const s = inRound(50);
    suspend(s);
    const turn = s.state.openTurn ?? '';
    expect(refused(s.send({ type: 'Resume', turn }))).toBe('meeting-suspended');
    expect(refused(s.send({ type: 'RaisePoint', during: turn }))).toBe('meeting-suspended');
    expect(refused(s.send({ type: 'GoToItem', ends: turn, item: 'round-2' }))).toBe('meeting-suspended');
    expect(refused(s.send({ type: 'SuspendMeeting', during: turn, resumes: null, reason: null }))).toBe('already-done');
    s.does({ type: 'Adjourn', ends: turn });
    expect([s.state.suspended, s.state.openTurn]).toEqual([null, null]);
  });

  test('on a point of order ends the point; the speaker stands paused afterwards', () => {
    const s = inRound(50);
    s.does({ type: 'RaisePoint', during: s.state.openTurn });
    suspend(s.wait(20));
    expect([s.state.openPoint, s.state.turns.find(({ id }) => id === s.state.openTurn)?.status]).toEqual([
      null,
      'paused',
    ]);
    press(s);
    expect(primary(s)?.label.key).toBe('primary.resume');
  });

  test('undone runs on as if it had never been', () => {
    const s = inRound(50);
    suspend(s);
    s.wait(30);
    undo(s);
    const open = s.state.turns.at(-1);
    expect(open && remaining(faceOf(open), s.now)).toBe(40_000);
  });

  test('with a time that has passed, or by a button that named another speaker, is refused', () => {
    const s = inRound(50);
    const during = s.state.openTurn;
    expect(refused(s.send({ type: 'SuspendMeeting', during, resumes: '15:30', reason: null }))).toBe('time-passed');
    expect(refused(s.send({ type: 'SuspendMeeting', during: null, resumes: null, reason: null }))).toBe(
      'floor-changed',
    );
    expect(refused(s.send({ type: 'ResumeMeeting' }))).toBe('already-done');
  });
});

describe('the hard stop', () => {
  const extend = (s: TestSession, end: string) =>
    s.send({ type: 'ExtendMeeting', end, reason: 'interpretation granted' });

  test('moves to the time that was granted, and the planned end stays known', () => {
    const s = inRound(0);
    const planned = plannedEnd(s.state);
    extend(s, '18:10');
    expect(planned && between(planned, hardStop(s.state) ?? planned)).toBe(minutes(10));
    expect(s.state.facts?.end).toBe('18:00');
    const { session } = toPodiumView(s.projection, 'podium');
    expect(session.extended).toEqual({ from: planned, reason: 'interpretation granted' });
    expect(plan(s).hardStop).toBe(hardStop(s.state));
    expect(toRoomView(s.projection).endsAt).toBe(hardStop(s.state));
    s.does({ type: 'SetScene', scene: 'title' });
    expect(scene(s)).toMatchObject({ end: '18:10' });
  });

  test('comes back by hand and by undo', () => {
    const s = inRound(0);
    extend(s, '18:30');
    extend(s, '18:00');
    expect([s.state.extended, hardStop(s.state)]).toEqual([null, plannedEnd(s.state)]);
    undo(s);
    expect(s.state.extended?.ms).toBe(minutes(30));
    undo(s);
    expect(s.state.extended).toBeNull();
  });

  test('past midnight and on another day means the nearest such time', () => {
    const late = prepared();
    late.does({ type: 'ChangeFacts', change: { start: '21:00', end: '23:50' } });
    press(at(late, '21:00'));
    extend(late, '00:20');
    expect(late.state.extended?.ms).toBe(minutes(30));
    const rehearsed = prepared();
    rehearsed.now = instant(instantOf('2030-06-18', '10:00', 'Europe/Zurich'));
    press(rehearsed);
    extend(rehearsed, '13:10');
    expect(rehearsed.state.extended?.ms).toBe(minutes(10));
  });

  test('is never in the past, and the same time is nothing new', () => {
    const s = inRound(0);
    expect(refused(extend(s, '15:30'))).toBe('time-passed');
    expect(refused(extend(s, '18:00'))).toBe('already-in-that-state');
    expect(refused(prepared().send({ type: 'ExtendMeeting', end: '18:10', reason: null }))).toBe('meeting-not-open');
  });
});

const statusOf = (s: TestSession, id: string) => lines(s).find((line) => line.id === id)?.status;

describe('items out of their turn', () => {
  test('what is skipped is passed over, takes no time, and comes back behind what runs', () => {
    const s = inRound(0);
    const coming = s.state.items.filter(({ id }) => !s.state.runs[id]);
    const [next, second] = coming;
    if (!next || !second) throw new Error('Nothing is to come.');
    const before = plan(s).sessionEnd;
    s.does({ type: 'SkipItem', item: next.id });
    expect(statusOf(s, next.id)).toBe('skipped');
    expect(between(plan(s).sessionEnd, before)).toBe(next.plannedMs);
    s.does({ type: 'Withdraw', entry: s.entry('Chad') });
    press(s);
    expect(s.state.currentItem).toBe(second.id);
    s.does({ type: 'BringBackItem', item: next.id });
    expect(statusOf(s, next.id)).toBe('coming');
    const order = s.state.items.map(({ id }) => id);
    expect(order.indexOf(next.id)).toBe(order.indexOf(second.id) + 1);
  });

  test('a last round that is skipped is no longer counted, and nobody is sent to it', () => {
    const s = inRound(0);
    s.does({ type: 'SkipItem', item: 'round-2' });
    expect(toPodiumView(s.projection, 'podium').floor.round?.of).toBe(1);
    expect(toPodiumView(s.projection, 'podium').floor.primary?.later?.label.key).toBe('primary.close-last-round');
  });

  test('one further down begins now and stands behind what was held; what it overtook is next', () => {
    const s = inRound(0);
    const overtaken = s.state.items.find(({ id }) => !s.state.runs[id]);
    s.does({ type: 'GoToItem', ends: s.state.openTurn, item: 'closing' });
    expect(s.state.currentItem).toBe('closing');
    const order = s.state.items.map(({ id }) => id);
    expect(order.indexOf('closing')).toBe(order.indexOf('round-1') + 1);
    expect(order.indexOf(overtaken?.id ?? '')).toBe(order.indexOf('closing') + 1);
    undo(s);
    expect(s.state.currentItem).toBe('round-1');
  });

  test('a round that is gone back to goes on with what is left of its time', () => {
    const s = inRound(0);
    s.does({ type: 'EndItem', ends: s.state.openTurn, item: 'round-1' });
    const held = lines(s).find(({ id }) => id === 'round-1');
    s.wait(600);
    s.does({ type: 'GoToItem', ends: null, item: 'round-1' });
    const line = lines(s).find(({ id }) => id === 'round-1');
    const used = duration((held?.endedAt ?? 0) - (held?.startedAt ?? 0));
    expect(between(line?.startedAt ?? s.now, s.now)).toBe(used);
    expect(primary(s)?.label).toMatchObject({ key: 'primary.give', params: { next: 'Chad' } });
  });

  test('where all have spoken, they speak again', () => {
    const s = inRound(0);
    const opening = s.state.items.find(({ kind }) => kind === 'statement');
    s.does({ type: 'GoToItem', ends: s.state.openTurn, item: opening?.id ?? '' });
    expect(primary(s)?.label).toMatchObject({ params: { next: 'Mr. Ibrahim Kessou' } });
    press(s);
    expect(s.state.turns.filter(({ item }) => item === opening?.id)).toHaveLength(2);
    undo(s);
    undo(s);
    expect(s.state.items.find(({ id }) => id === opening?.id)?.slots).toHaveLength(1);
  });

  test('what has begun is not skipped, what runs is not gone to', () => {
    const s = inRound(0);
    const ends = s.state.openTurn;
    expect(refused(s.send({ type: 'SkipItem', item: 'round-1' }))).toBe('item-begun');
    expect(refused(s.send({ type: 'GoToItem', ends, item: 'round-1' }))).toBe('already-in-that-state');
    expect(refused(s.send({ type: 'BringBackItem', item: 'round-2' }))).toBe('already-in-that-state');
    expect(refused(s.send({ type: 'GoToItem', ends: 'nobody', item: 'round-2' }))).toBe('floor-changed');
    expect(refused(s.send({ type: 'SkipItem', item: 'nobody' }))).toBe('item-unknown');
  });
});

/** What the drawer sends for somebody who is put in after the item that runs. */
const insert = (s: TestSession, mode: 'in-room' | 'remote' | 'video', clock: 'shown' | 'hidden') => {
  const unsaid = { displayTitle: null, shortTitle: null, sayAs: null, address: null, gender: null };
  s.does({
    type: 'InsertItem',
    after: s.state.currentItem,
    newcomer: { id: 'guest', role: 'opening', honorific: 'Ms.', name: 'Ada Brun', title: null, topic: null, ...unsaid },
    item: {
      id: 'more',
      kind: 'statement',
      title: null,
      plannedMs: minutes(3),
      proposed: false,
      round: null,
      protected: true,
      resumes: null,
      slots: [{ id: 'more-1', person: 'guest', kind: 'statement', plannedMs: minutes(3), clock, mode }],
    },
  });
  s.does({ type: 'EndItem', ends: s.state.openTurn, item: s.state.currentItem ?? '' });
};

describe('somebody who is put in', () => {
  test('is the next, in a step of its own that is taken back as a whole', () => {
    const s = inRound(0);
    insert(s, 'remote', 'shown');
    expect(primary(s)?.label).toEqual({ key: 'primary.to', params: { next: 'Ms. Ada Brun' } });
    expect(toPodiumView(s.projection, 'podium').floor.script?.said.at(-1)).toMatchObject({ key: 'script.to-other' });
    press(s);
    expect(s.state.turns.at(-1)).toMatchObject({ mode: 'remote', status: 'called' });
    const other = inRound(0);
    insert(other, 'remote', 'shown');
    other.does({ type: 'Undo', commandId: lastStep(other.projection, 'list', 'podium')?.commandId ?? '' });
    expect(other.state.people.some(({ id }) => id === 'guest')).toBe(false);
  });

  test('on video is called, then played', () => {
    const s = inRound(0);
    insert(s, 'video', 'hidden');
    press(s);
    expect(s.state.turns.at(-1)).toMatchObject({ mode: 'video', status: 'called' });
    expect(primary(s)?.label.key).toBe('primary.play');
  });
});

describe('a break', () => {
  const withBreak = (resumes: string | null): TestSession => {
    const s = inRound(0);
    s.does({
      type: 'InsertItem',
      after: 'round-1',
      item: {
        id: 'break',
        kind: 'break',
        title: null,
        plannedMs: minutes(15),
        proposed: false,
        round: null,
        slots: [],
        protected: true,
        resumes,
      },
    });
    s.does({ type: 'EndItem', ends: s.state.openTurn, item: 'round-1' });
    return s;
  };

  test('says in the room when the meeting goes on, and nothing goes on by itself', () => {
    const s = withBreak('16:20');
    expect(primary(s)?.label).toEqual({ key: 'primary.break-until', params: { time: '16:20' } });
    press(s);
    const resumesAt = instant(instantOf('2030-06-20', '16:20', 'Europe/Zurich') - s.state.clockOffset);
    expect(scene(s)).toMatchObject({ kind: 'title', notice: { kind: 'break', resumesAt } });
    expect(plan(s).itemEnd).toBe(resumesAt);
    at(s, '16:40');
    expect(scene(s)).toMatchObject({ kind: 'title', notice: { kind: 'break', resumesAt } });
    press(s);
    expect(s.state.currentItem).not.toBe('break');
    expect(scene(s)).not.toMatchObject({ notice: { kind: 'break' } });
  });

  test('of so many minutes goes on that long after it began', () => {
    const s = withBreak(null);
    press(s);
    expect(scene(s)).toMatchObject({ notice: { resumesAt: s.now + minutes(15) } });
  });

  test('that runs can be made longer; its kind and minutes no more', () => {
    const s = withBreak('16:20');
    press(s);
    s.does({ type: 'ChangeItem', item: 'break', change: { resumes: '16:30' } });
    expect(lines(s).find(({ id }) => id === 'break')?.planned).toBe(
      minutes(50) - between(at(inRound(0), '15:40').now, s.state.runs.break?.startedAt ?? s.now),
    );
    expect(refused(s.send({ type: 'ChangeItem', item: 'break', change: { plannedMs: minutes(5) } }))).toBe(
      'item-begun',
    );
  });
});
