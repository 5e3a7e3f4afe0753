import { beforeAll, describe, expect, test } from 'vitest';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { instant } from '../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { primaryNow } from '../../../src/renderer/podium/keys/rules.ts';
import { initTexts } from '../../../src/renderer/shared/i18n/i18n.ts';
import { render } from '../../../src/renderer/shared/i18n/use-phrase.ts';
import { prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';

// What the one button says, word for word, and what the room shows once it is pressed.

let t: Parameters<typeof render>[0];
beforeAll(() => {
  t = initTexts('podium', 'en').getFixedT('en', 'session');
});

/** The button as the podium shows it now, or the one beside it. */
const button = (s: TestSession, which: 'action' | 'oneMore' = 'action') => {
  const primary = primaryNow(toPodiumView(s.projection, 'podium').floor.primary, s.now)?.[which];
  if (!primary) throw new Error(`No ${which}.`);
  return {
    label: render(t, 'en', primary.label),
    says: render(t, 'en', primary.consequence),
    command: primary.command,
  };
};

const room = (s: TestSession): string => {
  const { scene } = toRoomView(s.projection);
  switch (scene.kind) {
    case 'speaker':
      return `${scene.name}, ${scene.face?.status ?? 'no clock'}`;
    case 'round':
      return `round ${scene.round}`;
    case 'point':
      return `point of order${scene.name ? ` of ${scene.name}` : ''}${scene.suspended ? `, ${scene.suspended} suspended` : ''}`;
    default:
      return scene.kind;
  }
};

/** Presses the button through a table: what it says before, and the room after each press. */
const walk = (s: TestSession, table: readonly (readonly [label: string, room: string])[], pause = 5): void => {
  for (const [label, scene] of table) {
    const pressed = button(s);
    expect(pressed.label).toBe(label);
    s.does(pressed.command);
    expect(room(s), label).toBe(scene);
    s.wait(pause);
  }
};

/** Presses on until the button says so. */
const until = (s: TestSession, label: RegExp, pause = 5): void => {
  for (let presses = 0; presses < 60 && !label.test(button(s).label); presses++) {
    s.does(button(s).command);
    s.wait(pause);
  }
  expect(button(s).label).toMatch(label);
};

/** One panellist before each of two rounds, and the replies at the end. */
const meeting = (...names: string[]): TestSession => {
  const { panellists } = sampleBrief();
  const s = prepared(sampleBrief({ openingSpeakers: [], panellists: [0, 2].flatMap((i) => panellists[i] ?? []) }));
  s.does({ type: 'Inscribe', requests: names.map((name) => request(name)) });
  return s;
};

const inscribe = (s: TestSession, name: string, more: Parameters<typeof request>[1]) =>
  s.does({ type: 'Inscribe', requests: [request(name, more)] });

const raise = (s: TestSession, name: string | null = null): void => {
  s.does({ type: 'RaisePoint', during: s.state.openPoint ?? s.state.openTurn });
  if (name) s.does({ type: 'NamePoint', turn: s.state.openPoint ?? '', delegation: name });
};

describe('the one button, word for word', () => {
  test('a meeting with two names, kept places in round 1 and a right of reply at its end', () => {
    const s = meeting('Peru', 'Chad');
    inscribe(s, 'GANHRI', { category: 'nhri' });
    inscribe(s, 'Open Courts', { category: 'ngo' });
    inscribe(s, 'Cuba', { kind: 'right-of-reply', inReplyTo: 'Peru' });
    walk(s, [
      ['Open the meeting', 'H.E. Ms. Ana Torvald, no clock'],
      ['To the moderator', 'H.E. Mr. Paul Wenzel, no clock'],
      ['Give the floor to Ms. Rita Amaral', 'Ms. Rita Amaral, called'],
      ['Start', 'Ms. Rita Amaral, running'],
      ['Thank Ms. Rita Amaral, open round 1: Peru', 'Peru, called'],
      ['Start', 'Peru, running'],
    ]);
    // Chad would now eat into the time of the two with kept places.
    s.now = instant(nextSteps(s.state)?.changesAt ?? 0);
    expect(button(s, 'oneMore').label).toBe('One more: Chad');
    walk(
      s,
      [
        ['To the kept places: GANHRI', 'GANHRI, called'],
        ['Start', 'GANHRI, running'],
        ['Thank GANHRI, give the floor to Open Courts', 'Open Courts, called'],
        ['Start', 'Open Courts, running'],
      ],
      90,
    );
    s.wait(3600);
    expect(button(s, 'oneMore').label).toBe('One more: Chad');
    walk(s, [
      ['Close round 1 (1 goes to round 2)', 'title'],
      ['Give the floor to Ms. Lea Noor', 'Ms. Lea Noor, called'],
      ['Start', 'Ms. Lea Noor, running'],
      ['Thank Ms. Lea Noor, open round 2: Chad', 'Chad, called'],
      ['Start', 'Chad, running'],
    ]);
    until(s, /^To the rights of reply/);
    walk(s, [
      ['To the rights of reply: Cuba', 'Cuba, called'],
      ['Start', 'Cuba, running'],
    ]);
    expect(toRoomView(s.projection).scene).toMatchObject({
      under: { kind: 'right-of-reply' },
      face: { limit: 180_000 },
    });
    walk(s, [
      ['To the chair', 'H.E. Ms. Ana Torvald, no clock'],
      ['Chair: adjourn', 'title'],
    ]);
  });

  test('"one more" calls the next although the round has used its time', () => {
    const s = meeting('Peru', 'Chad');
    until(s, /Chad$/);
    s.now = instant(nextSteps(s.state)?.changesAt ?? 0);
    expect(button(s).label).toBe('Close round 1 (1 goes to round 2)');
    s.does(button(s, 'oneMore').command);
    expect(room(s)).toBe('Chad, called');
  });

  test('replies that are asked for now follow the round that runs', () => {
    const s = meeting('Peru');
    until(s, /^To Ms. Lea Noor/);
    const floor = s.state.currentItem ?? '';
    s.does({ type: 'RepliesNow', item: floor });
    walk(s, [
      ['To the replies: Ms. Rita Amaral', 'Ms. Rita Amaral, called'],
      ['Start', 'Ms. Rita Amaral, running'],
    ]);
  });

  test('a point of order in a speech, and a chain of them', () => {
    const s = meeting('Peru', 'Chad');
    until(s, /^Thank Peru/);
    s.wait(45);
    raise(s, 'Cuba');
    expect(button(s).says).toBe('The clock of Peru runs on.');
    s.wait(30);
    raise(s);
    expect(room(s)).toBe('point of order, Peru suspended');
    s.wait(300);
    walk(s, [['Resume Peru, 1:10 left', 'Peru, running']]);
    expect(button(s).label).toBe('Thank Peru, give the floor to Chad');
  });

  test('a point of order after the time was used', () => {
    const s = meeting('Peru', 'Chad');
    until(s, /^Thank Peru/);
    s.wait(130);
    raise(s);
    walk(s, [['Resume Peru, 0:15 over', 'Peru, running']]);
  });

  test('a point of order before the clock was started, while it is paused, while nobody speaks, and at the chair', () => {
    const end = 'End the point of order';
    const s = meeting('Peru');
    s.does(button(s).command);
    raise(s.wait(20));
    expect([room(s), button(s).says]).toEqual(['point of order', 'The room will show H.E. Ms. Ana Torvald, no clock.']);
    walk(s, [['Resume H.E. Ms. Ana Torvald, 1:40 left', 'H.E. Ms. Ana Torvald, no clock']]);
    until(s, /^Start/);
    raise(s);
    expect(button(s).says).toBe('The room will show Ms. Rita Amaral again, clock standing.');
    walk(s, [
      [end, 'Ms. Rita Amaral, called'],
      ['Start', 'Ms. Rita Amaral, running'],
    ]);
    s.does({ type: 'Pause', turn: s.state.openTurn ?? '' });
    raise(s);
    walk(s, [
      [end, 'Ms. Rita Amaral, paused'],
      ['Resume Ms. Rita Amaral', 'Ms. Rita Amaral, running'],
    ]);
    until(s, /^To /);
    s.does({ type: 'EndTurn', turn: s.state.openTurn ?? '' });
    raise(s);
    expect(button(s).says).toBe('The room will show the card of round 1.');
    walk(s, [[end, 'round 1']]);
  });

  test('a video is called, then played; put back it is called again', () => {
    const s = meeting('Peru');
    inscribe(s, 'Chad', { mode: 'video' });
    until(s, /Chad$/);
    expect(button(s).says).toBe('The room will show Chad, no clock.');
    walk(s, [['Thank Peru, give the floor to Chad', 'Chad, no clock']]);
    expect([s.state.turns.at(-1)?.status, button(s).says]).toEqual([
      'called',
      'The room goes on showing Chad, no clock.',
    ]);
    walk(s, [['Play: Chad', 'Chad, no clock']]);
    expect(s.state.turns.at(-1)?.status).toBe('running');
    s.does({ type: 'PutBack', turn: s.state.openTurn ?? '' });
    expect(room(s)).toBe('round 1');
    walk(s, [['Give the floor to Chad', 'Chad, no clock']]);
  });
});
