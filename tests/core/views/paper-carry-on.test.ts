import { describe, expect, test } from 'vitest';
import { forecast } from '../../../src/core/floor/forecast.ts';
import { minutes, plus, seconds } from '../../../src/core/timing/time.ts';
import { type CarryOn, toCarryOn } from '../../../src/core/views/paper-carry-on.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { prepared, START, TestSession } from '../../support/session.ts';
import { speaking, until, waiting } from './paper-support.ts';

const pageOf = (s: TestSession): CarryOn => {
  const page = toCarryOn(s.projection, s.now);
  if (!page) throw new Error('not prepared');
  return page;
};
const turnOf = (s: TestSession) => s.state.openTurn ?? '';

describe('who has the floor', () => {
  test('given 50 s of two minutes are used, a watch needs since when, what is left, and when it is used', () => {
    const s = speaking(waiting(3));
    const began = s.now;
    s.wait(50);
    expect(pageOf(s).now).toMatchObject({
      name: 'D1',
      status: 'running',
      limit: minutes(2),
      left: seconds(70),
      startedAt: began,
      pausedAt: null,
      endsAt: plus(began, minutes(2)),
    });
  });

  test('given somebody is over time, the end lies behind and what is left is negative', () => {
    const s = speaking(waiting(3)).wait(132);
    expect(pageOf(s).now).toMatchObject({ left: seconds(-12), endsAt: plus(s.now, seconds(-12)) });
  });

  test('given the clock stands, since when it stands, and no end', () => {
    const s = speaking(waiting(3)).wait(50);
    s.does({ type: 'Pause', turn: turnOf(s) });
    const paused = s.now;
    s.wait(20);
    expect(pageOf(s).now).toMatchObject({ status: 'paused', left: seconds(70), pausedAt: paused, endsAt: null });
  });

  test('given it was called and not started, no clock', () => {
    const s = until(waiting(3), ({ state }) => state.turns.at(-1)?.kind === 'intervention');
    expect(pageOf(s.wait(5)).now).toMatchObject({ status: 'called', startedAt: null, endsAt: null, left: minutes(2) });
  });

  test('a point of order stands beside the speaker whose clock stands for it', () => {
    const s = speaking(waiting(3)).wait(50);
    s.does({ type: 'RaisePoint', during: turnOf(s) });
    const raised = s.now;
    s.wait(20);
    expect(pageOf(s)).toMatchObject({
      now: { name: 'D1', left: seconds(70), endsAt: null },
      point: { name: '', raisedAt: raised },
    });
  });
});

test('the sentences are those of the podium, now and from the end of the round on', () => {
  const s = speaking(waiting(3));
  const { floor } = toPodiumView(s.projection, 'podium');
  const page = pageOf(s);
  expect(page.sentences).toEqual(floor.script?.said);
  expect(page.later).toEqual(floor.scriptLater?.said);
  expect(page.changesAt).toBe(floor.primary?.changesAt);
  expect(page.sentences.map((said) => 'key' in said && said.key)).toContain('script.followed');
});

test('the running order is what is not over, each part with its planned end and the end to be expected', () => {
  const s = prepared();
  s.wait(300).does({ type: 'OpenMeeting' });
  const page = pageOf(s);
  const plan = forecast(toPodiumView(s.projection, 'podium'), s.now);
  expect(page.done).toBe(0);
  expect(page.programme[0]).toMatchObject({
    isCurrent: true,
    plannedEnd: plus(START, minutes(2)),
    endsAt: plan?.itemEnd,
  });
  expect(page.programme.at(-1)?.endsAt).toBe(plan?.sessionEnd);
  expect(page.programme.at(-1)?.plannedEnd).toBe(plus(plan?.sessionEnd ?? s.now, -(plan?.drift ?? 0) as never));
  until(s, ({ state }) => state.currentItem === 'round-1');
  expect(pageOf(s).done).toBeGreaterThan(0);
  expect(pageOf(s).programme[0]?.isCurrent).toBe(true);
});

test('hard stop and latest start of the replies are those of the plan; names still to be called stand under their part', () => {
  const page = pageOf(prepared());
  expect(page.hardStop).toBe(plus(START, minutes(180)));
  const replies = page.programme.find(({ label }) => label.key === 'item.reply');
  expect(page.latest?.label.key).toBe('item.reply');
  expect(page.latest?.at).toBeLessThan(page.hardStop);
  expect(replies?.speakers).toHaveLength(5);
});

test('before the gavel it says when the meeting begins, afterwards that nobody has the floor', () => {
  const s = waiting(1);
  expect(pageOf(s)).toMatchObject({ phase: 'prepared', beginsAt: START, now: null });
  until(s, ({ state }) => state.closedAt !== null);
  expect(pageOf(s)).toMatchObject({ phase: 'closed', beginsAt: null, now: null, rounds: [], programme: [] });
});

test('before a session is prepared there is no page', () => {
  const s = new TestSession();
  expect(toCarryOn(s.projection, s.now)).toBeNull();
});
