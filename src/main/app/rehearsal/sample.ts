import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import sample from '../../../../resources/sample/rehearsal.json' with { type: 'json' };
import { PLAN } from '../../../core/floor/plan.ts';
import type { CommandOf } from '../../../core/session/commands.ts';
import { factsSchema } from '../../../core/session/facts.ts';
import { requestFor } from '../../../core/session/request.ts';
import {
  type Item,
  itemSchema,
  personSchema,
  requestSchema,
  type SpeakingRequest,
  slotSchema,
} from '../../../core/session/vocabulary.ts';
import { minutes, seconds, sum } from '../../../core/timing/time.ts';

const secondsSchema = z.int().min(1).max(600);

const sampleSchema = z.strictObject({
  facts: factsSchema.omit({ date: true, start: true, end: true, zone: true }),
  people: z.array(personSchema),
  items: z.array(
    itemSchema.omit({ plannedMs: true, proposed: true, slots: true }).extend({
      seconds: secondsSchema.optional(),
      slots: z.array(slotSchema.omit({ id: true, plannedMs: true }).extend({ seconds: secondsSchema })),
    }),
  ),
  limitSeconds: secondsSchema,
  speakers: z.array(
    requestSchema
      .pick({ delegation: true, category: true, tier: true, onBehalfOf: true, round: true })
      .extend({ limitSeconds: secondsSchema.nullable() }),
  ),
});

/** The two-minute session that the application chairs by itself: to be held now, in `zone`, with its list of speakers. */
export const sampleSession = (
  now: number,
  zone: string,
): { readonly prepare: CommandOf<'PrepareSession'>; readonly requests: readonly SpeakingRequest[] } => {
  const { facts, people, items, limitSeconds, speakers } = sampleSchema.parse(sample);
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const clock = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' });
  const end = start.add({ milliseconds: minutes(5) });
  return {
    prepare: {
      type: 'PrepareSession',
      facts: { ...facts, date: start.toPlainDate().toString(), start: clock(start), end: clock(end), zone },
      people,
      items: items.map(itemOf),
      limits: { default: seconds(limitSeconds), byTier: {}, byCategory: {}, reply: PLAN.reply },
    },
    requests: speakers.map(({ limitSeconds: own, delegation, ...more }) =>
      requestFor(delegation, { ...more, limitMs: own === null ? null : seconds(own) }),
    ),
  };
};

const itemOf = ({ seconds: own, slots, ...item }: z.infer<typeof sampleSchema>['items'][number]): Item => {
  const planned = slots.map(({ seconds: s, ...slot }, i) => ({
    ...slot,
    id: `${item.id}-${i + 1}`,
    plannedMs: seconds(s),
  }));
  const plannedMs = own === undefined ? sum(planned.map((slot) => slot.plannedMs)) : seconds(own);
  return { ...item, plannedMs, proposed: false, slots: planned };
};
