import { expect, test } from 'vitest';
import { plus, seconds } from '../../../src/core/timing/time.ts';
import { roomEdge } from '../../../src/renderer/shared/room-picture/room-edge.ts';
import { cases, NOW } from '../../e2e/support/room-gallery/cases.ts';

const edge = (name: string) => {
  const view = cases('en')[name];
  if (!view) throw new Error(`No case ${name}`);
  return (roomEdge(view, NOW) - NOW) / 1000;
};

test('a running clock is drawn at each second, all else at each minute of the day', () => {
  // The cases stand at 20 s past the minute.
  expect(edge('running')).toBe(1);
  expect(edge('paused')).toBe(40);
  expect(edge('point')).toBe(40);
});

test('the round card is drawn when the list opens or closes, were it within a minute', () => {
  expect(edge('roundListOpen')).toBe(40);
  const view = cases('en').roundListOpen;
  if (view?.scene.kind !== 'round' || view.scene.list === null) throw new Error('The card speaks of the list.');
  const soon = { ...view, scene: { ...view.scene, list: { ...view.scene.list, closesAt: plus(NOW, seconds(7)) } } };
  expect(roomEdge(soon, NOW)).toBe(plus(NOW, seconds(7)));
  expect(roomEdge(soon, plus(NOW, seconds(7)))).toBe(plus(NOW, seconds(40)));
});
