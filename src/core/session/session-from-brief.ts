import { cut } from '../brief/bounded.ts';
import type { Brief } from '../brief/brief.ts';
import { equalShare, PLAN, roundShare } from '../floor/plan.ts';
import { between, type Duration, minutes, seconds, sum } from '../timing/time.ts';
import { dateAfter, instantOf } from '../timing/zone.ts';
import type { CommandOf } from './commands.ts';
import type { Facts } from './facts.ts';
import { type Replies, USUAL_REPLIES } from './replies.ts';
import type { ClockChoice, Item, Kind, Limits, Person, Slot } from './vocabulary.ts';

/** What the note lacks and somebody said instead. `zone` is an IANA zone: the session's own. */
export type Supplement = {
  readonly zone: string;
  readonly date?: string | null;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly replies?: Replies;
};

export type SessionFromBrief =
  | { readonly ok: true; readonly command: CommandOf<'PrepareSession'> }
  | { readonly ok: false; readonly missing: readonly ('title' | 'date' | 'start' | 'end')[] };

/**
 * A prepared session from what a note says, with the default plan where it gives no minutes. Names what is missing of
 * title, date, start and end; everything else can be absent, and is cut to what a session holds. The zone must be known.
 */
export const sessionFromBrief = (brief: Brief, given: Supplement): SessionFromBrief => {
  const title = brief.title?.trim() || null;
  const date = brief.date ?? given.date ?? null;
  const start = brief.start ?? given.start ?? null;
  const end = brief.end ?? given.end ?? null;
  if (title === null || date === null || start === null || end === null) {
    const named = { title, date, start, end };
    return { ok: false, missing: (['title', 'date', 'start', 'end'] as const).filter((key) => named[key] === null) };
  }
  const facts: Facts = {
    title: cut(title, 1000),
    shortTitle: brief.shortTitle,
    theme: brief.theme && cut(brief.theme, 2000),
    date,
    start,
    end,
    zone: given.zone,
    room: brief.room && cut(brief.room, 300),
    mandate: brief.mandate && cut(brief.mandate, 2000),
    body: null,
    meetingNumber: null,
    background: brief.background,
    objectives: brief.objectives,
    keyQuestions: brief.keyQuestions,
    components: brief.components,
    outcomes: brief.outcomes,
    documents: brief.documents,
    language: brief.language,
    texts: {},
    phrases: {},
  };
  const people = peopleOf(brief);
  const items = programmeOf(brief, people, lengthOf(facts), given.replies ?? USUAL_REPLIES);
  return { ok: true, command: { type: 'PrepareSession', facts, people, items, limits: limitsOf(brief) } };
};

/** From start to hard stop; an end before the start is on the day after. */
export const lengthOf = ({ date, start, end, zone }: Pick<Facts, 'date' | 'start' | 'end' | 'zone'>): Duration => {
  const from = instantOf(date, start, zone);
  const length = between(from, instantOf(date, end, zone));
  return length > 0 ? length : between(from, instantOf(dateAfter(date, 1, zone), end, zone));
};

/** What a note does not say of a person. */
const UNSAID = { displayTitle: null, shortTitle: null, sayAs: null, address: null, gender: null } as const;

const peopleOf = (brief: Brief): Person[] => {
  const role = (role: Person['role'], people: readonly (Brief['chair'][number] & { topic?: string | null })[]) =>
    people.map(({ honorific, name, title, topic }, i) => ({
      id: `${role}-${i + 1}`,
      role,
      honorific,
      name,
      title,
      topic: topic ?? null,
      ...UNSAID,
    }));
  return [
    ...role('chair', brief.chair),
    ...role('opening', brief.openingSpeakers),
    ...role('moderator', brief.moderators),
    ...role('panellist', brief.panellists),
  ];
};

const limitsOf = ({ interventionSeconds: said }: Brief): Limits => {
  const of = (key: string) => (said?.[key] === undefined ? undefined : seconds(said[key]));
  const civil = of('civilSociety');
  const byCategory = {
    member: of('member'),
    observer: of('observer'),
    un: of('un'),
    igo: of('igo'),
    nhri: of('nhri') ?? civil,
    ngo: of('ngo') ?? civil,
    other: of('audience') ?? of('other'),
  };
  const byTier = { dignitary: of('dignitary'), group: of('group') };
  const given = <T extends object>(limits: T) =>
    Object.fromEntries(Object.entries(limits).filter(([, ms]) => ms !== undefined)) as { [K in keyof T]?: Duration };
  return {
    default: of('default') ?? of('audience') ?? PLAN.intervention,
    byTier: given(byTier) as Limits['byTier'],
    byCategory: given(byCategory) as Limits['byCategory'],
    reply: { first: PLAN.reply.first, second: PLAN.reply.second },
  };
};

const programmeOf = (brief: Brief, people: readonly Person[], whole: Duration, replies: Replies): Item[] => {
  const withRole = (role: Person['role']) => people.filter((person) => person.role === role);
  const [chair = null] = withRole('chair');
  const [moderator = null] = withRole('moderator');
  const panellists = withRole('panellist');
  const groups = brief.panellists.map((p) => p.slot);
  const rounds = brief.rounds ?? 1;

  const item = (id: string, kind: Kind, slots: Slot[], title: string | null = null): Item => ({
    id,
    kind,
    title,
    plannedMs: sum(slots.map((slot) => slot.plannedMs)),
    proposed: true,
    round: null,
    slots,
    resumes: null,
    protected: true,
  });
  const single = (id: string, kind: Kind, person: Person | null, ms: Duration, clock: ClockChoice) =>
    item(id, kind, [slotFor(id, kind, person, ms, clock)], person?.topic ?? null);

  const before = [single('chair-opens', 'chair', chair, PLAN.chairOpens, 'hidden')];
  withRole('opening').forEach((person, i) => {
    before.push(single(`statement-${i + 1}`, 'statement', person, PLAN.statement, 'hidden'));
  });
  if (moderator) before.push(single('introduction', 'introduction', moderator, PLAN.introduction, 'hidden'));

  const presentations = (group: number) =>
    panellists
      .filter((_, i) => groups[i] === group)
      .map((p) => single(p.id.replace('panellist', 'presentation'), 'presentation', p, PLAN.presentation, 'shown'));

  /** After a round those reply who have spoken by then; at the end everybody does. */
  const repliesAfter = (round: number | null): Item[] => {
    const spoken = round === null ? panellists : panellists.filter((_, i) => (groups[i] ?? 1) <= round);
    if (spoken.length === 0 || rounds === 0 || replies.minutes === 0) return [];
    const share = equalShare(minutes(replies.minutes * (round === null ? rounds : 1)), spoken.length);
    const id = (of: string) => (round === null ? of : `${of}-${round}`);
    const slots = spoken.map((p) => slotFor(id(`reply-${p.id}`), 'reply', p, share, 'shown'));
    return [item(id('replies'), 'reply', slots)];
  };
  const after = replies.afterEachRound ? [] : repliesAfter(null);
  const closing = panellists.map((p) => slotFor(`closing-${p.id}`, 'closing', p, PLAN.closingPanellist, 'shown'));
  if (moderator) closing.push(slotFor('closing-moderator', 'closing', moderator, PLAN.closingModerator, 'hidden'));
  if (closing.length > 0) after.push(item('closing', 'closing', closing));
  after.push(single('chair-closes', 'chair', chair, PLAN.chairCloses, 'hidden'));

  const parts = Math.max(rounds, ...groups, 0);
  const behindRound = (round: number) => (replies.afterEachRound && round <= rounds ? repliesAfter(round) : []);
  const timed = Array.from({ length: parts }, (_, i) => [...presentations(i + 1), ...behindRound(i + 1)]).flat();
  const fixed = [...before, ...after, ...timed];
  const share = roundShare(whole, sum(fixed.map((i) => i.plannedMs)), Math.max(1, rounds));
  const middle = Array.from({ length: parts }, (_, i) => [
    ...presentations(i + 1),
    ...(i < rounds ? [{ ...item(`round-${i + 1}`, 'floor', []), plannedMs: share, round: i + 1 }] : []),
    ...behindRound(i + 1),
  ]).flat();
  return [...before, ...middle, ...after];
};

const slotFor = (id: string, kind: Kind, person: Person | null, plannedMs: Duration, clock: ClockChoice): Slot => ({
  id,
  person: person?.id ?? null,
  kind,
  plannedMs,
  clock,
  mode: 'in-room',
});
