import { expect, type Page } from '@playwright/test';
import { project } from '../../../src/core/session/effective-log.ts';
import { type RoomScene, toRoomView } from '../../../src/core/views/room-view.ts';
import { eventsOf } from './log.ts';

/** What can be read off the wall, as one line. A clock that runs says so whatever it shows. */
const painted = (): string => {
  const text = (name: string) =>
    document.querySelector(`[data-testid="${name}"]`)?.textContent?.replace(/[\u2066-\u2069]/g, '') ?? '';
  const scene = document.querySelector<HTMLElement>('[data-testid="room-scene"]')?.dataset.scene ?? 'none';
  const state = document.querySelector<HTMLElement>('[data-testid="room-state"]')?.dataset.state ?? '';
  const runs = ['running', 'concluding', 'over'].includes(state);
  return [scene, scene === 'speaker' ? text('room-name') : '', runs ? 'running' : state].join(' | ');
};

const expected = (scene: RoomScene): string =>
  [
    scene.kind,
    scene.kind === 'speaker' ? scene.name : '',
    scene.kind === 'speaker' && scene.face !== null ? scene.face.status : '',
  ].join(' | ');

/** The room shows what follows from the log on disk, as soon as it can. */
export const expectRoomEqualsLog = (room: Page, session: string, after: string): Promise<void> =>
  expect(async () => {
    const { scene } = toRoomView(project(eventsOf(session)));
    expect(await room.evaluate(painted), `the room after ${after}`).toBe(expected(scene));
  }).toPass({ intervals: [10, 20, 40, 80], timeout: 5_000 });
