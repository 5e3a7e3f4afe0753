import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { project } from '../../../src/core/session/effective-log.ts';
import { type EventType, eventDataSchemas, isEventType, type LoggedEvent } from '../../../src/core/session/events.ts';
import { turnName } from '../../../src/core/session/names.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { strayEntries, strayPreparation, strayTurns } from './sound-state.ts';

// Logs as earlier versions wrote them: what is written to disk is for ever.

const FOLDER = new URL('../../fixtures/logs/', import.meta.url);

const read = (file: string): readonly LoggedEvent[] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const event = JSON.parse(line);
      if (!isEventType(event.type)) throw new Error(event.type);
      return { ...event, data: eventDataSchemas[event.type as EventType].parse(event.data) };
    });

/** What each held when it was written. */
const HELD = {
  'list-of-speakers.jsonl': { events: 100, turns: 7, entries: 54, phase: 'open' },
  'note-again.jsonl': { events: 23, turns: 1, entries: 1, phase: 'open' },
  'point-of-order.jsonl': { events: 50, turns: 7, entries: 14, phase: 'open' },
  'whole-meeting.jsonl': { events: 97, turns: 22, entries: 2, phase: 'closed' },
} as const;

describe('a log of an earlier version', () => {
  test('is among those that are looked at', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(HELD));
  });

  test.each(Object.entries(HELD))('%s replays to what it held', (file, held) => {
    const p = project(read(file));
    const { state } = p;
    expect([...strayEntries(state), ...strayTurns(state), ...strayPreparation(state)]).toEqual([]);
    const view = toPodiumView(p, 'podium');
    expect({
      events: p.events.length,
      turns: state.turns.length,
      entries: state.inscribed.length,
      phase: view.session.phase,
    }).toEqual(held);
    expect(state.turns.every((turn) => turnName(turn) !== '' || turn.point !== null)).toBe(true);
    expect(view.programme.every((line) => line.protected === (line.kind !== 'floor'))).toBe(true);
    expect(() => toRoomView(p)).not.toThrow();
    expect(state.facts?.texts).toEqual({});
  });
});
