import { z } from 'zod';
import { durationSchema } from '../timing/time.ts';
import {
  categorySchema,
  factsSchema,
  idSchema,
  itemSchema,
  limitsSchema,
  personSchema,
  requestSchema,
  sceneChoiceSchema,
  tierSchema,
} from './vocabulary.ts';

/** What the floor can be given to: a planned slot of the programme, or an entry of the list in a floor item. */
export const calleeSchema = z.union([
  z.strictObject({ slot: idSchema }),
  z.strictObject({ entry: idSchema, item: idSchema }),
]);

/** The open turn that the button named, or null where it named none: refused if that has changed since. */
const ends = idSchema.nullable();
const ofTurn = { turn: idSchema };
const ofEntry = { entry: idSchema };

/** Every wish a window can have. The ids are those its button named (`expects`, DESIGN 2). */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('PrepareSession'),
    facts: factsSchema,
    people: z.array(personSchema).max(200),
    items: z.array(itemSchema).min(1).max(200),
    limits: limitsSchema,
  }),
  z.strictObject({ type: z.literal('OpenMeeting') }),
  z.strictObject({ type: z.literal('StartItem'), ends, item: idSchema }),
  z.strictObject({ type: z.literal('EndItem'), ends, item: idSchema }),
  z.strictObject({ type: z.literal('Call'), ends, calls: calleeSchema }),
  z.strictObject({ type: z.literal('Start'), ...ofTurn }),
  z.strictObject({ type: z.literal('Pause'), ...ofTurn }),
  z.strictObject({ type: z.literal('Resume'), ...ofTurn }),
  z.strictObject({ type: z.literal('AddTime'), ...ofTurn, ms: durationSchema.min(-3_600_000).max(3_600_000) }),
  z.strictObject({ type: z.literal('EndTurn'), ...ofTurn }),
  z.strictObject({ type: z.literal('FloorToChair'), ...ofTurn }),
  z.strictObject({ type: z.literal('Adjourn'), ends }),
  z.strictObject({ type: z.literal('SetScene'), scene: sceneChoiceSchema }),
  z.strictObject({ type: z.literal('Inscribe'), requests: z.array(requestSchema).min(1).max(20_000) }),
  z.strictObject({ type: z.literal('Withdraw'), ...ofEntry }),
  z.strictObject({ type: z.literal('MarkAbsent'), ...ofEntry }),
  z.strictObject({ type: z.literal('BringBack'), ...ofEntry }),
  z.strictObject({
    type: z.literal('SetLimit'),
    scope: z.union([
      z.strictObject({ default: z.literal(true) }),
      z.strictObject({ tier: tierSchema }),
      z.strictObject({ category: categorySchema }),
    ]),
    ms: durationSchema.min(5_000).max(7_200_000),
  }),
  z.strictObject({
    type: z.literal('CorrectClock'),
    offsetMs: durationSchema.min(-366 * 86_400_000).max(366 * 86_400_000),
    zone: z.string().min(1).max(60),
  }),
  z.strictObject({ type: z.literal('Undo'), commandId: idSchema }),
  z.strictObject({ type: z.literal('Redo'), commandId: idSchema }),
]);

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
export type Callee = z.infer<typeof calleeSchema>;

/** A command with the id that makes a repeat harmless: the same id gets the first answer again. */
export const envelopeSchema = z.strictObject({ commandId: z.uuid(), command: commandSchema });
export type CommandEnvelope = z.infer<typeof envelopeSchema>;
