import { nextSteps } from '../../../../src/core/session/next-step.ts';
import type { SpeakingRequest } from '../../../../src/core/session/vocabulary.ts';
import { commandOf } from '../../../../src/core/views/primary-action.ts';
import { prepare, request, sampleBrief, TestSession } from '../../../support/session.ts';

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

/** Sessions to look at and to press keys in, each at a moment of its life. */
export const scenes: Readonly<Record<string, () => TestSession>> = {
  none: () => new TestSession(),
  prepared: () => started(3),
  opening: () => {
    const session = started(3);
    press(session, 1);
    return session.wait(20);
  },
  called: () => onFloor(9, 'called').wait(3),
  running: () => onFloor(14, 'running').wait(36),
  concluding: () => onFloor(14, 'running').wait(160),
  over: () => onFloor(14, 'running').wait(192),
  paused: () => {
    const session = onFloor(9, 'running').wait(50);
    session.does({ type: 'Pause', turn: session.state.openTurn as string });
    return session.wait(20);
  },
  panellist: () => {
    const session = started(9, LONG);
    until(session, 'presentation', 'running');
    return session.wait(80);
  },
  between: () => {
    const session = started(0);
    until(session, 'presentation', 'running', 60);
    press(session, 3, 200);
    return session.wait(10);
  },
  chair: () => {
    const session = onFloor(9, 'running').wait(50);
    session.does({ type: 'FloorToChair', turn: session.state.openTurn as string });
    return session.wait(12);
  },
  alone: () => onFloor(1, 'running').wait(20),
  many: () => onFloor(44, 'running').wait(20),
  absent: () => {
    const session = onFloor(20, 'called').wait(20);
    for (const name of ['Norway', 'United Kingdom of Great Britain and Northern Ireland', 'Cuba']) {
      const entry = Object.values(session.state.entries).find((e) => e.delegation === name);
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
