import { describe, expect, test } from 'vitest';
import { duration, instant, plus, seconds } from '../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { milestone } from '../../../src/renderer/podium/Announcer.tsx';
import { absentee, letterCommand, primaryNow, rulesAt } from '../../../src/renderer/podium/keys/rules.ts';
import { scenes } from '../../e2e/support/podium-gallery/scenes.ts';
import type { TestSession } from '../../support/session.ts';

const at = (scene: string): TestSession => {
  const make = scenes[scene];
  if (!make) throw new Error(`No scene ${scene}`);
  return make();
};
const viewOf = (session: TestSession) => toPodiumView(session.projection, 'podium');

describe('what a press would do', () => {
  test.each([
    ['called', 'none'],
    ['running', 'twice'],
    ['concluding', 'twice'],
    ['over', 'none'],
    ['paused', 'none'],
    ['adjourning', 'hold'],
    ['prepared', 'none'],
  ])('%s: guard %s', (scene, guard) => {
    const session = at(scene);
    const view = viewOf(session);
    const left = view.floor.now ? view.floor.now.face.limit : 0;
    // "concluding" is looked at where exactly 30 s and 1 ms are left: the last instant that asks for more.
    const now =
      scene === 'concluding' && view.floor.now?.face.runningSince != null
        ? instant(view.floor.now.face.runningSince + left - view.floor.now.face.used - 30_001)
        : session.now;
    expect(rulesAt(view, now).primary?.guard).toBe(guard);
    if (scene === 'concluding') expect(rulesAt(view, plus(now, seconds(0.001))).primary?.guard).toBe('none');
  });

  test('once the round is used the button closes it, and one more stands beside it', () => {
    const session = at('running');
    const { primary } = viewOf(session).floor;
    const changes = primary?.changesAt ?? instant(0);
    expect(primaryNow(primary, plus(changes, seconds(-1)))).toMatchObject({ later: false, oneMore: null });
    expect(primaryNow(primary, changes)).toMatchObject({ later: true, action: { command: { type: 'EndItem' } } });
    expect(rulesAt(viewOf(session), changes).oneMore).not.toBeNull();
  });

  test('pause and resume, the hold slide and back', () => {
    const running = at('running');
    expect(letterCommand('pause', viewOf(running), running.now)).toMatchObject({ type: 'Pause' });
    const paused = at('paused');
    expect(letterCommand('pause', viewOf(paused), paused.now)).toMatchObject({ type: 'Resume' });
    const called = at('called');
    expect(letterCommand('pause', viewOf(called), called.now)).toBeNull();
    expect(letterCommand('holdSlide', viewOf(called), called.now)).toEqual({ type: 'SetScene', scene: 'hold' });
    called.does({ type: 'SetScene', scene: 'hold' });
    expect(letterCommand('holdSlide', viewOf(called), called.now)).toEqual({ type: 'SetScene', scene: 'auto' });
  });

  test('absent is who was called and has not begun, never who speaks', () => {
    const called = at('called');
    expect(absentee(viewOf(called), called.now)?.name).toBe('Maldives');
    const running = at('running');
    expect(absentee(viewOf(running), running.now)).toBeNull();
  });
});

describe('while a point of order has the floor', () => {
  test('nothing else is done to the turn that it interrupts, but that it may get more time', () => {
    const session = at('pointNamed');
    const view = viewOf(session);
    expect(rulesAt(view, session.now)).toMatchObject({ chair: null, restart: null, putBack: null });
    expect(rulesAt(view, session.now).primary?.guard).toBe('none');
    for (const letter of ['pause', 'absent'] as const) expect(letterCommand(letter, view, session.now)).toBeNull();
    const turn = view.floor.now?.turn ?? '';
    expect(session.send({ type: 'AddTime', turn, ms: duration(30_000) }).ok).toBe(true);
  });

  test('who was called and waits for its end cannot be marked absent', () => {
    const session = at('called');
    session.does({ type: 'RaisePoint', during: session.state.openTurn });
    expect(absentee(viewOf(session), session.now)).toBeNull();
  });

  test.each(['running', 'pointNamed', 'pointAlone', 'paused', 'chair'])(
    '%s: O raises one that the core takes',
    (scene) => {
      const session = at(scene);
      const command = letterCommand('point', viewOf(session), session.now);
      expect(command?.type).toBe('RaisePoint');
      if (command) expect(session.send(command).ok).toBe(true);
    },
  );

  test('O does nothing before the meeting and after it', () => {
    for (const scene of ['prepared', 'closed']) {
      const session = at(scene);
      expect(letterCommand('point', viewOf(session), session.now)).toBeNull();
    }
  });
});

test('a video can be put back: at once before it plays, as any turn is ended after', () => {
  const session = at('video');
  const rule = () => rulesAt(viewOf(session), session.now).putBack;
  expect(rule()?.guard).toBe('none');
  session.does({ type: 'Start', turn: session.state.openTurn ?? '' });
  expect(rule()?.guard).toBe('twice');
  const running = at('running');
  expect(rulesAt(viewOf(running), running.now).putBack).toBeNull();
});

test('the marks of a running clock: 30 s, zero, 30 s over; none while it stands or has no limit', () => {
  const session = at('running');
  const { now } = viewOf(session).floor;
  const end = instant((now?.face.runningSince ?? 0) + (now?.face.limit ?? 0));
  const marks = [-30.001, -30, -0.001, 0, 29.999, 30].map((s) => milestone(now, plus(end, seconds(s))));
  expect(marks).toEqual([null, 'thirty', 'thirty', 'zero', 'zero', 'over']);
  const paused = at('paused');
  expect(milestone(viewOf(paused).floor.now, plus(paused.now, seconds(900)))).toBeNull();
  const chair = at('chair');
  expect(milestone(viewOf(chair).floor.now, plus(chair.now, seconds(900)))).toBeNull();
});
