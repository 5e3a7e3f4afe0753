import { describe, expect, it } from 'vitest';
import { type Duration, duration, instant, minutes, plus, seconds } from '../../../src/core/timing/time.ts';
import type { RoomScene, RoomView } from '../../../src/core/views/room-view.ts';
import { withoutPodium } from '../../../src/main/shell/without-podium.ts';

const start = instant(1_800_000_000_000);
const card = { title: 'Rivers', theme: null, date: '2026-03-03', start: '15:00', end: '18:00', room: 'XX' };
const view = (scene: RoomScene): RoomView => ({
  language: 'en',
  title: 'Rivers',
  zone: 'UTC',
  clockOffset: duration(0),
  endsAt: null,
  scene,
});
const speaker = (limit: Duration, status: 'running' | 'called' = 'running'): RoomScene => ({
  kind: 'speaker',
  name: 'Norway',
  under: null,
  face: { status, limit, used: duration(0), runningSince: status === 'running' ? start : null },
  next: [],
  more: 0,
});
const round: RoomScene = { kind: 'round', round: 1, of: 2, limit: minutes(2), next: [], more: 0, list: null };
const alone = (scene: RoomScene, time: Duration) => withoutPodium(view(scene), card, start, plus(start, time));

describe('the room without the podium', () => {
  it('shows the same and no mark before 10 s have passed', () => {
    const scene = speaker(minutes(2));
    expect(alone(scene, duration(9_999))).toEqual({ ...view(scene), podiumLost: false });
  });

  it('marks it from 10 s on and counts on', () => {
    const scene = speaker(minutes(2));
    expect(alone(scene, seconds(10))).toEqual({ ...view(scene), podiumLost: true });
    expect(alone(scene, seconds(239)).scene).toEqual(scene);
  });

  it('falls to the title card when the turn is 2 minutes over', () => {
    const scene = speaker(minutes(2));
    expect(alone(scene, duration(239_999)).scene.kind).toBe('speaker');
    expect(alone(scene, minutes(4)).scene).toEqual({ kind: 'title', notice: null, ...card });
  });

  it.each([
    ['a long turn', speaker(minutes(20))],
    ['a speaker whose clock is hidden', { ...speaker(minutes(1)), face: null } as RoomScene],
    ['a called speaker', speaker(minutes(1), 'called')],
    ['a round card', round],
    ['a point of order', { kind: 'point', name: null, suspended: 'Norway' } as RoomScene],
  ])('falls to the title card after 10 minutes: %s', (_name, scene) => {
    expect(alone(scene, duration(599_999)).scene.kind).toBe(scene.kind);
    expect(alone(scene, minutes(10))).toEqual({ ...view({ kind: 'title', notice: null, ...card }), podiumLost: true });
  });

  it.each<RoomScene>([{ kind: 'black' }, { kind: 'hold', ...card }, { kind: 'title', notice: null, ...card }])(
    'leaves $kind as it is',
    (scene) => {
      expect(alone(scene, minutes(60)).scene).toEqual(scene);
    },
  );
});
