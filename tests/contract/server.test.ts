import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type CallName, calls, type Role } from '../../src/contract/api.ts';
import { HostError } from '../../src/contract/messages.ts';
import { answer, type Handlers } from '../../src/contract/server.ts';
import { USUAL_REPLIES } from '../../src/core/session/replies.ts';
import { request, sampleBrief } from '../support/session.ts';

const NOTE = { brief: sampleBrief(), zone: 'UTC', replies: USUAL_REPLIES };

/** How often others were let in while a long input was read. */
const pause = vi.fn(() => Promise.resolve());
const names = Object.keys(calls) as CallName[];
const reached = vi.fn();
const handlers = Object.fromEntries(names.map((name) => [name, reached])) as Handlers;
const ask = (name: string, input: unknown, role: Role = 'podium', own: Handlers = handlers) =>
  answer({ role, handlers: own, report: () => {}, pause }, name, input);
const codeOf = async (given: ReturnType<typeof ask>) => {
  const answered = await given;
  return 'error' in answered ? answered.error.code : 'answered';
};

describe('the door', () => {
  test.each(['', 'nothing', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'EXECUTE'])(
    'knows no call named "%s"',
    async (name) => {
      expect(await codeOf(ask(name, {}))).toBe('unknown-call');
    },
  );

  test('looks at the schema first, then at the role', async () => {
    const right = { commandId: crypto.randomUUID(), command: { type: 'OpenMeeting' } };
    expect(await codeOf(ask('execute', {}, 'room'))).toBe('bad-input');
    expect(await codeOf(ask('execute', right, 'room'))).toBe('not-allowed');
    expect(await codeOf(ask('execute', right, 'reader'))).toBe('not-allowed');
    expect(await codeOf(ask('importNote', NOTE, 'desk'))).toBe('not-allowed');
    expect(await codeOf(ask('execute', right, 'podium', {}))).toBe('not-available');
  });

  test('lets each role make exactly its own calls', () => {
    const of = (role: Role) => names.filter((name) => (calls[name].roles as readonly Role[]).includes(role));
    expect(of('reader')).toEqual(['whole', 'time', 'readFor', 'acknowledge', 'link', 'joinPodium']);
    expect(of('room')).toEqual(['whole', 'time', 'reportRoom']);
    expect(of('desk')).toEqual([
      'execute',
      'whole',
      'time',
      'readJournal',
      'printPaper',
      'openDesk',
      'saveList',
      'whichSession',
      'link',
      'joinPodium',
      'settle',
    ]);
    const notThePodiums: CallName[] = [
      'readFor',
      'acknowledge',
      'whichSession',
      'link',
      'joinPodium',
      'settle',
      'reportRoom',
    ];
    expect(of('podium')).toEqual(names.filter((name) => !notThePodiums.includes(name)));
  });

  test('gives the code of an expected error, and nothing but "internal" of another', async () => {
    const failing = (error: Error): Handlers => ({
      time: () => {
        throw error;
      },
    });
    expect(await codeOf(ask('time', {}, 'room', failing(new HostError('not-recorded', 'no'))))).toBe('not-recorded');
    const secret = await ask('time', {}, 'room', failing(new Error('/home/x secret')));
    expect(JSON.stringify(secret)).not.toContain('secret');
  });

  test('does not let a wrong answer out', async () => {
    const wrong = { time: () => ({ host: 'noon' }) } as unknown as Handlers;
    expect(await codeOf(ask('time', {}, 'room', wrong))).toBe('internal');
  });
});

const hostile = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.constantFrom(
    JSON.parse('{"__proto__": {"commandId": "x"}, "constructor": 1}'),
    { commandId: Number.NaN, command: null },
    { text: '\u0000', zone: '\ud800', date: 1e308, start: [], end: {} },
    'x'.repeat(10_000),
  ),
);

const JOB = '5f4b9f0e-58c4-4e5c-9d3c-3f6d0d9a1c11';

/** Right inputs, to be spoilt: fast-check's own never come near a command. */
const right: Record<CallName, unknown> = {
  execute: { commandId: '8a6e0804-2bd0-4672-b79d-d97027f9071a', command: { type: 'Start', turn: 't' } },
  whole: {},
  time: {},
  readJournal: { before: 400, part: 'floor', actor: 'desk-1', takenBackOnly: false },
  giveScreen: { away: true },
  readFor: { seat: 'moderator' },
  acknowledge: { commandId: JOB, message: 'm', seat: 'chair' },
  importNote: NOTE,
  readNote: { bytes: new Uint8Array([65]), isHtml: false },
  readingShare: {},
  cancelReading: {},
  openSession: { handle: 'h' },
  listLibrary: { query: 'rivers' },
  duplicateSession: { handle: 'h', date: '2031-06-19', job: JOB },
  moveSession: { handle: 'h', place: 'archived' },
  exportSession: { handle: 'h', job: JOB },
  emptyDeleted: { handles: ['h'] },
  sendSession: { file: 'a.rostrum', bytes: new Uint8Array([65]), at: 0, of: 1 },
  importSession: { keepBoth: false },
  leaveSession: {},
  cancelLibrary: { job: JOB },
  listTemplates: {},
  makeFromTemplate: { handle: 'blank', title: 'Panel', date: '2031-06-19', start: '10:00', zone: null },
  saveTemplate: { name: 'Ours' },
  deleteTemplate: { handle: 'h', isDeleted: true },
  recallSayAs: { names: ['Jon Vik'] },
  exportRecord: {},
  printPaper: { paper: 'list', to: 'pdf' },
  openDesk: {},
  openReader: { seat: 'chair' },
  checkMachine: {},
  rehearse: {},
  setRate: { rate: 5 },
  leaveRehearsal: { keep: false },
  testScreens: { show: 'name' },
  joinElsewhere: {},
  shareDesk: { on: true },
  saveList: { name: 'list', text: '{}' },
  whichSession: {},
  link: {},
  joinPodium: { address: '10.0.0.5:4711', code: '1234 5678', window: 'chair' },
  settle: { commandId: '8a6e0804-2bd0-4672-b79d-d97027f9071a' },
  reportRoom: { window: 'display', display: null, canPlace: true },
};

/** One character more than any call takes. */
const TOO_LONG = 'x'.repeat(20_000_001);

const spoilt = (input: unknown): fc.Arbitrary<unknown> => {
  const fields = Object.keys(input as object);
  const more = fc
    .tuple(fc.constantFrom('__proto__', 'constructor', 'role', 'extra'), hostile)
    .map(([key, value]) => Object.defineProperty({ ...(input as object) }, key, { value, enumerable: true }));
  if (fields.length === 0) return more;
  const less = fc.constantFrom(...fields).map((field) => {
    const { [field]: _, ...rest } = input as Record<string, unknown>;
    return rest;
  });
  const other = fc
    .tuple(fc.constantFrom(...fields), fc.constantFrom(1.5, Number.NaN, undefined, [], TOO_LONG, Symbol('s')))
    .map(([field, value]) => ({ ...(input as object), [field]: value }));
  return fc.oneof(more, less, other);
};

describe.each(names)('%s', (name) => {
  test('takes what is right', async () => {
    expect(calls[name].input.safeParse(right[name]).success).toBe(true);
  });

  test('takes none of 200 wrong messages, and answers every one', async () => {
    reached.mockClear();
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, spoilt(right[name])), async (input) => {
        fc.pre(!(Object.keys(right[name] as object).length === 0 && isEmptyObject(input)));
        expect(await codeOf(ask(name, input, calls[name].roles[0]))).toBe('bad-input');
      }),
      { numRuns: 200 },
    );
    expect(reached).not.toHaveBeenCalled();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

const isEmptyObject = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && Reflect.ownKeys(input).length === 0 && !Array.isArray(input);

test('a long list is read in stretches, between which others are answered; a short one at once', async () => {
  const execute = (count: number, over: object = {}) => ({
    commandId: crypto.randomUUID(),
    command: {
      type: 'Inscribe',
      requests: Array.from({ length: count }, (_, i) => ({ ...request(`D ${i}`), ...over })),
    },
  });
  pause.mockClear();
  await ask('execute', execute(200));
  expect(pause).not.toHaveBeenCalled();
  reached.mockClear();
  await ask('execute', execute(2_000));
  expect(pause).toHaveBeenCalledTimes(8);
  expect(reached.mock.lastCall?.[0].command.requests).toHaveLength(2_000);
  expect(await codeOf(ask('execute', execute(2_000, { tier: 'emperor' })))).toBe('bad-input');
});
