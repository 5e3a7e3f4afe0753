import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRound, orderOf, SAFE_PLACES } from '../../../src/core/floor/list-order.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { lastRetracted, lastStep } from '../../../src/core/session/decide-undo.ts';
import { project } from '../../../src/core/session/effective-log.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { faceOf, type SessionState } from '../../../src/core/session/state.ts';
import { all } from '../../../src/core/table.ts';
import { remaining, used } from '../../../src/core/timing/clock-face.ts';
import { duration, instant } from '../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { runs } from '../../support/scale.ts';
import { prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';

const numRuns = runs(200, 10_000);

/** What a seat tries next: `dice` picks among what stands on the list or has the floor. */
type Wish = { readonly what: string; readonly dice: number; readonly wait: number };

const wish = (kinds: readonly string[]): fc.Arbitrary<Wish> =>
  fc.record({ what: fc.constantFrom(...kinds), dice: fc.nat(1000), wait: fc.nat(90_000) });

const PODIUM = [
  'press',
  'press',
  'press',
  'later',
  'pause',
  'resume',
  'time',
  'chair',
  'absent',
  'hold',
  'undo',
  'redo',
  'call',
  'end',
  'adjourn',
];
const DESK = ['inscribe', 'inscribe', 'withdraw', 'away', 'back', 'limit', 'undo-list', 'redo-list'];

const pick = <T>(from: readonly T[], dice: number): T | undefined => from[dice % Math.max(1, from.length)];

const commandFor = (s: TestSession, { what, dice }: Wish, actor: string): Command | null => {
  const { state } = s;
  const steps = nextSteps(state);
  const turn = state.openTurn ?? 'none';
  const entry = pick(state.inscribed, dice) ?? 'none';
  switch (what) {
    case 'press':
      return steps && commandOf(steps.now);
    case 'later':
      return steps?.later ? commandOf(steps.later) : null;
    case 'pause':
      return { type: 'Pause', turn };
    case 'resume':
      return { type: 'Resume', turn };
    case 'time':
      return { type: 'AddTime', turn, ms: duration((dice - 500) * 100) };
    case 'chair':
      return { type: 'FloorToChair', turn };
    case 'end':
      return { type: 'EndTurn', turn };
    case 'absent':
    case 'away':
      return { type: 'MarkAbsent', entry };
    case 'hold':
      return { type: 'SetScene', scene: dice % 2 ? 'hold' : 'auto' };
    case 'call':
      return { type: 'Call', ends: state.openTurn, calls: { entry, item: state.currentItem ?? 'none' } };
    case 'adjourn':
      return dice % 10 === 0 ? { type: 'Adjourn', ends: state.openTurn } : null;
    case 'undo':
    case 'undo-list': {
      const step = lastStep(s.projection, what === 'undo' ? 'floor' : 'list', actor);
      return step && { type: 'Undo', commandId: step.commandId };
    }
    case 'redo':
    case 'redo-list': {
      const step = lastRetracted(s.projection, what === 'redo' ? 'floor' : 'list', actor);
      return step && { type: 'Redo', commandId: step.commandId };
    }
    case 'inscribe': {
      const tier = pick([null, null, 'group', 'dignitary'] as const, dice) ?? null;
      return {
        type: 'Inscribe',
        requests: [request(`D${dice}`, { tier, round: pick([null, null, 1, 2], dice) ?? null })],
      };
    }
    case 'withdraw':
      return { type: 'Withdraw', entry };
    case 'back':
      return { type: 'BringBack', entry };
    default:
      return { type: 'SetLimit', scope: { default: true }, ms: duration(30_000 + dice * 100) };
  }
};

/** Acts as a seat; true if the wish was granted. */
const act = (s: TestSession, w: Wish, actor: string): boolean => {
  s.wait(w.wait / 1000);
  const command = commandFor(s, w, actor);
  return command !== null && s.send(command, actor).ok;
};

/** One panellist before each of two rounds; three plays of four begin in round 1, where most can happen. */
const play = (wishes: readonly Wish[]): TestSession => {
  const panellists = sampleBrief().panellists.slice(1, 3);
  const s = prepared(sampleBrief({ openingSpeakers: [], moderators: [], panellists }));
  s.does({ type: 'Inscribe', requests: ['Peru', 'Chad', 'Fiji'].map((d) => request(d)) });
  const inRound = (wishes[0]?.dice ?? 0) % 4 !== 0;
  while (inRound && s.state.currentItem !== 'round-1') act(s, { what: 'press', dice: 0, wait: 1000 }, 'podium');
  for (const w of wishes) act(s, w, DESK.includes(w.what) ? 'desk' : 'podium');
  return s;
};

const wishes = fc.array(wish([...PODIUM, ...DESK]), { maxLength: 60, size: 'max' });

/** The views without what says that something was recorded or could be taken back. */
const seen = (s: TestSession) => {
  const { journal: _, list, ...podium } = toPodiumView(s.projection, 'podium');
  const rows = [...all(list.entries)].sort((a, b) => a.number - b.number);
  return { podium, list: { ...list, entries: rows }, room: toRoomView(s.projection) };
};

const openTurns = (state: SessionState) => state.turns.filter((turn) => turn.status !== 'ended');

describe('whatever the seats do', () => {
  test('used + remaining = allotted + adjusted at every instant', () => {
    fc.assert(
      fc.property(wishes, fc.nat(10_000_000), (list, later) => {
        const s = play(list);
        for (const turn of s.state.turns) {
          const now = instant(turn.calledAt + later);
          const face = faceOf(turn);
          expect(used(face, now) + remaining(face, now)).toBe(turn.allotted + turn.adjusted);
        }
      }),
      { numRuns },
    );
  });

  test('never two open floors, an entry called only while it has the floor, delivered only with a turn', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const { state } = play(list);
        expect(openTurns(state).map((turn) => turn.id)).toEqual(state.openTurn === null ? [] : [state.openTurn]);
        for (const entry of all(state.entries)) {
          const turns = state.turns.filter((turn) => turn.entry === entry.id);
          if (entry.status === 'called') expect(turns.map((t) => t.id)).toEqual([state.openTurn]);
          else expect(turns.length).toBe(entry.status === 'delivered' ? 1 : 0);
        }
        expect(new Set(state.inscribed).size).toBe(state.inscribed.length);
      }),
      { numRuns },
    );
  });

  test('any prefix of a log replays, to the same state whether folded at once or one by one', () => {
    fc.assert(
      fc.property(wishes, fc.nat(), (list, cut) => {
        const s = play(list);
        expect(project(s.events).state).toEqual(s.state);
        const prefix = s.events.slice(0, cut % (s.events.length + 1));
        const p = project(prefix);
        expect(() => toPodiumView(p, 'podium')).not.toThrow();
        expect(openTurns(p.state).length).toBeLessThanOrEqual(1);
      }),
      { numRuns },
    );
  });

  test('the next two places never move by themselves', () => {
    fc.assert(
      fc.property(wishes, fc.array(wish(['inscribe', 'limit']), { maxLength: 10, size: 'max' }), (list, more) => {
        const s = play(list);
        const round = openRound(s.state);
        const two = () => (round === null ? [] : orderOf(s.state, round).slice(0, SAFE_PLACES));
        const before = two();
        for (const w of more) act(s, w, 'desk');
        expect(two().slice(0, before.length)).toEqual(before);
      }),
      { numRuns },
    );
  });
});

describe('undo and redo', () => {
  const others = fc.array(wish(['inscribe', 'withdraw', 'away', 'back', 'limit']), { maxLength: 20, size: 'max' });
  const own = fc.constantFrom(
    'press',
    'later',
    'pause',
    'resume',
    'time',
    'chair',
    'absent',
    'hold',
    'call',
    'end',
    'adjourn',
  );

  /** Two sessions with one past; the second is to live without the step under test. */
  const twins = (list: readonly Wish[]) => [play(list), play(list)] as const;

  test('a step then undo gives the view as if it had never been taken, also after 0 to 20 commands of another seat', () => {
    let undone = 0;
    fc.assert(
      fc.property(wishes, own, fc.nat(1000), others, fc.nat(400_000), (list, what, dice, desk, later) => {
        const [s, without] = twins(list);
        const floor = lastStep(s.projection, 'floor', 'podium')?.commandId;
        if (!act(s, { what, dice, wait: 0 }, 'podium')) return;
        // The other seat's wishes are made in both; only those that both granted can be compared.
        for (const w of desk) if (act(s, w, 'desk') !== act(without, w, 'desk')) return;
        let taken = 0;
        for (;;) {
          const step = lastStep(s.projection, 'floor', 'podium');
          if (!step || step.commandId === floor) break;
          if (!s.send({ type: 'Undo', commandId: step.commandId }).ok) return;
          taken++;
        }
        if (taken === 0) return;
        undone++;
        s.wait(later / 1000);
        without.wait(later / 1000);
        expect(simple(seen(s))).toEqual(simple(seen(without)));
      }),
      { numRuns },
    );
    expect(undone).toBeGreaterThan(numRuns / 10);
  });

  test('undo then redo gives the view as if neither had happened, at every later instant', () => {
    let redone = 0;
    fc.assert(
      fc.property(wishes, others, fc.nat(400_000), (list, desk, later) => {
        const [s, without] = twins(list);
        const step = lastStep(s.projection, 'floor', 'podium');
        if (!step || !s.send({ type: 'Undo', commandId: step.commandId }).ok) return;
        for (const w of desk) if (act(s, w, 'desk') !== act(without, w, 'desk')) return;
        s.wait(later / 1000);
        without.wait(later / 1000);
        if (!s.send({ type: 'Redo', commandId: step.commandId }).ok) return;
        redone++;
        expect(simple(seen(s))).toEqual(simple(seen(without)));
      }),
      { numRuns },
    );
    expect(redone).toBeGreaterThan(numRuns / 10);
  });
});

/** Ids are drawn in order, so two sessions differ in them: each is replaced by the order in which it is first seen. */
const simple = (value: unknown): unknown => {
  const known = new Map<string, string>();
  const text = JSON.stringify(value).replace(/id-\d+/g, (id) => {
    if (!known.has(id)) known.set(id, `#${known.size}`);
    return known.get(id) ?? id;
  });
  return JSON.parse(text);
};
