import { expect, test } from 'vitest';
import { USUAL_REPLIES } from '../../../src/core/session/replies.ts';
import { noteToSession } from '../../../src/main/app/note-to-session.ts';
import { sampleBrief } from '../../support/session.ts';

const made = (over: Parameters<typeof sampleBrief>[0], replies = USUAL_REPLIES, zone: string | null = null) =>
  noteToSession({ brief: sampleBrief(over), zone, replies }, 'Europe/Zurich');
const panellists = [1, 1, 2].map((slot, i) => ({ honorific: null, name: `P${i + 1}`, title: null, topic: null, slot }));

test('what the host is told to be accepted is looked at once more', () => {
  const code = (answer: ReturnType<typeof made>) => (answer.ok ? 'ok' : answer.refusal.code);
  expect(code(made({}))).toBe('ok');
  expect(code(made({ title: '  ' }))).toBe('note-lacks-title');
  expect(code(made({ date: '2030-06-31' }))).toBe('note-date-unknown');
  expect(code(made({ start: '10:00', end: '10:00' }))).toBe('note-hours-empty');
  expect(code(made({}, USUAL_REPLIES, 'Mars/Olympus'))).toBe('zone-unknown');
  expect(code(made({ chair: [{ honorific: null, name: ' ', title: null }] }))).toBe('note-not-taken');
});

test('what is longer than a session holds is cut behind a word', () => {
  const answer = made({ room: 'Room '.repeat(200), mandate: 'x '.repeat(2000) });
  if (!answer.ok) throw new Error(answer.refusal.code);
  expect(answer.command.facts.room?.length).toBeLessThanOrEqual(300);
  expect(answer.command.facts.mandate?.length).toBeLessThanOrEqual(2000);
});

test('the panel replies at the end, or after each round those of it who have spoken', () => {
  const order = (replies: typeof USUAL_REPLIES) => {
    const answer = made({ panellists, rounds: 2 }, replies);
    if (!answer.ok) throw new Error(answer.refusal.code);
    const { items } = answer.command;
    const shown = items.filter(({ kind }) => kind === 'floor' || kind === 'reply');
    return shown.map((item) => [item.id, item.plannedMs / 60_000, item.slots.map((slot) => slot.person)]);
  };
  const all = ['panellist-1', 'panellist-2', 'panellist-3'];
  const end = order(USUAL_REPLIES);
  expect(end.map(([id]) => id)).toEqual(['round-1', 'round-2', 'replies']);
  expect(end[2]).toEqual(['replies', 30, all]);
  const each = order({ afterEachRound: true, minutes: 12 });
  expect(each.map(([id]) => id)).toEqual(['round-1', 'replies-1', 'round-2', 'replies-2']);
  expect([each[1], each[3]]).toEqual([
    ['replies-1', 12, all.slice(0, 2)],
    ['replies-2', 12, all],
  ]);
  expect(order({ afterEachRound: true, minutes: 0 }).map(([id]) => id)).toEqual(['round-1', 'round-2']);
});

test('what was read stands beside what was accepted, where that is something else and a session holds it', () => {
  const asRead = (read: Parameters<typeof sampleBrief>[0]) => {
    const from = [
      '/chair/0',
      '/openingSpeakers/0',
      '/moderators/0',
      ...[0, 1, 2, 3, 4].map((at) => `/panellists/${at}`),
    ];
    const note = {
      brief: sampleBrief(),
      zone: null,
      replies: USUAL_REPLIES,
      asRead: { brief: sampleBrief(read), from },
    };
    const answer = noteToSession(note, 'Europe/Zurich');
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.command.asRead;
  };
  expect(asRead({})).toBeUndefined();
  expect(asRead({ room: null })?.facts.room).toBeNull();
  // Day and hours that were corrected because no session can have them.
  expect(asRead({ date: '2030-06-31', start: '18:00', end: null })).toBeUndefined();
  expect(asRead({ room: null, chair: [{ honorific: null, name: ' ', title: null }] })).toBeUndefined();
});
