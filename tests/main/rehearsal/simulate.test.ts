import { expect, test } from 'vitest';
import type { Projection } from '../../../src/core/session/effective-log.ts';
import { project } from '../../../src/core/session/effective-log.ts';
import { all } from '../../../src/core/table.ts';
import { between } from '../../../src/core/timing/time.ts';
import type { SpeakerRow } from '../../../src/main/app/importers/speakers-file.ts';
import { seededChance } from '../../../src/main/app/rehearsal/chance.ts';
import { simulate } from '../../../src/main/app/rehearsal/simulate.ts';
import { memoryLog } from '../../../src/main/app/storage/memory-log.ts';
import { prepare, request, sampleBrief } from '../../support/session.ts';

const row = (delegation: string, inscribedAt: string | null = null, more = {}): SpeakerRow => ({
  line: 2,
  request: request(delegation, more),
  inscribedAt,
});
const many = (count: number): SpeakerRow[] => Array.from({ length: count }, (_, i) => row(`Delegation ${i + 1}`));

const rehearsed = (speakers: readonly SpeakerRow[], seed = 7, brief = sampleBrief()): Projection => {
  const chance = seededChance(seed);
  const log = memoryLog(chance);
  simulate(log, { prepare: prepare(brief), speakers }, chance);
  return project(log.read());
};

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

test.each(seeds)('seed %i: every length is drawn between its bounds', (seed) => {
  const { state } = rehearsed(many(44), seed);
  for (const turn of state.turns) {
    const [stretch] = turn.intervals;
    const share = between(stretch?.from ?? turn.calledAt, stretch?.to ?? turn.calledAt) / turn.allotted;
    const [least, most] = turn.kind === 'intervention' ? [0.6, 1.25] : [0.85, 1.2];
    expect(share).toBeGreaterThanOrEqual(least - 0.001);
    expect(share).toBeLessThanOrEqual(most + 0.001);
    if (turn.clock === 'hidden') continue;
    const handOver = between(turn.calledAt, stretch?.from ?? turn.calledAt);
    expect(handOver).toBeGreaterThanOrEqual(8_000);
    expect(handOver).toBeLessThanOrEqual(17_000);
  }
});

test.each(seeds)('seed %i: a round ends when its time is used or nobody waits', (seed) => {
  const p = rehearsed(many(44), seed);
  const { state } = p;
  expect(state.openedAt).toBe(Date.UTC(2030, 5, 20, 13));
  for (const item of state.items.filter((one) => one.kind === 'floor')) {
    const run = state.runs[item.id];
    const heard = state.turns.filter((turn) => turn.item === item.id);
    const used = between(run?.startedAt ?? heard[0]?.calledAt ?? (0 as never), run?.endedAt ?? (0 as never));
    const before = heard.at(-1)?.calledAt ?? 0;
    expect(before - (run?.startedAt ?? 0)).toBeLessThan(item.plannedMs);
    const waits = all(state.entries).some((e) => e.status === 'not-reached' || (e.roundHeard ?? 0) > (item.round ?? 0));
    if (waits) expect(used).toBeGreaterThanOrEqual(item.plannedMs);
  }
  expect(state.turns.every((turn) => turn.status === 'ended')).toBe(true);
});

test('who is left is not reached, and nobody is heard twice', () => {
  const { state } = rehearsed(many(80));
  const statuses = all(state.entries).map((entry) => entry.status);
  expect(new Set(statuses)).toEqual(new Set(['delivered', 'not-reached']));
  const heard = state.turns.flatMap((turn) => turn.entry ?? []);
  expect(new Set(heard).size).toBe(heard.length);
  expect(heard).toHaveLength(statuses.filter((status) => status === 'delivered').length);
});

test('from the hard stop on nobody is called from the floor; the meeting is closed in order', () => {
  const { state } = rehearsed(many(40), 7, sampleBrief({ end: '15:50' }));
  const hardStop = Date.UTC(2030, 5, 20, 13, 50);
  const called = state.turns.filter((turn) => turn.kind === 'intervention').map((turn) => turn.calledAt);
  expect(Math.max(...called)).toBeLessThan(hardStop);
  expect(state.items.every((item) => state.runs[item.id]?.endedAt)).toBe(true);
  expect(state.turns.at(-1)?.kind).toBe('chair');
});

test('rows are inscribed at their time, or at the opening', () => {
  const { state } = rehearsed([
    row('Late', '15:20:30'),
    row('None'),
    row('Early', '14:10:00'),
    row('Never', '23:00:00'),
  ]);
  const at = all(state.entries).map((e) => [e.delegation, new Date(e.inscribedAt).toISOString().slice(11, 19)]);
  expect(at).toEqual([
    ['None', '13:00:00'],
    ['Early', '13:00:00'],
    ['Late', '13:20:30'],
  ]);
});

test('the same input and seed give the same log; another seed another one', () => {
  const log = (seed: number) => JSON.stringify(rehearsed(many(10), seed).events);
  expect(log(7)).toBe(log(7));
  expect(log(8)).not.toBe(log(7));
});

test('a list that is empty is no reason not to close', () => {
  expect(rehearsed([]).state.closedAt).not.toBeNull();
});

test('ids look like UUIDs of version 4, and none comes twice', () => {
  const chance = seededChance(3);
  const ids = Array.from({ length: 1000 }, () => chance.newId());
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
