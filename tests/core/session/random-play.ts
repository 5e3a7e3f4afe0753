import fc from 'fast-check';
import type { Brief } from '../../../src/core/brief/brief.ts';
import { claimedNow } from '../../../src/core/floor/kept.ts';
import type { Command, CommandOf, CommandType } from '../../../src/core/session/commands.ts';
import { lastRetracted, lastStep } from '../../../src/core/session/decide-undo.ts';
import { addresseeSchema, readerOfMessageSchema, readySchema } from '../../../src/core/session/message.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { compareNote } from '../../../src/core/session/note-again/compare-note.ts';
import { USUAL_REPLIES } from '../../../src/core/session/replies.ts';
import type { EntryStatus } from '../../../src/core/session/state.ts';
import { rankSchema, type SpeakingRequest } from '../../../src/core/session/vocabulary.ts';
import { get } from '../../../src/core/table.ts';
import { duration, instant, minutes } from '../../../src/core/timing/time.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { prepare, prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';

/** What a seat tries next: `what` is a command's type or a press of the button; the dice pick among what there is. */
export type Wish = { readonly what: CommandType | 'press' | 'later'; readonly dice: Dice; readonly wait: number };
type Dice = readonly [number, number, number];

const pick = <T>(from: readonly T[], dice: number): T => from[dice % from.length] as T;

const NAMES = ['Peru', 'Chad', 'Norway', 'Fiji', 'UNDP', 'GANHRI', 'Open Courts', 'Togo', 'European Union'] as const;
/** Ids that nobody gave: one nobody knows, and words that every object answers to. */
const STRANGE = ['nobody', 'constructor', '__proto__', 'toString'];

/** An entry that stands somewhere on the list; one time in twenty a strange id. */
const anEntry = ({ state }: TestSession, dice: number): string =>
  dice % 20 === 19 || state.inscribed.length === 0 ? pick(STRANGE, dice) : pick(state.inscribed, dice);

/** One that waits, as far as there is one. */
const aWaiting = (s: TestSession, dice: number): string => {
  const waiting = [...s.state.order, ...s.state.rights];
  return dice % 20 === 19 || waiting.length === 0 ? anEntry(s, dice) : pick(waiting, dice);
};

const anItem = ({ state }: TestSession, dice: number): string =>
  dice % 3 > 0 && state.currentItem !== null
    ? state.currentItem
    : pick([...state.items.map(({ id }) => id), ...STRANGE], dice);

const aTurn = ({ state }: TestSession, dice: number): string =>
  dice % 10 > 0 ? (state.openTurn ?? 'nobody') : pick([...state.turns.map(({ id }) => id), ...STRANGE], dice);

const aPoint = ({ state }: TestSession, dice: number): string =>
  dice % 5 > 0 && state.openPoint !== null ? state.openPoint : aTurn({ state } as TestSession, dice * 10);

const ends = ({ state }: TestSession, dice: number): string | null => (dice % 10 > 0 ? state.openTurn : 'nobody');

export const aRequest = ([a, b, c]: Dice): SpeakingRequest =>
  request(pick(NAMES, a), {
    tier: pick([null, null, null, 'group', 'dignitary'] as const, b),
    category: pick([null, 'member', 'observer', 'un', 'igo', 'nhri', 'ngo', 'other'] as const, c),
    round: pick([null, null, null, 1, 2, 3], a + b),
    mode: pick(['in-room', 'in-room', 'remote', 'video'] as const, b + c),
    limitMs: pick([null, null, null, duration(300_000)], c),
    extraMs: duration(pick([0, 0, 30_000], b)),
    kind: pick(['intervention', 'intervention', 'intervention', 'right-of-reply'] as const, a + c),
  });

const moment = (dice: number) =>
  pick([null, { afterGavel: duration((dice % 120) * 60_000) }, { clock: `${10 + (dice % 10)}:15` }], dice);

const blocksFrom = (dice: number): CommandOf<'SetBlocks'>['blocks'] => {
  const ranks = [...rankSchema.options];
  const turned = [...ranks.slice(dice % ranks.length), ...ranks.slice(0, dice % ranks.length)];
  // One in eleven leaves a rank out.
  return (dice % 11 === 10 ? turned.slice(1) : turned).map((rank) => [rank]);
};

/** The longest id there can be: nothing is made of it by adding to it. */
const longest = (id: string): string => id.padEnd(64, '-');

const aPerson = ({ state }: TestSession, dice: number): string =>
  pick([...state.people.map(({ id }) => id), pick(STRANGE, dice)], dice);

const anIdentity = (dice: number): CommandOf<'ReplacePerson'>['by'] => ({
  honorific: pick([null, 'Ms.'], dice),
  name: pick(['Ada Brun', 'Bo Celik', 'Cy Dahl'], dice),
  title: pick([null, 'Deputy Director'], dice),
  displayTitle: pick([null, 'Director'], dice),
  shortTitle: null,
  sayAs: pick([null, 'AH-da'], dice),
  address: null,
  gender: pick([null, 'f', 'm'] as const, dice),
});

/** None to two slots; one time in nine under an id that is taken, or for somebody who is not there. */
const someSlots = (s: TestSession, item: string, [a, b, c]: Dice): CommandOf<'SetSlots'>['slots'] =>
  Array.from({ length: a % 3 }, (_, i) => ({
    id: (a + i) % 9 === 8 ? pick(['reply-panellist-1', 'slot-1'], b) : longest(`${item.slice(0, 20)}-${a}-${i}`),
    person: pick([null, aPerson(s, b + i)], c),
    kind: pick(['presentation', 'reply'] as const, b),
    plannedMs: minutes((c % 5) + 1),
    clock: pick(['shown', 'hidden'] as const, a),
    mode: pick(['in-room', 'in-room', 'remote', 'video'] as const, a + c),
  }));

/** The sample's note as it could come again: people gone, new, in other parts and offices, other hours, rounds and limits. */
export const aNote = ([a, b, c]: Dice): Brief => {
  const brief = sampleBrief();
  const kept = brief.panellists.filter((_, i) => (a >> i) % 4 !== 0);
  const turned = b % 3 === 0 ? kept.toReversed() : kept;
  const more = { ...anIdentity(c), topic: pick([null, 'Dams'], a), slot: (b % 2) + 1 };
  const { honorific, name, title, topic, slot } = more;
  return sampleBrief({
    title: pick([brief.title, 'Panel on shared waters', null], a),
    date: pick([brief.date, '2030-06-21', null], b),
    end: pick([brief.end, '17:00', null], c),
    room: pick([brief.room, null], a),
    chair: pick([brief.chair, [], brief.openingSpeakers], b),
    moderators: pick(
      [brief.moderators, [], brief.panellists.slice(0, 1).map(({ topic: _, slot: __, ...one }) => one)],
      c,
    ),
    panellists: [...turned, ...(c % 2 ? [{ honorific, name, title, topic, slot }] : [])],
    rounds: pick([2, 2, 1, 3, 0], a + b),
    interventionSeconds: pick([{ default: 120 }, { default: 90, group: 180 }, { ngo: 60 }, null], b + c),
    keyQuestions: pick([[], ['Who shares?']], c),
  });
};

const step = (s: TestSession, [a, b]: Dice, actor: string, type: 'Undo' | 'Redo'): string => {
  if (a % 5 === 0) return pick([...s.projection.steps.map(({ commandId }) => commandId), 'nobody'], b);
  const line = a % 2 ? 'floor' : 'list';
  const of = type === 'Undo' ? lastStep : lastRetracted;
  return of(s.projection, line, actor)?.commandId ?? 'nobody';
};

/** One maker for each command there is: a new command is not forgotten here, or this does not compile. */
const MAKE: {
  readonly [T in CommandType]: (s: TestSession, dice: Dice, actor: string) => Command;
} = {
  PrepareSession: () => prepare(),
  OpenMeeting: () => ({ type: 'OpenMeeting' }),
  StartItem: (s, [a, b]) => ({
    type: 'StartItem',
    ends: ends(s, a),
    item: s.state.items.find(({ id }) => !s.state.runs[id] || b % 7 === 0)?.id ?? 'nobody',
  }),
  EndItem: (s, [a, b]) => ({ type: 'EndItem', ends: ends(s, a), item: anItem(s, b) }),
  Call: (s, [a, b, c]) => {
    const slots = s.state.items.flatMap((item) => item.slots.map(({ id }) => id));
    const item = anItem(s, c);
    const kept = claimedNow(s.state, 1)[0] ?? aWaiting(s, b);
    const calls = pick<CommandOf<'Call'>['calls']>(
      [{ entry: aWaiting(s, b), item }, { entry: kept, item, kept: true }, { slot: pick([...slots, ...STRANGE], b) }],
      a,
    );
    return { type: 'Call', ends: ends(s, b), calls };
  },
  Start: (s, [a]) => ({ type: 'Start', turn: aTurn(s, a) }),
  Pause: (s, [a]) => ({ type: 'Pause', turn: aTurn(s, a) }),
  Resume: (s, [a]) => ({ type: 'Resume', turn: aTurn(s, a) }),
  AddTime: (s, [a, b]) => ({ type: 'AddTime', turn: aTurn(s, a), ms: duration((b - 500) * 100) }),
  EndTurn: (s, [a]) => ({ type: 'EndTurn', turn: aTurn(s, a) }),
  FloorToChair: (s, [a]) => ({ type: 'FloorToChair', turn: aTurn(s, a) }),
  Adjourn: (s, [a]) => ({ type: 'Adjourn', ends: ends(s, a) }),
  SuspendMeeting: (s, [a, b, c]) => ({
    type: 'SuspendMeeting',
    during: a % 10 === 9 ? 'nobody' : (s.state.openPoint ?? s.state.openTurn),
    resumes: pick([null, '16:20', '19:30'], b),
    reason: pick([null, 'consultations'], c),
  }),
  ResumeMeeting: () => ({ type: 'ResumeMeeting' }),
  ExtendMeeting: (_, [a, b]) => ({
    type: 'ExtendMeeting',
    end: pick(['18:10', '18:00', '17:50', '12:00'], a),
    reason: pick([null, 'interpretation granted'], b),
  }),
  SkipItem: (s, [a]) => ({ type: 'SkipItem', item: anItem(s, 3 * a) }),
  BringBackItem: (s, [a, b]) => ({
    type: 'BringBackItem',
    item: s.state.skipped.length === 0 ? anItem(s, 3 * a) : pick(s.state.skipped, b),
  }),
  GoToItem: (s, [a, b]) => ({ type: 'GoToItem', ends: ends(s, a), item: anItem(s, 3 * b) }),
  SetScene: (_, [a]) => ({ type: 'SetScene', scene: pick(['auto', 'title', 'hold', 'black'] as const, a) }),
  Inscribe: (_, [a, b, c]) => ({
    type: 'Inscribe',
    requests: Array.from({ length: (a % 3) + 1 }, (_, i) => aRequest([a + i, b + 3 * i, c + 5 * i])),
  }),
  Withdraw: (s, [a]) => ({ type: 'Withdraw', entry: anEntry(s, a) }),
  MarkAbsent: (s, [a]) => ({ type: 'MarkAbsent', entry: aWaiting(s, a) }),
  BringBack: (s, [a]) => ({ type: 'BringBack', entry: oneOf(s, a, ['absent', 'withdrawn', 'not-admitted']) }),
  Move: (s, [a, b]) => ({
    type: 'Move',
    entry: aWaiting(s, a),
    after: b % 4 === 0 ? null : aWaiting(s, b),
    reason: b % 3 === 0 ? 'asked for it' : null,
  }),
  Swap: (s, [a, b]) => ({ type: 'Swap', entry: aWaiting(s, a), with: aWaiting(s, b), reason: null }),
  ChangeEntry: (s, [a, b, c]) => {
    const { kind: _, ...more } = aRequest([b, c, a]);
    const change = pick<CommandOf<'ChangeEntry'>['change']>(
      [
        more,
        { tier: more.tier },
        { category: more.category, textReceived: true },
        { round: more.round },
        { note: `${b}` },
        {},
      ],
      c,
    );
    return { type: 'ChangeEntry', entry: anEntry(s, a), change };
  },
  Admit: (s, [a, b]) => ({ type: 'Admit', entries: [anEntry(s, a), ...held(s), anEntry(s, b)] }),
  NotAdmit: (s, [a]) => ({ type: 'NotAdmit', entries: [anEntry(s, a), ...held(s).slice(0, 1)] }),
  Join: (s, [a, b]) => ({ type: 'Join', lead: aWaiting(s, a), entry: anEntry(s, b) }),
  Split: (s, [a]) => ({ type: 'Split', entry: oneOf(s, a, ['joined']) }),
  OpenList: () => ({ type: 'OpenList' }),
  CloseList: () => ({ type: 'CloseList' }),
  SetListTimes: (_, [a, b]) => ({ type: 'SetListTimes', opens: moment(a), closes: moment(b) }),
  ShowList: (_, [a]) => ({ type: 'ShowList', shown: a % 2 === 0 }),
  SetBlocks: (_, [a]) => ({ type: 'SetBlocks', blocks: blocksFrom(a) }),
  SetKept: (_, [a, b]) => ({ type: 'SetKept', kept: { nhri: a % 3, ngo: b % 4 } }),
  SetMembership: (_, [a]) => ({
    type: 'SetMembership',
    membership: { asOf: null, members: [pick(NAMES, a)], observers: [pick(NAMES, a + 1)] },
  }),
  MergeList: (s, [a, b, c]) => ({
    type: 'MergeList',
    inscribe: [
      { ...aRequest([a, b, c]), id: pick([`paper-${a}`, anEntry(s, b), ...STRANGE], c) },
      { ...aRequest([b, c, a]), id: `paper-${b % 50}` },
      { ...aRequest([c, a, b]), id: `paper-${(b + (c % 2)) % 50}` },
    ],
    change: [{ entry: anEntry(s, c), change: { note: `${a}`, tier: pick([null, 'group'] as const, b) } }],
    withdraw: a % 3 === 0 ? [anEntry(s, a), anEntry(s, b)] : [],
    move: [
      { entry: aWaiting(s, b), after: pick([null, aWaiting(s, c)], a) },
      { entry: `paper-${b % 50}`, after: aWaiting(s, a) },
    ],
  }),
  SetLimit: (_, [a, b]) => ({
    type: 'SetLimit',
    scope: pick<CommandOf<'SetLimit'>['scope']>(
      [
        { default: true },
        { all: true },
        { rest: true },
        { tier: 'group' },
        { category: 'ngo' },
        { reply: 'first' },
        { reply: 'second' },
      ],
      a,
    ),
    ms: duration(30_000 + b * 100),
  }),
  StartedAgo: (s, [a, b]) => ({ type: 'StartedAgo', turn: aTurn(s, a), ms: duration(1000 + b * 50) }),
  CorrectTurn: (s, [a, b, c]) => {
    const turn = s.state.turns[a % (s.state.turns.length || 1)];
    const shifted = (at: number | null | undefined, by: number) => instant((at ?? s.now) + (by - 500) * 200);
    const change =
      [
        { from: shifted(turn?.intervals[0]?.from, b) },
        { to: shifted(turn?.intervals.at(-1)?.to, c) },
        { delegation: pick(NAMES, b), onBehalfOf: c % 2 === 0 ? null : 'Friends' },
      ][a % 3] ?? {};
    return { type: 'CorrectTurn', turn: turn?.id ?? pick(STRANGE, a), change };
  },
  RestartTurn: (s, [a]) => ({ type: 'RestartTurn', turn: aTurn(s, a) }),
  PutBack: (s, [a]) => ({ type: 'PutBack', turn: aTurn(s, a) }),
  RaisePoint: (s, [a]) => ({
    type: 'RaisePoint',
    during: a % 10 === 9 ? 'nobody' : (s.state.openPoint ?? s.state.openTurn),
  }),
  NamePoint: (s, [a, b]) => ({ type: 'NamePoint', turn: aPoint(s, a), delegation: pick(NAMES, b) }),
  RulePoint: (s, [a, b]) => ({ type: 'RulePoint', turn: aPoint(s, a), ruling: pick([null, 'out of order'], b) }),
  EndPoint: (s, [a]) => ({ type: 'EndPoint', turn: aPoint(s, a) }),
  RepliesNow: (s, [a]) => ({ type: 'RepliesNow', item: anItem(s, a) }),
  SpreadItem: (s, [a, b]) => ({ type: 'SpreadItem', item: anItem(s, a), ms: duration(5000 + b * 1000) }),
  CorrectClock: (_, [a]) => ({ type: 'CorrectClock', offsetMs: duration((a - 500) * 100), zone: 'Europe/Zurich' }),
  ChangeFacts: (_, [a, b, c]) => ({
    type: 'ChangeFacts',
    change: pick<CommandOf<'ChangeFacts'>['change']>(
      [
        { title: pick(['Another title', ' ', 'Panel on shared rivers'], b) },
        { date: pick(['2030-06-21', '2030-06-31'], b) },
        { start: '14:30', end: pick(['17:30', '14:30'], b) },
        { zone: pick(['Europe/Zurich', 'Nowhere/At-all'], b) },
        { keyQuestions: ['Why?', 'How?'].slice(b % 3), texts: { fr: { title: `Titre ${c}` } } },
        {},
      ],
      a,
    ),
  }),
  AddPerson: (s, [a, b]) => ({
    type: 'AddPerson',
    person: {
      ...anIdentity(b),
      id: a % 5 === 0 ? aPerson(s, b) : longest(`person-${a}`),
      role: 'panellist',
      topic: null,
    },
  }),
  ChangePerson: (s, [a, b, c]) => ({
    type: 'ChangePerson',
    person: aPerson(s, a),
    change: pick<CommandOf<'ChangePerson'>['change']>([anIdentity(b), { role: 'moderator' }, { name: 'Bo' }, {}], c),
  }),
  ChangePeople: (s, [a, b, c]) => ({
    type: 'ChangePeople',
    changes: [
      { person: aPerson(s, a), change: anIdentity(b) },
      { person: aPerson(s, c), change: { shortTitle: 'Expert' } },
    ],
  }),
  MovePerson: (s, [a, b, c]) => ({
    type: 'MovePerson',
    person: aPerson(s, a),
    after: c % 4 === 0 ? null : aPerson(s, b),
  }),
  RemovePerson: (s, [a]) => ({ type: 'RemovePerson', person: aPerson(s, a) }),
  ReplacePerson: (s, [a, b, c]) => ({
    type: 'ReplacePerson',
    person: aPerson(s, a),
    by: anIdentity(b),
    from: pick(['now', 'whole'] as const, c),
  }),
  InsertItem: (s, [a, b, c]) => {
    const id = a % 7 === 0 ? anItem(s, b) : longest(`item-${a}`);
    const kind = pick(['floor', 'video', 'break', 'reply', 'presentation', 'right-of-reply'] as const, b);
    const slots = kind === 'floor' && a % 9 > 0 ? [] : someSlots(s, id, [a, b, c]);
    const newcomer = { ...anIdentity(b), id: a % 5 === 0 ? aPerson(s, b) : longest(`guest-${a}`), topic: null };
    const isNew = c % 4 === 0 && kind === 'presentation';
    const [first, ...others] = slots;
    const item = {
      id,
      kind,
      title: null,
      plannedMs: minutes(5),
      proposed: false,
      round: null,
      slots: isNew && first ? [{ ...first, person: newcomer.id }, ...others] : slots,
      protected: true,
      resumes: kind === 'break' ? pick([null, '16:20', '17:05'], c) : null,
    };
    const after = c % 6 === 0 ? null : anItem(s, c);
    return { type: 'InsertItem', item, after, ...(isNew ? { newcomer: { ...newcomer, role: 'opening' } } : {}) };
  },
  ChangeItem: (s, [a, b, c]) => ({
    type: 'ChangeItem',
    item: anItem(s, a),
    change: pick<CommandOf<'ChangeItem'>['change']>(
      [
        { kind: pick(['floor', 'break', 'reply', 'statement'] as const, b) },
        { title: pick([null, 'On treaties'], b) },
        { plannedMs: duration((b % 40) * 30_000) },
        { protected: b % 2 === 0 },
        { title: `T${b}`, plannedMs: minutes(3) },
        { resumes: pick([null, '16:45'], b) },
      ],
      c,
    ),
  }),
  MoveItem: (s, [a, b]) => ({ type: 'MoveItem', item: anItem(s, a), after: b % 6 === 0 ? null : anItem(s, b) }),
  RemoveItem: (s, [a]) => ({ type: 'RemoveItem', item: anItem(s, a) }),
  SetSlots: (s, [a, b, c]) => {
    const id = anItem(s, a);
    const had = s.state.items.find((item) => item.id === id)?.slots ?? [];
    return { type: 'SetSlots', item: id, slots: [...had.slice(c % 2), ...someSlots(s, id, [b, c, a])] };
  },
  SetScript: (s, [a, b, c]) => ({
    type: 'SetScript',
    item: anItem(s, a),
    voice: pick(['chair', 'moderator'] as const, b),
    language: pick(['en', 'fr'], c),
    text: pick(['', 'I thank {{speaker}}.', 'Welcome.'], b),
  }),
  TakeNote: (s, [a, b, c]) => {
    const note = {
      brief: aNote([a, b, c]),
      zone: pick([null, null, 'Asia/Tokyo', 'Nowhere'], c),
      replies: USUAL_REPLIES,
      ...(b % 3 === 0
        ? { asRead: { brief: aNote([c, a, b]), from: ['/panellists/1', null, '/chair/0', '/chair/0'] } }
        : {}),
    };
    const compared = compareNote(s.state, note);
    const keys = compared.ok ? compared.changes.map(({ key }) => key) : [];
    const take = keys.filter((_, i) => a % 4 === 0 || (b >> (i % 10)) % 2 === 0);
    return { type: 'TakeNote', ...note, take: c % 20 === 19 ? [...take, pick(STRANGE, b)] : take };
  },
  WriteNote: (s, [a, b, c]) => ({
    type: 'WriteNote',
    note: {
      id: c % 9 === 8 ? aNoteId(s, b) : longest(`note-${a}-${b}`),
      text: `Why ${a}?`,
      people: b % 3 === 0 ? [] : [aPerson(s, b)],
      voices: c % 4 === 0 ? ['chair'] : [],
      keyQuestions: numbers(a),
      components: numbers(b),
      private: c % 2 === 0,
      on: pick([null, aTurn(s, a)], c),
    },
  }),
  ChangeNote: (s, [a, b, c]) => ({
    type: 'ChangeNote',
    note: aNoteId(s, a),
    change: pick<CommandOf<'ChangeNote'>['change']>(
      [{ answered: b % 2 === 0 }, { text: `How ${b}?` }, { keyQuestions: numbers(b) }, { people: [aPerson(s, b)] }, {}],
      c,
    ),
  }),
  RemoveNote: (s, [a]) => ({ type: 'RemoveNote', note: aNoteId(s, a) }),
  TickOutcome: (_, [a, b]) => ({ type: 'TickOutcome', outcome: (a % 4) + 1, done: b % 3 > 0 }),
  TagTurn: (s, [a, b, c]) => ({
    type: 'TagTurn',
    turn: pick([...s.state.turns.map(({ id }) => id), ...STRANGE], a),
    keyQuestions: numbers(b),
    components: numbers(c),
  }),
  SendMessage: (s, [a, b, c]) => {
    const id = c % 9 === 8 ? aMessage(s, b) : longest(`message-${a}-${b}`);
    const ready = pick(readySchema.options, b);
    if (c % 3 === 0)
      return { type: 'SendMessage', message: { id, says: { ready }, to: ['stage'], about: aTurn(s, a) } };
    const says = a % 2 === 0 ? { text: `Minister ${a} has arrived` } : { ready };
    const to = [pick(addresseeSchema.options, a), pick(addresseeSchema.options, b + c)];
    return { type: 'SendMessage', message: { id, says, to, about: b % 2 === 0 ? null : aTurn(s, a) } };
  },
  TakeDownMessage: (s, [a]) => ({ type: 'TakeDownMessage', message: aMessage(s, a) }),
  AcknowledgeMessage: (s, [a, b]) => ({
    type: 'AcknowledgeMessage',
    message: aMessage(s, a),
    by: pick(readerOfMessageSchema.options, b),
  }),
  Undo: (s, dice, actor) => ({ type: 'Undo', commandId: step(s, dice, actor, 'Undo') }),
  Redo: (s, dice, actor) => ({ type: 'Redo', commandId: step(s, dice, actor, 'Redo') }),
};

const aMessage = ({ state }: TestSession, dice: number): string =>
  pick([...state.messages.map(({ id }) => id), pick(STRANGE, dice)], dice);

const aNoteId = ({ state }: TestSession, dice: number): string =>
  pick([...state.discussion.notes.map(({ id }) => id), pick(STRANGE, dice)], dice);

/** None to three, in any order, one of them twice or beyond what there is. */
const numbers = (dice: number): number[] => [[], [1], [2, 1], [2, 2], [1, 9]][dice % 5] ?? [];

const having = ({ state }: TestSession, statuses: readonly EntryStatus[]): readonly string[] =>
  state.inscribed.filter((id) => statuses.includes(get(state.entries, id)?.status ?? 'waiting'));

const held = (s: TestSession) => having(s, ['held']);

/** Mostly one in such a state. */
const oneOf = (s: TestSession, dice: number, statuses: readonly EntryStatus[]): string =>
  pick([...having(s, statuses), ...having(s, statuses), anEntry(s, dice)], dice);

/** What a wish comes to; null where the button does nothing. */
export const commandFor = (s: TestSession, { what, dice }: Wish, actor: string): Command | null => {
  if (what !== 'press' && what !== 'later') return MAKE[what](s, dice, actor);
  const steps = nextSteps(s.state);
  const next = what === 'later' ? (steps?.later ?? steps?.now) : steps?.now;
  // The end of the meeting ends the play: the button's last press is left to the wish for it.
  return next && next.kind !== 'adjourn' ? commandOf(next) : null;
};

const FLOOR: readonly Wish['what'][] = [
  'OpenMeeting',
  'StartItem',
  'EndItem',
  'Call',
  'Start',
  'Pause',
  'Resume',
  'AddTime',
  'EndTurn',
  'FloorToChair',
  'SetScene',
  'StartedAgo',
  'CorrectTurn',
  'RestartTurn',
  'PutBack',
  'RaisePoint',
  'NamePoint',
  'RulePoint',
  'EndPoint',
  'RepliesNow',
  'SpreadItem',
  'CorrectClock',
  'PrepareSession',
];
/** What podium and desks write down of the discussion. */
export const DISCUSSION: readonly Wish['what'][] = ['WriteNote', 'ChangeNote', 'RemoveNote', 'TickOutcome', 'TagTurn'];
/** What the podium tells somebody without a word, and who says that it was read. */
export const MESSAGES: readonly Wish['what'][] = ['SendMessage', 'TakeDownMessage', 'AcknowledgeMessage'];
export const LIST: readonly Wish['what'][] = [
  'Inscribe',
  'Withdraw',
  'MarkAbsent',
  'BringBack',
  'Move',
  'Swap',
  'ChangeEntry',
  'Admit',
  'NotAdmit',
  'Join',
  'Split',
  'OpenList',
  'CloseList',
  'SetListTimes',
  'ShowList',
  'SetBlocks',
  'SetKept',
  'SetMembership',
  'MergeList',
  'SetLimit',
  ...DISCUSSION,
  ...MESSAGES,
];

/** What prepares a session, before the meeting and while it goes on. */
export const PREPARATION: readonly CommandType[] = [
  'ChangeFacts',
  'AddPerson',
  'ChangePerson',
  'ChangePeople',
  'MovePerson',
  'RemovePerson',
  'ReplacePerson',
  'InsertItem',
  'ChangeItem',
  'MoveItem',
  'RemoveItem',
  'SetSlots',
  'SetScript',
  'TakeNote',
];

const dice = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000));

/** A wish of one of these kinds. */
export const wishOf = (kinds: readonly Wish['what'][]): fc.Arbitrary<Wish> =>
  fc.record({ what: fc.constantFrom(...kinds), dice, wait: fc.nat(90_000) });

export type Attempt = { readonly actor: string; readonly wish: Wish };

const attemptOf = (actors: readonly string[], kinds: readonly Wish['what'][]): fc.Arbitrary<Attempt> =>
  fc.record({ actor: fc.constantFrom(...actors), wish: wishOf(kinds) });

/** A podium that presses the button about as often as it does all else, and two desks that keep the list. */
export const attempts: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: attemptOf(['podium'], ['press', 'press', 'press', 'later']) },
    { weight: 5, arbitrary: attemptOf(['podium'], FLOOR) },
    { weight: 7, arbitrary: attemptOf(['desk-1', 'desk-2', 'podium'], LIST) },
    { weight: 3, arbitrary: attemptOf(['podium', 'podium', 'desk-1', 'desk-2'], ['Undo', 'Undo', 'Redo']) },
    { weight: 3, arbitrary: attemptOf(['podium', 'podium', 'podium', 'desk-1'], PREPARATION) },
    { weight: 1, arbitrary: attemptOf(['podium'], ['Adjourn', ...FLOOR]) },
  ),
  { maxLength: 80, size: 'max' },
);

/** Short items, so that a play reaches replies, rights of reply and the end; three of four begin in round 1. */
export const start = (first: number): TestSession => {
  const panellists = sampleBrief().panellists.slice(1, 3);
  const s = prepared(sampleBrief({ openingSpeakers: [], moderators: [], panellists, outcomes: ['A pact', 'A fund'] }));
  s.does({ type: 'Inscribe', requests: [...NAMES, ...NAMES].map((_, i) => aRequest([i, 7 * i, 11 * i])) });
  while (first % 4 !== 0 && s.state.currentItem !== 'round-1')
    s.wait(1).does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
  return s;
};
