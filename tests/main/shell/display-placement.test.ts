import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingChosen, placeRoom, podiumDisplay, readerDisplay } from '../../../src/main/shell/display-placement.ts';

const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 } };
const projector = { id: 2, bounds: { x: 1280, y: 0, width: 1920, height: 1080 } };
const third = { id: 3, bounds: { x: 3200, y: 0, width: 800, height: 600 } };

/** Places the room for each set of displays in turn; the podium stays on the laptop unless told otherwise. */
const follow = (...sets: (readonly (typeof laptop)[])[]) => {
  let memory = nothingChosen;
  return sets.map((displays) => {
    const placed = placeRoom(displays, laptop.id, memory);
    memory = placed.memory;
    return placed.placement.mode === 'display' ? placed.placement.display.id : placed.placement.mode;
  });
};

describe('where the room belongs', () => {
  it.each([
    ['takes the second display', [[laptop, projector]], [2]],
    ['opens as a window where there is one display', [[laptop]], ['window']],
    ['leaves the window for a display that is plugged in', [[laptop], [laptop, projector]], ['window', 2]],
    [
      'is hidden while its display is away and returns with it',
      [[laptop, projector], [laptop], [laptop, projector]],
      [2, 'hidden', 2],
    ],
    [
      'stays on its display when a third comes',
      [
        [laptop, projector],
        [laptop, third, projector],
      ],
      [2, 2],
    ],
    [
      'takes no display that was somebody else’s',
      [
        [laptop, projector],
        [laptop, third, projector],
        [laptop, third],
      ],
      [2, 2, 'hidden'],
    ],
    [
      'takes a new display in the place of the lost one',
      [[laptop, projector], [laptop], [laptop, third]],
      [2, 'hidden', 3],
    ],
    [
      'follows a new resolution',
      [
        [laptop, projector],
        [laptop, { ...projector, bounds: { ...projector.bounds, width: 1280 } }],
      ],
      [2, 2],
    ],
  ])('%s', (_name, sets, expected) => {
    expect(follow(...sets)).toEqual(expected);
  });

  it('leaves its display to the podium when that is moved there, for the one that is free', () => {
    const first = placeRoom([laptop, projector], laptop.id, nothingChosen);
    const then = placeRoom([laptop, projector], projector.id, first.memory);
    expect(then.placement).toEqual({ mode: 'display', display: laptop });
  });

  it('gives the bounds as they are now', () => {
    const first = placeRoom([laptop, projector], laptop.id, nothingChosen);
    const smaller = { id: 2, bounds: { x: 1280, y: 0, width: 1280, height: 720 } };
    expect(placeRoom([laptop, smaller], laptop.id, first.memory).placement).toEqual({
      mode: 'display',
      display: smaller,
    });
  });

  it('is never full screen where the podium is, whatever is plugged and unplugged', () => {
    const all = [laptop, projector, third];
    const step = fc.record({ there: fc.subarray(all, { minLength: 1 }), podium: fc.constantFrom(1, 2, 3) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let memory = nothingChosen;
        for (const { there, podium } of steps) {
          const placed = placeRoom(there, podium, memory);
          memory = placed.memory;
          if (placed.placement.mode !== 'display') continue;
          expect(placed.placement.display.id).not.toBe(podium);
          expect(there).toContain(placed.placement.display);
        }
      }),
    );
  });
});

describe('the display of the podium', () => {
  it.each([
    ['the one under the middle of its window', { x: 1300, y: 0, width: 1280, height: 800 }, 2],
    ['the one that holds the larger part', { x: 700, y: 0, width: 1280, height: 800 }, 2],
    ['the primary one while the window is not known', null, 1],
    ['the primary one when the window lies on none', { x: 9_000, y: 0, width: 1280, height: 800 }, 1],
  ])('is %s', (_name, window, expected) => {
    expect(podiumDisplay([laptop, projector], laptop.id, window)).toBe(expected);
  });
});

describe('where chair and moderator read', () => {
  it('is the third display, wherever it stands in the list', () => {
    expect(readerDisplay([laptop, projector, third], laptop.id, projector.bounds)).toBe(third);
    expect(readerDisplay([third, projector, laptop], laptop.id, projector.bounds)).toBe(third);
    expect(readerDisplay([laptop, projector, third], laptop.id, third.bounds)).toBe(projector);
  });

  it('is beside the podium where there is no third one, and while nobody knows where the room is', () => {
    expect(readerDisplay([laptop, projector], laptop.id, projector.bounds)).toBeNull();
    expect(readerDisplay([laptop, projector, third], laptop.id, null)).toBeNull();
  });

  it('is never the podium’s display nor one that the room covers in part', () => {
    const area = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
      width: fc.integer({ min: 1, max: 4000 }),
      height: fc.integer({ min: 1, max: 3000 }),
    });
    const lists = fc.array(area, { maxLength: 5 }).map((all) => all.map((bounds, id) => ({ id, bounds })));
    fc.assert(
      fc.property(lists, fc.nat(4), area, (displays, podium, room) => {
        const found = readerDisplay(displays, podium, room);
        if (found === null) return;
        expect(found.id).not.toBe(podium);
        const { x, y, width, height } = found.bounds;
        const apart =
          x >= room.x + room.width || room.x >= x + width || y >= room.y + room.height || room.y >= y + height;
        expect(apart).toBe(true);
      }),
    );
  });
});
