import { requestFor } from '../../src/core/session/request.ts';
import type { SpeakingRequest } from '../../src/core/session/vocabulary.ts';

// An afternoon as the secretariat of such a panel knows it: what was inscribed, in order, and what then went otherwise.

const STATES = [
  'Peru',
  'Norway',
  'Tunisia',
  'China',
  'Ecuador',
  'Maldives',
  'Georgia',
  'Morocco',
  'Sierra Leone',
  'Thailand',
  'Iraq',
  'Indonesia',
  'Sudan',
  'Angola',
  'Algeria',
  'Estonia',
  'Bolivia (Plurinational State of)',
  'Iran (Islamic Republic of)',
  'Pakistan',
  'Togo',
  'Mozambique',
  'Ukraine',
  'Fiji',
  'Chad',
  'Ghana',
  'Mali',
  'Chile',
  'Nepal',
  'Kenya',
] as const;

const dignitary = (delegation: string, speaker: string, title: string) =>
  requestFor(delegation, { tier: 'dignitary', speaker, title });
const group = (delegation: string, onBehalfOf: string) => requestFor(delegation, { tier: 'group', onBehalfOf });

/** The minister who is there from the beginning, and the one who arrives while round 1 runs. */
export const MINISTER = dignitary('Lesotho', 'Mr. Tau Mokoena', 'Minister of Justice');
export const LATE_MINISTER = dignitary('Uruguay', 'Ms. Inés Arrieta', 'Vice-Minister of Foreign Affairs');

const GROUPS = [
  group('Tunisia', 'Group of African States'),
  group('European Union', 'European Union'),
  group('Venezuela (Bolivarian Republic of)', 'Non-Aligned Movement'),
  group('Bahrain', 'Group of Arab States'),
  requestFor('Thailand', { tier: 'group', states: 34 }),
];

const AGENCIES = [
  requestFor('UNDP', { category: 'un' }),
  requestFor('UNICEF', { category: 'un' }),
  requestFor('International Organisation of La Francophonie', { category: 'igo' }),
];
/** The block at the end that would fall off: an NHRI and four NGOs. */
export const CIVIL = [
  requestFor('GANHRI', { category: 'nhri' }),
  ...['Rivers for All', 'Open Courts', 'Friends of Mediation', 'Village Law'].map((name) =>
    requestFor(name, { category: 'ngo' }),
  ),
];

/** Forty-four requests, the late minister's last: groups and dignitaries asked among the others, as it happens. */
export const INSCRIBED: readonly SpeakingRequest[] = [
  ...STATES.slice(0, 10).map((name) => requestFor(name)),
  ...GROUPS.slice(0, 3),
  MINISTER,
  ...STATES.slice(10, 20).map((name) => requestFor(name)),
  ...GROUPS.slice(3),
  ...AGENCIES,
  ...CIVIL,
  ...STATES.slice(20).map((name) => requestFor(name)),
];

/** Looked for in vain; the first comes back. */
export const ABSENT = ['China', 'Iraq', 'Togo'] as const;
export const COMES_BACK = 'China';
/** Whose statement the points of order interrupt, and who raises them. */
export const INTERRUPTED = 'Peru';
export const POINTS = ['Cuba', 'Canada'] as const;
