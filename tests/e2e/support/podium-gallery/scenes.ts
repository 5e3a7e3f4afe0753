import type { Addressee, Message } from '../../../../src/core/session/message.ts';
import { nextSteps } from '../../../../src/core/session/next-step.ts';
import type { SpeakingRequest } from '../../../../src/core/session/vocabulary.ts';
import { all } from '../../../../src/core/table.ts';
import { commandOf } from '../../../../src/core/views/primary-action.ts';
import { note, prepare, request, sampleBrief, TestSession } from '../../../support/session.ts';

const NAMES = [
  'Tunisia',
  'Norway',
  'Thailand',
  'European Union',
  'Ecuador',
  'Sierra Leone',
  'Morocco',
  'China',
  'Maldives',
  'Georgia',
  'United Kingdom of Great Britain and Northern Ireland',
  "Democratic People's Republic of Korea",
  'Bolivia (Plurinational State of)',
  'Cuba',
  'Singapore',
  'Paraguay',
  'Ethiopia',
  'India',
  'Indonesia',
  'Switzerland',
  'Republic of Korea',
  'Brazil',
  'Egypt',
  'Jordan',
  'مصر',
  'Viet Nam',
  'Uruguay',
  'Angola',
  'Benin',
  'Chad',
  'Denmark',
  'Estonia',
  'Fiji',
  'Ghana',
  'Haiti',
  'Iceland',
  'Japan',
  'Kenya',
  'Latvia',
  'Malta',
  'Nepal',
  'Oman',
  'Peru',
  'Qatar',
];

const more: Readonly<Record<string, Partial<SpeakingRequest>>> = {
  Tunisia: { tier: 'group', onBehalfOf: 'Group of African States', limitMs: 180_000 as never },
  'European Union': { tier: 'group', category: 'igo', limitMs: 180_000 as never },
  Maldives: { tier: 'dignitary' },
};

type Says = Message['says'];

/** Presses the one button `times`, with `pause` seconds before each press. */
const press = (session: TestSession, times: number, pause = 5): void => {
  for (let i = 0; i < times; i++) {
    session.wait(pause);
    const steps = nextSteps(session.state);
    if (!steps) return;
    const late = steps.changesAt !== null && session.now >= steps.changesAt;
    session.does(commandOf(late && steps.later ? steps.later : steps.now));
  }
};

/** Presses the one button until the turn that has the floor is of this kind and stands so. */
const until = (session: TestSession, kind: string, status: string, pause = 30): void => {
  for (let i = 0; i < 60; i++) {
    const turn = session.state.turns.find((t) => t.id === session.state.openTurn);
    if (turn?.kind === kind && turn.status === status) return;
    press(session, 1, pause);
  }
  throw new Error(`No ${kind} is ${status}.`);
};

const inscribe = (session: TestSession, count: number): void => {
  for (const name of NAMES.slice(0, count))
    session.does({ type: 'Inscribe', requests: [request(name, more[name])] }, 'desk');
};

const started = (count: number, brief = sampleBrief()): TestSession => {
  const session = new TestSession();
  session.does(prepare(brief));
  session.wait(5);
  inscribe(session, count);
  return session;
};

const onFloor = (count: number, status: 'called' | 'running'): TestSession => {
  const session = started(count);
  until(session, 'intervention', status, 180);
  return session;
};

/** A list with everything that a row can say. */
const rich = (): TestSession => {
  const session = started(0);
  session.does({
    type: 'SetMembership',
    membership: { asOf: '2030-06-01', members: ['Norway', 'Thailand', 'Cuba', 'Peru'], observers: ['Morocco'] },
  });
  const add = (name: string, what: Partial<SpeakingRequest> = {}) => {
    session.wait(11);
    session.does({ type: 'Inscribe', requests: [request(name, what)] }, 'desk');
  };
  add('Norway');
  add('Norway', { tier: 'group', onBehalfOf: 'Nordic-Baltic Eight', alsoOwn: true });
  add('Maldives', { tier: 'dignitary', speaker: 'H.E. Ms. Aminath Didi', title: 'Minister of Foreign Affairs' });
  add('Tunisia', { tier: 'group', onBehalfOf: 'Group of African States', limitMs: 180_000 as never });
  add('Peru', { tier: 'group', states: 34, speaker: 'Ms. Rosa Quispe' });
  add('European Union', { tier: 'group', category: 'igo' });
  for (const name of NAMES.slice(4, 24)) add(name);
  add('United Nations Development Programme', {
    category: 'un',
    mode: 'video',
    note: 'The link is with the technician',
  });
  add('African Commission', { category: 'igo', mode: 'remote' });
  add('National Human Rights Commission of India', { category: 'nhri' });
  add('Amnesty International', { category: 'ngo', hereUntil: '15:40' });
  add('International Service for Human Rights', { category: 'ngo', extraMs: 30_000 as never });
  add('Franciscans International', { category: 'ngo' });
  for (const name of NAMES.slice(26)) add(name);
  add('Ethiopia', { kind: 'right-of-reply', inReplyTo: 'Egypt' });
  add('Egypt', { kind: 'right-of-reply', inReplyTo: 'Ethiopia' });
  until(session, 'intervention', 'running', 60);
  session.wait(70);
  press(session, 2, 70);
  const id = (name: string) => session.entry(name);
  session.does({ type: 'Join', lead: id('Ecuador'), entry: id('Paraguay') }, 'desk');
  session.does({ type: 'Join', lead: id('Ecuador'), entry: id('Uruguay') }, 'desk');
  session.does({ type: 'Move', entry: id('Cuba'), after: id('Ecuador'), reason: 'Must leave at 15:50' }, 'desk');
  session.does({ type: 'Swap', entry: id('Morocco'), with: id('India'), reason: null }, 'desk');
  session.does({ type: 'MarkAbsent', entry: id('China') });
  session.does({ type: 'MarkAbsent', entry: id('Georgia') });
  session.does({ type: 'BringBack', entry: id('Georgia') });
  session.does({ type: 'Withdraw', entry: id('Angola') }, 'desk');
  session.does(
    { type: 'ChangeEntry', entry: id('Morocco'), change: { textReceived: true, hereFrom: '16:30' } },
    'desk',
  );
  session.does({ type: 'CloseList' }, 'desk');
  add('Zambia');
  add('Friends of the River Zub', { category: 'ngo' });
  return session.wait(20);
};

/** So many names that no list ever had. */
const huge = (): TestSession => {
  const session = onFloor(9, 'running');
  const requests = Array.from({ length: 10_000 }, (_, i) =>
    request(`${NAMES[i % 24]} ${i + 1}`, {
      category: i % 9 === 8 ? 'ngo' : null,
      onBehalfOf: i % 7 === 3 ? 'Group of 77' : null,
      speaker: i % 5 === 2 ? `Speaker ${i}` : null,
    }),
  );
  session.does({ type: 'Inscribe', requests }, 'desk');
  return session.wait(20);
};

const LONG = sampleBrief({
  title:
    'Annual thematic discussion on technical cooperation in the promotion and protection of the right to safe drinking water',
  shortTitle: null,
  panellists: sampleBrief().panellists.map((person) => ({
    ...person,
    honorific: 'H.E. Mr.',
    name: `${person.name} Phuangketkeow Ranasinghe-Delacroix`,
    title:
      'Ambassador and Permanent Representative to the United Nations Office and other international organizations in Geneva',
    topic: 'Reflections and a vision for realizing the full potential of the Council in the decade to come',
  })),
});

/** A point of order during the turn, or the point, that has the floor. */
const raise = (session: TestSession, delegation: string | null = null): TestSession => {
  const { openPoint, openTurn } = session.state;
  session.does({ type: 'RaisePoint', during: openPoint ?? openTurn });
  session.wait(9);
  if (delegation !== null) session.does({ type: 'NamePoint', turn: session.state.openPoint ?? '', delegation });
  return session;
};

/** Sessions to look at and to press keys in, each at a moment of its life. */
const DISCUSSED = sampleBrief({
  keyQuestions: [
    'How should the Assembly help riparian States to build trust, avoid politicization and achieve a more effective sharing of data on common waters?',
    'What progress was made since the Convention entered into force, and what are the key lessons learned on the ground?',
  ],
  components: [
    'Strengthening national frameworks and institutions for the protection of rivers',
    'Supporting national development goals',
    'Programmes made in consultation with the broadest possible participation',
    'Follow-up of recommendations',
    'Cooperation with other agencies and regional organizations',
  ],
  outcomes: [
    'reflect on the achievements and challenges of the deliberation over the past decade',
    'consider the future direction of cooperation and share their visions for the way forward',
    'learn from shared practical experiences and good practices',
    'understand the important role of technical cooperation',
  ],
  documents: [
    'General Assembly resolution 60/251 of 15 March 2006 on the Human Rights Council',
    'OHCHR report A/HRC/35/20 on progress and challenges encountered in the main activities',
    'Most recent report of the Board of Trustees (A/HRC/34/74)',
  ],
});

/** A round in which questions were noted, statements tagged and an outcome ticked. */
const noted = (): TestSession => {
  const session = started(14, DISCUSSED);
  until(session, 'intervention', 'running', 180);
  const turn = session.state.openTurn;
  const write = (id: string, text: string, more: Parameters<typeof note>[0]) => {
    session.wait(20);
    session.does({ type: 'WriteNote', note: note({ id, text, on: turn, ...more }) }, 'desk');
  };
  write('n-1', 'Is the fund open to States that have not ratified the Convention?', {
    people: ['panellist-1'],
    keyQuestions: [1],
  });
  write('n-2', 'Asked for the second time by the group; let it be answered before the break.', {
    voices: ['chair'],
    private: true,
  });
  write('n-3', 'Which of the five components does the project in the basin rest on, and why not the fourth?', {
    people: ['panellist-1', 'panellist-4'],
    components: [4],
  });
  session.does({ type: 'ChangeNote', note: 'n-1', change: { answered: true } });
  for (const { id, kind } of session.state.turns)
    if (kind === 'presentation') session.does({ type: 'TagTurn', turn: id, keyQuestions: [1], components: [1] });
  session.does({ type: 'TickOutcome', outcome: 3, done: true });
  return session.wait(4);
};

export const scenes: Readonly<Record<string, () => TestSession>> = {
  none: () => new TestSession(),
  prepared: () => started(3),
  /** Long titles and names, nothing open yet. */
  long: () => started(3, LONG),
  opening: () => {
    const session = started(3);
    press(session, 1);
    return session.wait(20);
  },
  called: () => onFloor(9, 'called').wait(3),
  running: () => onFloor(14, 'running').wait(36),
  /** Called, and the clock not started for long. */
  late: () => onFloor(9, 'called').wait(40),
  /** Cues about who speaks, a line that the chair has read, and one to the desk. */
  messages: () => {
    const session = onFloor(14, 'running').wait(36);
    const about = session.state.openTurn;
    const send = (id: string, says: Says, to: readonly Addressee[], turn: string | null) =>
      session.wait(2).does({ type: 'SendMessage', message: { id, says, to: [...to], about: turn } });
    send('conclude', { ready: 'conclude' }, ['stage'], about);
    send('slow-down', { ready: 'slow-down' }, ['stage'], about);
    send('chair', { text: 'The minister of Ecuador has arrived and leaves at 16:30' }, ['chair', 'moderator'], null);
    send('desk', { ready: 'interpretation-ends' }, ['desk'], null);
    session.wait(9).does({ type: 'AcknowledgeMessage', message: 'chair', by: 'chair' });
    return session;
  },
  concluding: () => onFloor(14, 'running').wait(160),
  over: () => onFloor(14, 'running').wait(192),
  paused: () => {
    const session = onFloor(9, 'running').wait(50);
    session.does({ type: 'Pause', turn: session.state.openTurn as string });
    return session.wait(20);
  },
  panellist: () => {
    const session = started(9, LONG);
    for (const { id, name } of session.state.people)
      session.does({ type: 'ChangePerson', person: id, change: { sayAs: `${name.slice(0, 3)}, poo-ang-KET-kay-oh` } });
    until(session, 'presentation', 'running');
    return session.wait(80);
  },
  between: () => {
    const session = started(0);
    until(session, 'presentation', 'running', 60);
    press(session, 3, 200);
    return session.wait(10);
  },
  suspended: () => {
    const s = onFloor(14, 'running').wait(50);
    s.does({ type: 'SuspendMeeting', during: s.state.openTurn, resumes: null, reason: 'Consultations on the draft' });
    return s.wait(75);
  },
  chair: () => {
    const session = onFloor(9, 'running').wait(50);
    session.does({ type: 'FloorToChair', turn: session.state.openTurn as string });
    return session.wait(12);
  },
  point: () => raise(onFloor(14, 'running').wait(110)),
  pointNamed: () => raise(onFloor(14, 'running').wait(50), 'Cuba'),
  pointLong: () => raise(onFloor(14, 'running').wait(50), 'United Kingdom of Great Britain and Northern Ireland'),
  pointChain: () => {
    const session = raise(raise(onFloor(14, 'running').wait(50), 'Cuba').wait(20), 'Canada');
    session.does({ type: 'RulePoint', turn: session.state.openPoint ?? '', ruling: 'Not upheld' });
    return session.wait(4);
  },
  pointOver: () => raise(onFloor(14, 'running').wait(140)),
  pointAlone: () => {
    const session = onFloor(9, 'running').wait(50);
    session.does({ type: 'EndTurn', turn: session.state.openTurn as string });
    return raise(session.wait(3));
  },
  pointEnded: () => {
    const session = raise(onFloor(14, 'running').wait(50), 'Cuba').wait(20);
    session.does({ type: 'RulePoint', turn: session.state.openPoint ?? '', ruling: null });
    session.does({ type: 'EndPoint', turn: session.state.openPoint ?? '' });
    return session.wait(6);
  },
  video: () => {
    const session = onFloor(9, 'running').wait(50);
    const entry = session.state.order[1] ?? '';
    session.does({ type: 'ChangeEntry', entry, change: { mode: 'video' } });
    session.does({ type: 'Move', entry, after: null, reason: null });
    press(session, 1, 40);
    return session.wait(2);
  },
  noted,
  /** In the replies: the panellist on the floor has been asked. */
  answering: () => {
    const session = noted();
    until(session, 'reply', 'running', 120);
    return session.wait(40);
  },
  alone: () => onFloor(1, 'running').wait(20),
  rich,
  huge,
  many: () => onFloor(44, 'running').wait(20),
  absent: () => {
    const session = onFloor(20, 'called').wait(20);
    for (const name of ['Norway', 'United Kingdom of Great Britain and Northern Ireland', 'Cuba']) {
      const entry = all(session.state.entries).find((e) => e.delegation === name);
      if (entry) session.does({ type: 'MarkAbsent', entry: entry.id }, 'desk');
    }
    return session.wait(2);
  },
  used: () => {
    const session = onFloor(20, 'running');
    session.wait(3600);
    return session;
  },
  adjourning: () => {
    const session = started(0);
    for (let i = 0; i < 80 && nextSteps(session.state)?.now.kind !== 'adjourn'; i++) press(session, 1, 60);
    return session.wait(20);
  },
  closed: () => {
    const session = started(2);
    for (let i = 0; i < 120 && session.state.closedAt === null; i++) press(session, 1, 60);
    return session.wait(20);
  },
};
