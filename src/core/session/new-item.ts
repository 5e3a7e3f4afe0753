import { PLAN } from '../floor/plan.ts';
import { type Duration, duration, minutes, sum } from '../timing/time.ts';
import type { Item, Kind, Mode, Person, Slot } from './vocabulary.ts';

/** The kinds of item that are put into a programme by hand. */
export const PLANNED_KINDS = [
  'presentation',
  'floor',
  'reply',
  'statement',
  'introduction',
  'closing',
  'chair',
  'break',
  'video',
  'other',
] as const satisfies readonly Kind[];
export type PlannedKind = (typeof PLANNED_KINDS)[number];

const USUAL: Readonly<Record<PlannedKind, Duration>> = {
  presentation: PLAN.presentation,
  floor: minutes(30),
  reply: minutes(3),
  statement: PLAN.statement,
  introduction: PLAN.introduction,
  closing: PLAN.closingPanellist,
  chair: PLAN.chairOpens,
  break: minutes(15),
  video: minutes(5),
  other: minutes(5),
};

/** Whose clock the room sees unless it is set otherwise (DESIGN 6). */
const SHOWN: ReadonlySet<Kind> = new Set(['presentation', 'reply', 'closing']);

/** One more turn of an item, of the usual length or as long as those it has. */
export const newSlot = (item: Pick<Item, 'kind' | 'slots'>, person: string | null, id: string): Slot => {
  const last = item.slots.at(-1);
  const usual = item.kind in USUAL ? USUAL[item.kind as PlannedKind] : minutes(5);
  return {
    id,
    person,
    kind: item.kind,
    plannedMs: last?.plannedMs ?? usual,
    clock: last?.clock ?? (SHOWN.has(item.kind) ? 'shown' : 'hidden'),
    mode: 'in-room',
  };
};

/** An item with the slots that its kind usually has: the chair's, the moderator's, one a panellist in replies and closing. */
export const newItem = (kind: PlannedKind, people: readonly Person[], newId: () => string): Item => {
  const first = (role: Person['role']) => people.find((person) => person.role === role)?.id ?? null;
  const panel = people.filter(({ role }) => role === 'panellist').map(({ id }) => id);
  const speakers: readonly (string | null)[] =
    kind === 'chair'
      ? [first('chair')]
      : kind === 'introduction'
        ? [first('moderator')]
        : kind === 'reply' || kind === 'closing'
          ? panel
          : kind === 'presentation' || kind === 'statement'
            ? [null]
            : [];
  const slots = speakers.map((person) => newSlot({ kind, slots: [] }, person, newId()));
  const plannedMs = slots.length > 0 ? sum(slots.map((slot) => slot.plannedMs)) : duration(USUAL[kind]);
  return {
    id: newId(),
    kind,
    title: null,
    plannedMs,
    proposed: true,
    round: null,
    slots,
    protected: true,
    resumes: null,
  };
};

/** A statement that nobody had planned: in the room, from elsewhere, or a video message, which the room sees without a clock. */
export const newStatement = (person: string, mode: Mode, plannedMs: Duration, newId: () => string): Item => {
  const clock = mode === 'video' ? 'hidden' : 'shown';
  const slot: Slot = { ...newSlot({ kind: 'statement', slots: [] }, person, newId()), plannedMs, clock, mode };
  return { ...newItem('statement', [], newId), plannedMs, proposed: false, slots: [slot] };
};

/** A break that ends at a clock time (HH:MM), which from its expected start on takes so long. */
export const newBreak = (resumes: string, plannedMs: Duration, newId: () => string): Item => ({
  ...newItem('break', [], newId),
  plannedMs,
  proposed: false,
  resumes,
});
