import { z } from 'zod';

/** What a client sends: `id` comes back with the answer. */
export const requestSchema = z.strictObject({ id: z.int(), call: z.string().max(60), input: z.unknown() });

/**
 * Why a call has no answer of its own. `not-recorded`: nothing is known to be on disk; the same command may be sent
 * again. `internal` is a fault of the host, told to its own log.
 */
const errorCodeSchema = z.enum([
  'bad-message',
  'unknown-call',
  'bad-input',
  'not-allowed',
  'not-available',
  'not-recorded',
  'no-session',
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** What every call gets: an answer by its schema, or an error; never silence. */
export const answerSchema = z.union([
  z.strictObject({ output: z.unknown() }),
  z.strictObject({ error: z.strictObject({ code: errorCodeSchema, message: z.string() }) }),
]);
export type Answer =
  | { readonly output: unknown }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } };

/** An answer on a transport. `id` is null where the request had none that could be read. */
export type Reply = { readonly id: number | null; readonly answer: Answer };
export const replySchema = z.strictObject({ id: z.int().nullable(), answer: answerSchema });

/** An error that crosses to the client with its code. */
export class HostError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostError';
    this.code = code;
  }
}
