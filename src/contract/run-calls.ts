import { z } from 'zod';
import { doneSchema } from './answers.ts';
import { rateSchema, testPictureSchema } from './run.ts';

/** What looks over a run before the gavel, and rehearses it. */
export const runCalls = {
  /** What this machine is like for a meeting: for the list before the gavel. */
  checkMachine: {
    input: z.strictObject({}),
    output: z.strictObject({
      /** Whether the system lets its displays be kept awake. */
      awake: z.boolean(),
      onBattery: z.boolean(),
      /** Bytes that are free where the sessions are kept; null where the system does not say. */
      free: z.number().nonnegative().nullable(),
    }),
    roles: ['podium'],
  },
  /** Puts a rehearsal in the place of the prepared session; only then another rate can be set. */
  rehearse: { input: z.strictObject({}), output: doneSchema, roles: ['podium'] },
  setRate: { input: z.strictObject({ rate: rateSchema }), output: z.strictObject({}), roles: ['podium'] },
  /** The session is back as it was. The folder of what was kept is for the eye, never to be sent back; null: wiped. */
  leaveRehearsal: {
    input: z.strictObject({ keep: z.boolean() }),
    output: z.strictObject({ folder: z.string().nullable() }),
    roles: ['podium'],
  },
  /** What the room shows instead of the session before the gavel, of which nothing is recorded; null ends it. */
  testScreens: {
    input: z.strictObject({ show: testPictureSchema.nullable() }),
    output: z.strictObject({}),
    roles: ['podium'],
  },
} as const;
