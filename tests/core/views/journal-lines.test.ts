import { describe, expect, test } from 'vitest';
import { readJournalCall } from '../../../src/contract/journal.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { type JournalQuery, journalPage } from '../../../src/core/views/journal-lines.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { note, prepared, request, type TestSession } from '../../support/session.ts';

const EVERYTHING: JournalQuery = { before: null, part: null, actor: null, takenBackOnly: false };

const page = (s: TestSession, query: Partial<JournalQuery> = {}, size = 200) =>
  journalPage(s.projection, { ...EVERYTHING, ...query }, size);
const keys = (s: TestSession, query: Partial<JournalQuery> = {}) =>
  page(s, query).lines.map(({ label }) => label.key.replace('step.', ''));

/** Peru has spoken; a desk inscribed both, and corrected one. */
const spoken = (): TestSession => {
  const s = prepared();
  s.does({ type: 'Inscribe', requests: [request('Peru'), request('Chad')] }, 'desk-1');
  s.does({ type: 'ChangeEntry', entry: s.entry('Chad'), change: { tier: 'group' } }, 'desk-2');
  s.does({ type: 'Swap', entry: s.entry('Peru'), with: s.entry('Chad'), reason: null });
  s.does({ type: 'ChangeFacts', change: { room: 'Room V' } });
  s.does({ type: 'WriteNote', note: note() }, 'desk-1');
  for (let i = 0; i < 80 && s.state.turns.at(-1)?.capacity?.delegation !== 'Chad'; i++) {
    const step = nextSteps(s.state)?.now;
    if (step) s.wait(40).does(commandOf(step));
  }
  return s;
};

describe('the journal', () => {
  test('is one line for each press, newest first, with who, when and of what', () => {
    const s = spoken();
    const { lines } = page(s);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map(({ seq }) => seq).toSorted((a, b) => b - a));
    expect(lines.at(-1)).toMatchObject({ label: { key: 'step.SessionPrepared' }, part: 'preparation' });
    expect(lines.length).toBe(s.projection.steps.length + 1);
    expect(new Set(page(s).actors)).toEqual(new Set(['podium', 'desk-1', 'desk-2']));
    for (const line of lines) expect(line.at).toBe(s.events.find(({ seq }) => seq === line.seq)?.at);
  });

  test('comes in pages that leave nothing out and say nothing twice', () => {
    const s = spoken();
    const all: number[] = [];
    for (let before: number | null = null, more = true; more; ) {
      const { lines, earlier } = page(s, { before }, 7);
      all.push(...lines.map(({ seq }) => seq));
      before = lines.at(-1)?.seq ?? 0;
      more = earlier;
    }
    expect(all).toEqual(page(s).lines.map(({ seq }) => seq));
  });

  test('is of one part or one seat where that is asked for', () => {
    const s = spoken();
    expect(keys(s, { part: 'list' })).toEqual(['EntriesSwapped', 'EntryChanged', 'EntriesInscribed']);
    expect(keys(s, { part: 'preparation' })).toEqual(['FactsChanged-room', 'SessionPrepared']);
    expect(keys(s, { part: 'notes' })).toEqual(['NoteWritten']);
    expect(keys(s, { actor: 'desk-2' })).toEqual(['EntryChanged']);
    expect(keys(s, { part: 'floor', actor: 'desk-1' })).toEqual([]);
    expect(keys(s, { part: 'floor' }).at(-1)).toBe('MeetingOpened');
  });

  test('keeps what was taken back, with when, and the taking back as a line of the same part', () => {
    const s = spoken();
    const [last] = page(s, { part: 'floor' }).lines;
    const step = s.projection.steps.findLast(({ line }) => line === 'floor');
    s.wait(9).does({ type: 'Undo', commandId: step?.commandId ?? '' });
    const [taking, taken] = page(s, { part: 'floor' }).lines;
    expect(taking).toMatchObject({ label: { key: 'journal.Retracted', params: { step: last?.label } }, at: s.now });
    expect(taken).toMatchObject({ seq: last?.seq, takenBack: s.now, ended: null });
    expect(page(s, { takenBackOnly: true }).lines.map(({ seq }) => seq)).toEqual([last?.seq]);
    s.does({ type: 'Redo', commandId: step?.commandId ?? '' });
    expect(page(s, { takenBackOnly: true }).lines).toEqual([]);
    expect(page(s, { part: 'floor' }).lines.find(({ seq }) => seq === last?.seq)?.takenBack).toBeNull();
  });

  test('says of which ended turn a line is and what a correction put in the place of what', () => {
    const s = spoken();
    const turn = s.state.turns.find(({ capacity }) => capacity?.delegation === 'Peru');
    const ended = { turn: turn?.id, from: turn?.intervals[0]?.from, to: turn?.endedAt };
    const lineOf = (key: string) => page(s).lines.find(({ label }) => label.key === `step.${key}`);
    expect(lineOf('TurnEnded')?.ended).toEqual({ ...ended, name: { delegation: 'Peru', onBehalfOf: null } });
    expect(page(s).lines[0]?.ended).toBeNull();
    s.does({ type: 'CorrectTurn', turn: turn?.id ?? '', change: { delegation: 'Mali' } });
    expect(page(s).lines[0]).toMatchObject({
      part: 'floor',
      correction: { change: { delegation: 'Mali' }, was: { delegation: 'Peru' } },
    });
    expect(lineOf('TurnEnded')?.ended?.name?.delegation).toBe('Mali');
  });

  test('passes the wire as it is', () => {
    const s = spoken();
    const given = page(s);
    expect(readJournalCall.output.parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
  });

  test('is quick at 10,000 lines', () => {
    const s = prepared();
    const events = s.events.slice(0, 1);
    const step = (i: number) => ({
      ...(events[0] as (typeof events)[number]),
      type: 'EntriesInscribed' as const,
      data: { entries: [{ ...request(`D${i}`), id: `e-${i}`, held: false }] },
      seq: i + 2,
      id: `i-${i}`,
      commandId: `c-${i}`,
      actor: 'desk-1',
    });
    const log = [...events, ...Array.from({ length: 10_000 }, (_, i) => step(i))];
    const steps = log.slice(1).map((event) => ({
      commandId: event.commandId,
      actor: event.actor,
      line: 'list' as const,
      seq: event.seq,
      events: [event],
      retracted: false,
    }));
    const p = { ...s.projection, events: log, steps };
    const before = performance.now();
    for (let i = 0; i < 5; i++) journalPage(p, { ...EVERYTHING, before: 9_000 }, 200);
    expect((performance.now() - before) / 5).toBeLessThan(100);
    expect(journalPage(p, { ...EVERYTHING, before: 9_000 }, 200).lines).toHaveLength(200);
  });
});
