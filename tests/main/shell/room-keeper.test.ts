import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepRoom } from '../../../src/main/shell/room-keeper.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const setUp = () => {
  const started: { end: () => void; killed: boolean }[] = [];
  const start = () => {
    const room = { end: () => {}, killed: false };
    started.push(room);
    return {
      onEnd: (listener: () => void) => {
        room.end = listener;
      },
      kill: () => {
        room.killed = true;
      },
    };
  };
  return { started, keeper: keepRoom(start, () => Date.now()) };
};

describe('the keeper of the room', () => {
  it('adopts a room that joins within a second', () => {
    const { started, keeper } = setUp();
    vi.advanceTimersByTime(990);
    keeper.joined(1);
    vi.advanceTimersByTime(60_000);
    expect(started).toHaveLength(0);
  });

  it('starts one room when none joins within a second', () => {
    const { started } = setUp();
    vi.advanceTimersByTime(999);
    expect(started).toHaveLength(0);
    vi.advanceTimersByTime(1);
    expect(started).toHaveLength(1);
    vi.advanceTimersByTime(10_000);
    expect(started).toHaveLength(1);
  });

  it('starts another at once when its room died', () => {
    const { started, keeper } = setUp();
    vi.advanceTimersByTime(1_000);
    keeper.joined(1);
    keeper.joined(0);
    started[0]?.end();
    vi.advanceTimersByTime(0);
    expect(started).toHaveLength(2);
  });

  it('starts another within a second when an adopted room has gone', () => {
    const { started, keeper } = setUp();
    keeper.joined(1);
    vi.advanceTimersByTime(30_000);
    keeper.joined(0);
    vi.advanceTimersByTime(1_000);
    expect(started).toHaveLength(1);
  });

  it('starts none when the room was only away for a moment', () => {
    const { started, keeper } = setUp();
    keeper.joined(1);
    keeper.joined(0);
    vi.advanceTimersByTime(900);
    keeper.joined(1);
    vi.advanceTimersByTime(30_000);
    expect(started).toHaveLength(0);
  });

  it('waits longer each time a room dies at its start, at most four seconds', () => {
    const { started } = setUp();
    vi.advanceTimersByTime(1_000);
    const waits: number[] = [];
    for (let death = 0; death < 7; death++) {
      const before = started.length;
      started.at(-1)?.end();
      let waited = 0;
      for (; started.length === before; waited += 100) vi.advanceTimersByTime(100);
      waits.push(waited);
    }
    expect(waits).toEqual([100, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
  });

  it('kills a room that has not joined after 15 s, and starts another', () => {
    const { started } = setUp();
    vi.advanceTimersByTime(1_000);
    vi.advanceTimersByTime(15_000);
    expect(started[0]?.killed).toBe(true);
    started[0]?.end();
    vi.advanceTimersByTime(100);
    expect(started).toHaveLength(2);
  });

  it('starts none once stopped, and resolves when the room has ended', async () => {
    const { started, keeper } = setUp();
    vi.advanceTimersByTime(1_000);
    keeper.joined(1);
    const stopped = keeper.stop(3_000);
    keeper.joined(0);
    started[0]?.end();
    await stopped;
    vi.advanceTimersByTime(60_000);
    expect(started).toHaveLength(1);
    expect(started[0]?.killed).toBe(false);
  });

  it('kills a room that outstays the patience of stopping', async () => {
    const { started, keeper } = setUp();
    vi.advanceTimersByTime(1_000);
    const stopped = keeper.stop(3_000);
    vi.advanceTimersByTime(3_000);
    await stopped;
    expect(started[0]?.killed).toBe(true);
  });

  it('has nothing to wait for when the room was adopted', async () => {
    const { keeper } = setUp();
    keeper.joined(1);
    await expect(keeper.stop(3_000)).resolves.toBeUndefined();
  });
});
