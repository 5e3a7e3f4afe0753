import type { RoomPageView } from '../../../../src/contract/room-page.ts';
import type { GateTimes } from '../../../../src/core/floor/gate.ts';
import type { ClockFace } from '../../../../src/core/timing/clock-face.ts';
import { duration, type Instant, instant, plus, seconds } from '../../../../src/core/timing/time.ts';
import type { CardFacts, RoomScene } from '../../../../src/core/views/room-view.ts';
import type { Upcoming } from '../../../../src/core/views/upcoming.ts';

/** 15:58:20 in the session's zone, on its day. */
export const NOW: Instant = instant(Date.UTC(2027, 2, 9, 14, 58, 20));

type Speaker = Extract<RoomScene, { kind: 'speaker' }>;

const running = (limit: number, used: number): ClockFace => ({
  status: 'running',
  limit: seconds(limit),
  used: duration(0),
  runningSince: plus(NOW, seconds(-used)),
});

const still = (status: 'called' | 'paused', limit: number, used: number): ClockFace => ({
  status,
  limit: seconds(limit),
  used: seconds(used),
  runningSince: null,
});

type Words = {
  readonly title: string;
  readonly card: CardFacts;
  readonly state: string;
  readonly group: string;
  readonly long: string;
  readonly person: string;
  readonly office: string;
  readonly next: readonly string[];
  readonly longNext: readonly string[];
  /** Delegations of one joint statement. */
  readonly joint: readonly string[];
};

const ENGLISH: Words = {
  title: 'Water cooperation across borders',
  card: {
    title: 'Annual panel discussion on water cooperation across borders and the right to safe drinking water',
    theme: 'Twenty years of shared rivers: what has worked, what has not, and what the next decade asks of us',
    date: '2027-03-09',
    start: '15:00',
    end: '18:00',
    room: 'Room XX, Palais des Nations, Geneva',
  },
  state: 'Tunisia',
  group: 'the Group of African States',
  long: 'United Kingdom of Great Britain and Northern Ireland',
  person: 'H.E. Ms. Amara Delacroix-Oyelaran',
  office: 'Permanent Representative of the Republic of Zubrowka to the United Nations Office at Geneva',
  next: ['Norway', 'Thailand', 'European Union'],
  longNext: [
    'United Kingdom of Great Britain and Northern Ireland',
    "Democratic People's Republic of Korea",
    'Bolivia (Plurinational State of)',
  ],
  joint: ['Chad', 'Costa Rica', 'Fiji', "Lao People's Democratic Republic", 'Uruguay'],
};

const ARABIC: Words = {
  title: 'التعاون في مجال المياه عبر الحدود',
  card: {
    title: 'حلقة النقاش السنوية بشأن التعاون في مجال المياه عبر الحدود والحق في مياه الشرب المأمونة',
    theme: 'عشرون عاما من الأنهار المشتركة: ما الذي نجح وما الذي لم ينجح وما الذي يطلبه منا العقد القادم',
    date: '2027-03-09',
    start: '15:00',
    end: '18:00',
    room: 'القاعة XX، قصر الأمم، جنيف',
  },
  state: 'تونس',
  group: 'مجموعة الدول الأفريقية',
  long: 'جمهورية كوريا الشعبية الديمقراطية',
  person: 'سعادة السيدة أمارة دولاكروا',
  office: 'الممثلة الدائمة لدى مكتب الأمم المتحدة في جنيف',
  next: ['النرويج', 'تايلند', 'الاتحاد الأوروبي'],
  longNext: [
    'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية',
    'جمهورية كوريا الشعبية الديمقراطية',
    'بوليفيا (دولة - المتعددة القوميات)',
  ],
  joint: ['تشاد', 'كوستاريكا', 'فيجي', 'جمهورية لاو الديمقراطية الشعبية', 'أوروغواي'],
};

const named = (texts: readonly string[]): readonly Upcoming[] => texts.map((text) => ({ kind: 'name', text }));

/** Every case of the room's picture in one language: each scene, each state of the clock, and the names that are hard. */
export const cases = (language: string): Readonly<Record<string, RoomPageView>> => {
  const words = language === 'ar' ? ARABIC : ENGLISH;
  const view = (scene: RoomScene): RoomPageView => ({
    language,
    title: words.title,
    zone: 'Europe/Zurich',
    clockOffset: duration(0),
    endsAt: instant(Date.UTC(2027, 2, 9, 17, 0)),
    scene,
  });
  const speaker = (scene: Partial<Speaker>): RoomPageView =>
    view({
      kind: 'speaker',
      name: words.state,
      under: { kind: 'behalf', group: words.group, also: false },
      face: running(120, 36),
      next: named(words.next),
      more: 11,
      ...scene,
    });
  const round = (of: number, next: readonly string[], more: number, list: GateTimes | null = null): RoomPageView =>
    view({ kind: 'round', round: 1, of, limit: seconds(120), next: named(next), more, list });
  const gate = (open: boolean, opensAt: number | null, closesAt: number | null): GateTimes => ({
    waits: !open,
    opensAt: opensAt === null ? null : plus(NOW, seconds(opensAt)),
    closesAt: closesAt === null ? null : plus(NOW, seconds(closesAt)),
    hand: null,
  });
  const point = (name: string | null, suspended: string | null): RoomPageView =>
    view({ kind: 'point', name, suspended });
  const message = (text: string): RoomPageView => view({ kind: 'message', text, ready: null, time: null });
  return {
    called: speaker({ face: still('called', 120, 0) }),
    panellist: speaker({
      name: words.person,
      under: { kind: 'office', text: words.office },
      face: still('called', 480, 0),
      next: [{ kind: 'round', round: 1, of: 2 }],
      more: 0,
    }),
    running: speaker({}),
    last: speaker({ under: null, next: [], more: 0 }),
    concluding: speaker({ face: running(120, 92) }),
    over: speaker({ face: running(120, 132) }),
    paused: speaker({ face: still('paused', 120, 36) }),
    pausedOver: speaker({ face: still('paused', 120, 132) }),
    farOver: speaker({ face: running(120, 845) }),
    hour: speaker({ face: running(7200, 3477) }),
    long: speaker({ name: words.long, next: named(words.longNext) }),
    longFrench: speaker({
      name: "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord",
      under: { kind: 'behalf', group: 'le Groupe des États d’Amérique latine et des Caraïbes', also: false },
    }),
    longest: speaker({
      name: 'International Federation of Non-Governmental Organizations for the Protection and Promotion of Safe Water, Sanitation and the Human Rights of Rural, Nomadic and Indigenous Communities Everywhere',
      under: {
        kind: 'behalf',
        also: false,
        group:
          'a coalition of forty-one organizations in consultative status with the Economic and Social Council, and of the Working Group on Water of the Conference of NGOs in Consultative Relationship with the United Nations',
      },
    }),
    han: speaker({
      name: '大不列颠及北爱尔兰联合王国',
      under: { kind: 'behalf', group: '西欧和其他国家组', also: false },
    }),
    foreign: speaker({
      name: language === 'ar' ? ENGLISH.long : ARABIC.long,
      under: { kind: 'behalf', group: language === 'ar' ? ENGLISH.group : ARABIC.group, also: false },
      next: named([ARABIC.next[0] ?? '', ENGLISH.next[0] ?? '', ARABIC.next[2] ?? '']),
    }),
    also: speaker({ under: { kind: 'behalf', group: words.group, also: true } }),
    states: speaker({ under: { kind: 'states', count: 34, also: false } }),
    statesFew: speaker({ under: { kind: 'states', count: 3, also: true } }),
    joint: speaker({ under: { kind: 'joint', names: words.joint } }),
    jointTwo: speaker({ under: { kind: 'joint', names: words.joint.slice(0, 1) } }),
    jointMany: speaker({ under: { kind: 'joint', names: [...words.joint, ...words.next, ...words.longNext] } }),
    rightOfReply: speaker({ under: { kind: 'right-of-reply' }, next: named(words.next.slice(0, 1)), more: 0 }),
    video: speaker({ face: null }),
    point: point(null, words.state),
    pointNamed: point(words.next[0] ?? null, words.state),
    pointAlone: point(null, null),
    pointLong: point(words.long, words.longNext[0] ?? null),
    pointLongest: point(words.longNext.join(' '), `${words.long} ${words.long} ${words.long}`),
    message: view({ kind: 'message', text: null, ready: 'list-closes', time: plus(NOW, seconds(400)) }),
    messageTyped: message(words.state),
    messageLongest: message(`${words.long} `.repeat(9).slice(0, 200)),
    hidden: speaker({ name: words.person, under: { kind: 'office', text: words.office }, face: null }),
    hiddenState: speaker({ under: null, face: null }),
    longTitle: { ...speaker({}), title: words.card.title },
    lost: { ...speaker({}), podiumLost: true },
    round: round(2, words.next, 11),
    roundLong: round(2, words.longNext, 11),
    roundAlone: round(1, words.next.slice(0, 1), 0),
    roundEmpty: round(2, [], 0),
    roundListOpen: round(2, words.next, 11, gate(true, null, 1000)),
    roundListOpenLong: round(2, words.longNext, 11, gate(true, null, null)),
    roundListWaits: round(2, [], 0, gate(false, 300, 1000)),
    roundListClosed: round(1, words.next, 2, gate(true, null, -300)),
    title: view({ kind: 'title', notice: null, ...words.card }),
    titleBreak: view({ kind: 'title', notice: { kind: 'break', resumesAt: plus(NOW, seconds(900)) }, ...words.card }),
    titleSuspended: view({ kind: 'title', notice: { kind: 'suspended', resumesAt: null }, ...words.card }),
    titleSoon: view({
      kind: 'title',
      notice: { kind: 'suspended', resumesAt: plus(NOW, seconds(-60)) },
      ...words.card,
    }),
    titleLongest: view({
      kind: 'title',
      notice: null,
      ...words.card,
      title: `${words.card.title} ${'and so on for long '.repeat(45)}`,
    }),
    titleEmpty: view({ kind: 'title', notice: null, title: '', theme: null, date: '', start: '', end: '', room: null }),
    hold: view({ kind: 'hold', ...words.card }),
    black: view({ kind: 'black' }),
  };
};
