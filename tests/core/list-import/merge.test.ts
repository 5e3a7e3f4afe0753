import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ListFile, listFileOf, readListFile } from '../../../src/core/list-import/list-file.ts';
import { chosenAtFirst, mergeCommand, mergePreview } from '../../../src/core/list-import/merge.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { all, get } from '../../../src/core/table.ts';
import { type EntryList, toEntryList } from '../../../src/core/views/entry-list.ts';
import { prepare, request, TestSession } from '../../support/session.ts';

const MEETING = { title: 'Panel on shared rivers', date: '2030-06-20' };

const started = (...names: string[]): TestSession => {
  const session = new TestSession();
  session.does(prepare());
  if (names.length > 0) session.does({ type: 'Inscribe', requests: names.map((name) => request(name)) });
  return session;
};
const listOf = (session: TestSession): EntryList => toEntryList(session.state);
const fileOf = (session: TestSession): ListFile => listFileOf(MEETING, listOf(session), []);
const idOf = (session: TestSession, name: string): string =>
  all(session.state.entries).find((entry) => entry.delegation === name)?.id ?? '';
const names = (session: TestSession) => listOf(session).order.map((id) => get(session.state.entries, id)?.delegation);

/** The laptop that goes away with the list: another session, into which the file was read. */
const away = (podium: TestSession): TestSession => {
  const session = started();
  let count = 0;
  session.newId = () => `away-${++count}`;
  take(session, fileOf(podium));
  return session;
};
const take = (session: TestSession, file: ListFile, chosen?: ReadonlySet<string>): boolean => {
  const list = listOf(session);
  const preview = mergePreview(list, file);
  const command = mergeCommand(list, file, preview, chosen ?? chosenAtFirst(preview));
  if (command) session.does(command);
  return command !== null;
};
const previewOf = (session: TestSession, file: ListFile) => mergePreview(listOf(session), file);
const rowOf = (session: TestSession, file: ListFile, name: string) =>
  previewOf(session, file).rows.find((row) => row.name === name);

describe('a list that comes home', () => {
  test('what was inscribed, corrected, withdrawn and moved away is taken over in one step, and twice changes nothing', () => {
    const podium = started('Peru', 'Norway', 'Chad');
    const desk = away(podium);
    expect(names(desk)).toEqual(['Peru', 'Norway', 'Chad']);
    expect(idOf(desk, 'Peru')).toBe(idOf(podium, 'Peru'));
    desk.does({ type: 'Inscribe', requests: [request('Fiji'), request('Cuba')] });
    desk.does({
      type: 'ChangeEntry',
      entry: idOf(desk, 'Norway'),
      change: { speaker: 'Ms. Berg', textReceived: true },
    });
    desk.does({ type: 'Withdraw', entry: idOf(desk, 'Chad') });
    desk.does({ type: 'Move', entry: idOf(desk, 'Cuba'), after: idOf(desk, 'Peru'), reason: null });
    podium.does({ type: 'Inscribe', requests: [request('Mali')] });

    const file = fileOf(desk);
    expect(previewOf(podium, file).counts).toEqual({ new: 2, changed: 2, conflict: 0, unchanged: 1 });
    const before = podium.events.length;
    expect(take(podium, file)).toBe(true);
    expect(new Set(podium.events.slice(before).map(({ commandId }) => commandId)).size).toBe(1);
    expect(names(podium)).toEqual(['Peru', 'Cuba', 'Norway', 'Mali', 'Fiji']);
    expect(get(podium.state.entries, idOf(podium, 'Norway'))).toMatchObject({
      speaker: 'Ms. Berg',
      textReceived: true,
    });
    expect(get(podium.state.entries, idOf(podium, 'Chad'))?.status).toBe('withdrawn');

    expect(previewOf(podium, file).counts).toMatchObject({ new: 0, changed: 0, conflict: 0 });
    expect(take(podium, file)).toBe(false);
  });

  test('the preview says in which fields the file differs', () => {
    const podium = started('Norway');
    const desk = away(podium);
    desk.does({ type: 'ChangeEntry', entry: idOf(desk, 'Norway'), change: { speaker: 'Ms. Berg', limitMs: null } });
    expect(rowOf(podium, fileOf(desk), 'Norway')).toMatchObject({
      what: 'changed',
      changes: [{ field: 'speaker', here: null, there: 'Ms. Berg' }],
    });
  });

  test('only the chosen rows are taken over', () => {
    const podium = started();
    const desk = away(podium);
    desk.does({ type: 'Inscribe', requests: [request('Fiji'), request('Cuba')] });
    take(podium, fileOf(desk), new Set([idOf(desk, 'Cuba')]));
    expect(names(podium)).toEqual(['Cuba']);
  });

  test('a delegation that both sides inscribed is a conflict, and is inscribed twice only by choice', () => {
    const podium = started();
    const desk = away(podium);
    desk.does({ type: 'Inscribe', requests: [request('Fiji')] });
    podium.does({ type: 'Inscribe', requests: [request('fiji')] });
    const file = fileOf(desk);
    expect(rowOf(podium, file, 'Fiji')).toMatchObject({ what: 'conflict', conflict: 'twice', can: true });
    expect(take(podium, file)).toBe(false);
    take(podium, file, new Set([idOf(desk, 'Fiji')]));
    expect(names(podium)).toEqual(['fiji', 'Fiji']);
  });

  test('who spoke, or was withdrawn here, is not touched', () => {
    const podium = started('Peru', 'Norway', 'Chad');
    const desk = away(podium);
    for (const name of ['Peru', 'Norway', 'Chad'])
      desk.does({ type: 'ChangeEntry', entry: idOf(desk, name), change: { note: 'late' } });
    podium.does({ type: 'Withdraw', entry: idOf(podium, 'Chad') });
    podium.does({ type: 'OpenMeeting' });
    for (const item of podium.state.items) {
      if (item.kind === 'floor') break;
      if (podium.state.currentItem !== item.id)
        podium.does({ type: 'StartItem', ends: podium.state.openTurn, item: item.id });
    }
    const round = podium.state.items.find(({ kind }) => kind === 'floor')?.id ?? '';
    podium.does({ type: 'Call', ends: podium.state.openTurn, calls: { entry: idOf(podium, 'Peru'), item: round } });
    const file = fileOf(desk);
    expect(rowOf(podium, file, 'Peru')).toMatchObject({ conflict: 'spoke-here', can: false });
    expect(rowOf(podium, file, 'Chad')).toMatchObject({ conflict: 'withdrawn-here', can: false });
    const all = new Set(file.entries.map(({ id }) => id));
    take(podium, file, all);
    expect(get(podium.state.entries, idOf(podium, 'Peru'))).toMatchObject({ status: 'called', note: null });
    expect(get(podium.state.entries, idOf(podium, 'Norway'))?.note).toBe('late');
  });

  test('who was inscribed and withdrawn away is accounted for', () => {
    const podium = started();
    const desk = away(podium);
    desk.does({ type: 'Inscribe', requests: [request('Fiji')] });
    desk.does({ type: 'Withdraw', entry: idOf(desk, 'Fiji') });
    take(podium, fileOf(desk));
    expect(get(podium.state.entries, idOf(podium, 'Fiji'))?.status).toBe('withdrawn');
  });

  test('absence and holding are the podium’s to say', () => {
    const podium = started('Peru', 'Norway');
    const desk = away(podium);
    podium.does({ type: 'MarkAbsent', entry: idOf(podium, 'Peru') });
    desk.does({ type: 'MarkAbsent', entry: idOf(desk, 'Norway') });
    expect(previewOf(podium, fileOf(desk)).counts).toEqual({ new: 0, changed: 0, conflict: 0, unchanged: 2 });
  });

  test('after closing, what comes home is held like any other', () => {
    const podium = started();
    const desk = away(podium);
    desk.does({ type: 'Inscribe', requests: [request('Fiji')] });
    podium.does({ type: 'CloseList' });
    take(podium, fileOf(desk));
    expect(listOf(podium).held).toEqual([idOf(desk, 'Fiji')]);
  });
});

test('a file holds what a desk has typed and not sent, under the ids it will be sent with', () => {
  const podium = started('Peru', 'Norway');
  const id = '4c1d5c0e-6f0f-4b0e-9d2f-3f1f0a8f6a11';
  const unsent: Command[] = [
    { type: 'MergeList', inscribe: [{ ...request('Fiji'), id }], change: [], withdraw: [], move: [] },
    { type: 'Move', entry: id, after: idOf(podium, 'Peru'), reason: null },
    { type: 'Withdraw', entry: idOf(podium, 'Norway') },
    { type: 'ChangeEntry', entry: idOf(podium, 'Peru'), change: { note: 'first' } },
  ];
  const file = listFileOf(MEETING, listOf(podium), unsent);
  for (const command of unsent) podium.does(command);
  expect(file.order).toEqual([idOf(podium, 'Peru'), id]);
  expect(previewOf(podium, file).counts).toEqual({ new: 0, changed: 0, conflict: 0, unchanged: 3 });
});

describe('the file', () => {
  const text = (change: (file: Record<string, unknown>) => unknown = (file) => file) =>
    JSON.stringify(change(JSON.parse(JSON.stringify(fileOf(started('Peru', 'Norway'))))));

  test('is read as it was written, with a mark of bytes before it or not', () => {
    const file = fileOf(started('Peru', 'Norway'));
    expect(readListFile(JSON.stringify(file))).toEqual({ ok: true, file });
    expect(readListFile(`\uFEFF${JSON.stringify(file, null, 2)}`)).toEqual({ ok: true, file });
  });

  test.each([
    ['no JSON', 'foreign', '%PDF-1.7'],
    ['another JSON', 'foreign', '{"entries": []}'],
    ['half a file', 'damaged', text().slice(0, 200)],
    ['a later version', 'newer', text((file) => ({ ...file, version: 2, more: true }))],
    ['a field more', 'damaged', text((file) => ({ ...file, more: true }))],
    [
      'an entry twice',
      'damaged',
      text((file) => ({ ...file, entries: [...(file.entries as []), ...(file.entries as [])] })),
    ],
    ['an order of others', 'damaged', text((file) => ({ ...file, order: ['x'] }))],
    [
      'an id that is something to JavaScript',
      'damaged',
      text((file) => ({ ...file, entries: [{ ...(file.entries as object[])[0], id: '__proto__' }], order: [] })),
    ],
  ])('of %s is %s', (_name, why, given) => {
    expect(readListFile(given)).toEqual({ ok: false, why });
  });

  test('500 texts of any kind are read or refused, never thrown at', () => {
    const good = text();
    const spoilt = fc
      .tuple(fc.nat(good.length), fc.string())
      .map(([at, s]) => good.slice(0, at) + s + good.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), spoilt), (given) => {
        expect(typeof readListFile(given).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

test('whatever both sides did meanwhile, no entry of either is lost and none is doubled', () => {
  const STATES = ['Peru', 'Chad', 'Fiji', 'Cuba', 'Mali', 'Oman', 'Togo'];
  const step = fc.record({
    side: fc.constantFrom('podium', 'desk'),
    what: fc.constantFrom('Inscribe', 'Withdraw', 'MarkAbsent', 'Move', 'ChangeEntry'),
    which: fc.nat(20),
    to: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const podium = started('Norway', 'Kenya', 'Japan');
      const desk = away(podium);
      for (const { side, what, which, to } of steps) {
        const session = side === 'podium' ? podium : desk;
        session.wait(1);
        const ids = all(session.state.entries).map(({ id }) => id);
        const entry = ids[which % ids.length] ?? '';
        const order = listOf(session).order;
        if (what === 'Inscribe') session.send({ type: what, requests: [request(`${STATES[which % 7]} ${side}`)] });
        else if (what === 'Move')
          session.send({ type: what, entry, after: order[to % (order.length + 1)] ?? null, reason: null });
        else if (what === 'ChangeEntry') session.send({ type: what, entry, change: { note: `n${to}` } });
        else session.send({ type: what, entry });
      }
      const file = fileOf(desk);
      const before = new Set(all(podium.state.entries).map(({ id }) => id));
      take(podium, file);
      const after = all(podium.state.entries).map(({ id }) => id);
      expect(new Set(after)).toEqual(new Set([...before, ...file.entries.map(({ id }) => id)]));
      const list = listOf(podium);
      const shown = [...list.order, ...list.absent, ...list.held, ...list.joined, ...list.rights, ...list.done];
      expect([...shown].sort()).toEqual([...after].sort());
      expect(previewOf(podium, file).counts).toMatchObject({ new: 0, changed: 0 });
    }),
    { numRuns: 200 },
  );
});
