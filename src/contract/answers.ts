import { z } from 'zod';

/** Why something was not done: windows have a sentence for each code. */
export const refusalSchema = z.strictObject({
  code: z.string().max(60),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Not done, and why not. */
export const refusedSchema = z.strictObject({ ok: z.literal(false), refusal: refusalSchema });

/** Done, or why not. */
export const doneSchema = z.union([z.strictObject({ ok: z.literal(true) }), refusedSchema]);
/** The same, with the handle of the session it is about. */
export const handledSchema = z.union([
  z.strictObject({ ok: z.literal(true), handle: z.string().max(100) }),
  refusedSchema,
]);
