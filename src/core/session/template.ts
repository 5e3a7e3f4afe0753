import { z } from 'zod';
import type { Command, CommandOf } from './commands.ts';
import { isComplete } from './decide-rules.ts';
import { type Facts, factsSchema } from './facts.ts';
import { numbered } from './programme-rules.ts';
import { setNext } from './set-next.ts';
import type { SessionState } from './state.ts';
import {
  blocksSchema,
  clockTimeSchema,
  type Item,
  idSchema,
  itemSchema,
  keptSchema,
  languageSchema,
  limitsSchema,
  membershipSchema,
  nameSchema,
  scriptTextSchema,
  voiceSchema,
} from './vocabulary.ts';

/** Parts that come up while a meeting goes on and are never planned. */
const UNPLANNED: readonly string[] = ['intervention', 'point-of-order', 'right-of-reply'];
const MOST_MS = 86_400_000;

const isPlanned = ({ kind, plannedMs }: Pick<Item, 'kind' | 'plannedMs'>): boolean =>
  !UNPLANNED.includes(kind) && plannedMs >= 0 && plannedMs <= MOST_MS;

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** What sessions of one kind have in common: programme, rules and scripts, and nobody's name. */
export const templateSchema = z.strictObject({
  version: z.literal(1),
  start: clockTimeSchema,
  /** From the start to the hard stop. */
  minutes: z.int().min(10).max(1439),
  language: languageSchema,
  body: factsSchema.shape.body,
  room: factsSchema.shape.room,
  items: z
    .array(itemSchema)
    .min(1)
    .max(200)
    .refine((items) => items.every((item) => isPlanned(item) && item.slots.every(isPlanned)))
    .refine((items) => items.filter(({ kind }) => kind === 'floor').length <= 20)
    .refine((items) => isUnique(items.map(({ id }) => id)))
    .refine((items) => isUnique(items.flatMap(({ slots }) => slots.map(({ id }) => id))))
    .refine((items) => items.every(({ slots }) => slots.every(({ person }) => person === null)))
    .refine((items) => items.every(({ kind, slots }) => kind !== 'floor' || slots.length === 0)),
  limits: limitsSchema,
  blocks: blocksSchema.refine(isComplete),
  kept: keptSchema,
  membership: membershipSchema.nullable(),
  scripts: z.record(
    idSchema,
    z.strictObject({ voice: voiceSchema, texts: z.record(languageSchema, scriptTextSchema) }),
  ),
});

export type Template = z.infer<typeof templateSchema>;

/** One that somebody saved, under a name of its own. */
export const ownTemplateSchema = templateSchema.extend({ name: nameSchema.max(80) });

/** What a template lacks to be a session. `date` is YYYY-MM-DD, `start` HH:MM, both in the IANA zone. */
export type Occasion = Pick<Facts, 'title' | 'date' | 'start' | 'zone'>;

/** The command that prepares the session, and what is set in it next. The zone must be known. */
export const sessionFromTemplate = (
  template: Template,
  { title, date, start, zone }: Occasion,
): { readonly prepare: CommandOf<'PrepareSession'>; readonly further: readonly Command[] } => {
  const { minutes, language, body, room, limits } = template;
  const items = [...numbered(template.items)];
  const facts: Facts = {
    title,
    shortTitle: null,
    theme: null,
    date,
    start,
    end: later(start, minutes),
    zone,
    room,
    mandate: null,
    body,
    meetingNumber: null,
    background: null,
    objectives: null,
    keyQuestions: [],
    components: [],
    outcomes: [],
    documents: [],
    language,
    texts: {},
    phrases: {},
  };
  return {
    prepare: { type: 'PrepareSession', facts, people: [], items, limits },
    further: setNext(template, items),
  };
};

/** What of a session is kept for the next of its kind; null before one is prepared. Topics go with those who spoke on them. */
export const templateOf = (state: SessionState): Template | null => {
  const { facts, limits, blocks, kept, membership, scripts } = state;
  if (facts === null) return null;
  const items = state.items
    .filter(({ kind }) => kind !== 'right-of-reply')
    .map((item) => ({
      ...item,
      title: item.kind === 'presentation' ? null : item.title,
      slots: item.slots.map((slot) => ({ ...slot, person: null })),
    }));
  const ids = new Set(items.map(({ id }) => id));
  const { start, end, language, body, room } = facts;
  return {
    version: 1,
    start,
    minutes: Math.max(10, between(start, end)),
    language,
    body,
    room,
    items,
    limits,
    blocks,
    kept,
    membership,
    scripts: Object.fromEntries(
      Object.entries(scripts)
        .filter(([id]) => ids.has(id))
        .map(([id, { voice, texts }]) => [id, { voice, texts: { ...texts } }]),
    ),
  };
};

const DAY = 24 * 60;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The clock time so many minutes later, if need be on the day after. */
const later = (start: string, minutes: number): string => {
  const at = (minuteOf(start) + minutes) % DAY;
  return [Math.floor(at / 60), at % 60].map((n) => String(n).padStart(2, '0')).join(':');
};

/** Minutes from one clock time to the next time the clock shows the other. */
const between = (start: string, end: string): number => (minuteOf(end) - minuteOf(start) + DAY) % DAY;
