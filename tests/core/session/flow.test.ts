import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import type { Duration } from '../../../src/core/timing/time.ts';
import { commandOf, primaryOf } from '../../../src/core/views/primary-action.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';

const press = (s: TestSession, which: 'now' | 'later' = 'now') => {
  const step = nextSteps(s.state)?.[which];
  if (!step) throw new Error('nothing to press');
  s.does(commandOf(step));
};

/** What the button says and what the room shows: "key|scene|name". */
const look = (s: TestSession) => {
  const primary = primaryOf(s.state);
  const { scene } = toRoomView(s.projection);
  const clock = scene.kind === 'speaker' ? (scene.face ? scene.face.status : 'no clock') : '';
  const name = scene.kind === 'speaker' ? scene.name : '';
  return [primary?.now.label.key ?? 'none', scene.kind, name, clock].join('|');
};

describe('the primary action through a whole session', () => {
  test('given the sample brief and three names a round, each press leads to the next label and scene', () => {
    const s = prepared();
    s.does({ type: 'Inscribe', requests: ['Peru', 'Norway', 'Chad'].map((d) => request(d)) });
    const table = [
      'primary.open-meeting|title||',
      'primary.to|speaker|H.E. Ms. Ana Torvald|no clock',
      'primary.to-moderator|speaker|Mr. Ibrahim Kessou|no clock',
      'primary.give|speaker|H.E. Mr. Paul Wenzel|no clock',
      'primary.start|speaker|Ms. Rita Amaral|called',
      'primary.thank-give|speaker|Ms. Rita Amaral|running',
      'primary.start|speaker|Mr. Jon Vik|called',
      'primary.thank-open-round|speaker|Mr. Jon Vik|running',
      'primary.start|speaker|Peru|called',
      'primary.thank-give|speaker|Peru|running',
      'primary.start|speaker|Norway|called',
      'primary.thank-give|speaker|Norway|running',
      'primary.start|speaker|Chad|called',
      'primary.to|speaker|Chad|running',
      'primary.start|speaker|Ms. Lea Noor|called',
      'primary.thank-give|speaker|Ms. Lea Noor|running',
      'primary.start|speaker|Mr. Omar Said|called',
      'primary.thank-give|speaker|Mr. Omar Said|running',
      'primary.start|speaker|Dr. Mei Lin|called',
      'primary.thank-open-empty-round|speaker|Dr. Mei Lin|running',
      'primary.to-replies|round||',
      'primary.start|speaker|Ms. Rita Amaral|called',
      'primary.thank-give|speaker|Ms. Rita Amaral|running',
    ];
    expect(look(s)).toBe(table[0]);
    for (const line of table.slice(1)) {
      s.wait(5);
      press(s);
      expect(look(s)).toBe(line);
    }
    for (let i = 0; i < 40 && nextSteps(s.state)?.now.kind !== 'adjourn'; i++) press(s.wait(5));
    expect(look(s)).toBe('primary.adjourn|speaker|H.E. Ms. Ana Torvald|no clock');
    expect(primaryOf(s.state)?.now.hold).toBe(true);
    press(s.wait(5));
    expect(look(s)).toBe('none|title||');
  });

  test('when the round has used its time, the button closes it and one more may be called', () => {
    const s = prepared();
    s.does({ type: 'Inscribe', requests: ['Peru', 'Norway', 'Chad'].map((d) => request(d)) });
    while (s.state.currentItem !== 'round-1') press(s);
    press(s);
    const primary = primaryOf(s.state);
    expect(primary?.later?.label).toMatchObject({
      key: 'primary.close-round',
      params: { round: 1, count: 2, next: 2 },
    });
    expect(primary?.oneMore?.label).toMatchObject({ key: 'primary.one-more', params: { next: 'Norway' } });
    expect(primary?.changesAt).toBe((s.state.runs['round-1']?.startedAt ?? 0) + 47 * 60_000);
    press(s, 'later');
    expect(s.state.currentItem).toBeNull();
    expect(look(s)).toBe('primary.give|title||');
  });

  test('a session without moderator, panellists or rounds still opens and closes', () => {
    const s = prepared(sampleBrief({ chair: [], moderators: [], openingSpeakers: [], panellists: [], rounds: 0 }));
    expect(s.state.items.map((i) => i.id)).toEqual(['chair-opens', 'chair-closes']);
    press(s);
    expect(look(s)).toBe('primary.to-chair|title||');
    press(s);
    press(s);
    expect(s.state.closedAt).not.toBeNull();
  });
});

describe('the plan', () => {
  test('two rounds of a three-hour session with five panellists get 47:00 each', () => {
    const s = prepared();
    const minutes = (id: string) => (s.state.items.find((i) => i.id === id)?.plannedMs ?? 0) / 60_000;
    expect([minutes('round-1'), minutes('round-2')]).toEqual([47, 47]);
    expect([minutes('replies'), minutes('closing'), minutes('chair-closes')]).toEqual([30, 8, 1]);
    expect(s.state.items.map((i) => i.id)).toEqual([
      'chair-opens',
      'statement-1',
      'introduction',
      'presentation-1',
      'presentation-2',
      'round-1',
      'presentation-3',
      'presentation-4',
      'presentation-5',
      'round-2',
      'replies',
      'closing',
      'chair-closes',
    ]);
  });

  test('limits by category come from the note', () => {
    const s = prepared(sampleBrief({ interventionSeconds: { default: 120, group: 180, civilSociety: 90 } }));
    expect(s.state.limits).toEqual({
      default: 120_000 as Duration,
      byTier: { group: 180_000 },
      byCategory: { nhri: 90_000, ngo: 90_000 },
      reply: { first: 180_000, second: 120_000 },
    });
  });
});
