import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { seconds } from '../../../src/core/timing/time.ts';
import { toDeskView } from '../../../src/core/views/desk-view.ts';
import { journalPage } from '../../../src/core/views/journal-lines.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toReaderView } from '../../../src/core/views/reader-view.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { toSessionRecord } from '../../../src/core/views/session-record.ts';
import { note, prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';

const MARK = 'PRIVATE-MARKER';

/** A session in which every field the room must not see holds the marker. */
const marked = (): TestSession => {
  const s = prepared(
    sampleBrief({
      background: MARK,
      objectives: MARK,
      mandate: MARK,
      outcomes: [MARK],
      documents: [MARK],
      components: [MARK],
    }),
  );
  const secret = request('Peru', { note: MARK, title: MARK, language: MARK, speaker: MARK, tier: 'dignitary' });
  s.does({
    type: 'Inscribe',
    requests: [secret, { ...secret, delegation: 'Chad' }, { ...secret, delegation: `Gone ${MARK}` }],
  });
  s.does({ type: 'MarkAbsent', entry: s.entry(`Gone ${MARK}`) });
  return s;
};

describe('a view is a permission', () => {
  test('no private field reaches the room, in any step of the meeting', () => {
    const s = marked();
    for (let i = 0; i < 60 && s.state.closedAt === null; i++) {
      expect(JSON.stringify(toRoomView(s.projection))).not.toContain(MARK);
      const step = nextSteps(s.state)?.now;
      if (step) s.wait(5).does(commandOf(step));
    }
    expect(s.state.closedAt).not.toBeNull();
    expect(JSON.stringify(toRoomView(s.projection))).not.toContain(MARK);
  });

  test('no private field reaches a reader, in any step of the meeting', () => {
    const s = marked();
    const seen = () =>
      JSON.stringify((['chair', 'moderator'] as const).map((seat) => toReaderView(s.projection, seat)));
    for (let i = 0; i < 60 && s.state.closedAt === null; i++) {
      for (const word of [MARK, 'tier', 'dignitary', 'category', 'reason', 'drift', 'fits', 'inscribedAt', 'gender'])
        expect(seen()).not.toContain(word);
      const step = nextSteps(s.state)?.now;
      if (step) s.wait(5).does(commandOf(step));
    }
    expect(s.state.closedAt).not.toBeNull();
    expect(Object.keys(toReaderView(s.projection, 'chair'))).toEqual([
      'seat',
      'session',
      'part',
      'floor',
      'follows',
      'messages',
      'notes',
    ]);
  });

  test('why the meeting is suspended or longer reaches neither room, reader nor a record that circulates', () => {
    const s = prepared();
    s.does({ type: 'OpenMeeting' });
    s.does({ type: 'ExtendMeeting', end: '18:10', reason: MARK });
    s.does({ type: 'SuspendMeeting', during: s.state.openTurn, resumes: null, reason: MARK });
    const edge = { iso: (second: number) => String(second), say: ({ key }: { key: string }) => key, log: null };
    const record = (edition: 'circulation' | 'internal') => toSessionRecord(s.projection, edition, edge as never);
    const outside = [toRoomView(s.projection), toReaderView(s.projection, 'chair'), record('circulation')];
    expect(JSON.stringify(outside)).not.toContain(MARK);
    expect(record('internal')?.changes.map(({ what, to, reason }) => [what, to, reason])).toEqual([
      ['extended', '18:10', MARK],
      ['suspended', null, MARK],
    ]);
  });

  test('neither pronunciation, gender, address nor script reaches the room, the desk or a record that circulates', () => {
    const s = prepared();
    for (const { id } of s.state.people)
      s.does({ type: 'ChangePerson', person: id, change: { sayAs: MARK, address: MARK, gender: 'f' } });
    for (const { id } of s.state.items)
      s.does({ type: 'SetScript', item: id, voice: 'chair', language: 'en', text: MARK });
    const edge = { iso: (second: number) => String(second), say: ({ key }: { key: string }) => key, log: null };
    const outside = () =>
      JSON.stringify([
        toRoomView(s.projection),
        toDeskView(s.projection, 'desk'),
        toSessionRecord(s.projection, 'circulation', edge as never),
        toSessionRecord(s.projection, 'internal', edge as never),
      ]);
    for (let i = 0; i < 60 && s.state.closedAt === null; i++) {
      for (const word of [MARK, 'sayAs', 'gender', 'address', 'scripts']) expect(outside()).not.toContain(word);
      const step = nextSteps(s.state)?.now;
      if (step) s.wait(5).does(commandOf(step));
    }
    expect(outside()).not.toContain(MARK);
    expect(JSON.stringify(toPodiumView(s.projection, 'podium').preparation)).toContain(MARK);
  });

  test('no note, whoever it is for, what a statement took up or which outcome was reached leaves podium and desk', () => {
    const s = prepared(sampleBrief({ keyQuestions: ['Who shares?'], outcomes: ['A pact'] }));
    const notes = [
      note({ id: `open-${MARK}`, text: MARK, people: ['panellist-1'] }),
      note({ id: `private-${MARK}`, text: MARK, private: true, keyQuestions: [1] }),
      note({ id: `chair-${MARK}`, text: MARK, voices: ['chair'] }),
    ];
    for (const one of notes) s.does({ type: 'WriteNote', note: one }, 'desk');
    s.does({ type: 'TickOutcome', outcome: 1, done: true });
    const edge = { iso: (second: number) => String(second), say: ({ key }: { key: string }) => key, log: null };
    const outside = () =>
      JSON.stringify([toRoomView(s.projection), toSessionRecord(s.projection, 'circulation', edge as never)]);
    for (let i = 0; i < 60 && s.state.closedAt === null; i++) {
      for (const word of [MARK, 'discussion', 'answered', 'reached']) expect(outside()).not.toContain(word);
      const step = nextSteps(s.state)?.now;
      if (step) s.wait(5).does(commandOf(step));
      const turn = s.state.turns.at(-1)?.id;
      if (turn) s.send({ type: 'TagTurn', turn, keyQuestions: [1], components: [] });
    }
    expect(outside()).not.toContain(MARK);
    expect(JSON.stringify(toReaderView(s.projection, 'moderator'))).not.toContain(MARK);
    expect(toReaderView(s.projection, 'chair').notes).toEqual([{ id: `chair-${MARK}`, text: MARK, on: '' }]);
    s.does({ type: 'ChangeNote', note: `chair-${MARK}`, change: { answered: true } });
    expect(JSON.stringify(toReaderView(s.projection, 'chair'))).not.toContain(MARK);
    expect(JSON.stringify(toPodiumView(s.projection, 'podium').discussion)).toContain(MARK);
    expect(JSON.stringify(toDeskView(s.projection, 'desk').discussion)).toContain(MARK);
  });

  test('no message reaches anybody but those it is for, and the room only what is meant for the room', () => {
    const s = prepared();
    const everybody = () => ({
      chair: JSON.stringify(toReaderView(s.projection, 'chair')),
      moderator: JSON.stringify(toReaderView(s.projection, 'moderator')),
      desk: JSON.stringify(toDeskView(s.projection, 'desk')),
      room: JSON.stringify(toRoomView(s.projection)),
    });
    for (let i = 0; i < 60 && s.state.closedAt === null; i++) {
      const step = nextSteps(s.state)?.now;
      if (step) s.wait(5).does(commandOf(step));
      const about = s.state.openTurn;
      for (const to of ['stage', 'chair', 'moderator', 'desk', 'room'] as const) {
        const id = `to-${to}-${i}`;
        s.does({ type: 'SendMessage', message: { id, says: { text: `${MARK} for ${to}` }, to: [to], about } });
        if (to !== 'room' && to !== 'stage') s.does({ type: 'AcknowledgeMessage', message: id, by: to });
        for (const [who, sees] of Object.entries(everybody()))
          expect(sees.includes(MARK), `${who} of what is for ${to}`).toBe(who === to);
        for (const word of ['seen', id, 'stage']) expect(everybody().room).not.toContain(word);
        s.does({ type: 'TakeDownMessage', message: id });
      }
      expect(JSON.stringify(Object.values(everybody()))).not.toContain(MARK);
    }
    expect(s.state.closedAt).not.toBeNull();
    const edge = { iso: (second: number) => String(second), say: ({ key }: { key: string }) => key, log: null };
    expect(JSON.stringify(toSessionRecord(s.projection, 'circulation', edge as never))).not.toContain(MARK);
    const all = { before: null, part: null, actor: null, takenBackOnly: false };
    expect(JSON.stringify(journalPage(s.projection, all, 1_000))).not.toContain(MARK);
  });

  test('neither tier, number, limits of others nor forecast are in the room view', () => {
    const s = marked();
    while (s.state.currentItem !== 'round-1') s.does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
    const text = JSON.stringify(toRoomView(s.projection));
    for (const word of [
      'tier',
      'dignitary',
      'category',
      'absent',
      'drift',
      'fits',
      'inscribedAt',
      'status":"waiting',
    ]) {
      expect(text).not.toContain(word);
    }
    expect(Object.keys(toRoomView(s.projection)).sort()).toEqual([
      'clockOffset',
      'endsAt',
      'language',
      'scene',
      'title',
      'zone',
    ]);
  });

  test('the desk sees neither the one button nor the script', () => {
    const s = marked();
    expect(Object.keys(toDeskView(s.projection, 'desk'))).toEqual([
      'session',
      'programme',
      'floor',
      'rules',
      'journal',
      'list',
      'discussion',
      'messages',
    ]);
    expect(JSON.stringify(toDeskView(s.projection, 'desk'))).not.toContain('primary.');
  });

  test('a clock that is hidden is not in the room view at all', () => {
    const s = marked();
    s.does({ type: 'OpenMeeting' });
    expect(toRoomView(s.projection).scene).toEqual({
      kind: 'speaker',
      name: 'H.E. Ms. Ana Torvald',
      under: { kind: 'office', text: 'President of the Assembly' },
      face: null,
      next: [],
      more: 0,
    });
  });

  test('extra time shows in the room only as a longer limit', () => {
    const s = marked();
    while (s.state.turns.at(-1)?.kind !== 'intervention')
      s.does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
    const turn = s.state.openTurn ?? '';
    s.does({ type: 'AddTime', turn, ms: seconds(30) });
    const { scene } = toRoomView(s.projection);
    expect(scene.kind === 'speaker' && scene.face?.limit).toBe(150_000);
  });
});
