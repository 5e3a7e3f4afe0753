import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { DeskLink } from '../../contract/api.ts';
import { commandSchema } from '../../core/session/commands.ts';
import { writeWhole } from '../app/write-file.ts';

const stepSchema = z.strictObject({ commandId: z.uuid(), command: commandSchema, session: z.string().max(64) });
const waitingSchema = stepSchema.extend({ sent: z.boolean() });
const refusedSchema = stepSchema.extend({
  refusal: z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
});
const podiumSchema = z.strictObject({ address: z.string().max(300), code: z.string().max(60) });

const keptSchema = z.strictObject({
  /** Tells this desk from others at the podium, also after a new start: its line of undo stays its own. */
  seat: z.string().regex(/^[a-z0-9-]{1,40}$/),
  podium: podiumSchema.nullable(),
  waiting: z.array(waitingSchema),
  refused: z.array(refusedSchema),
});
type Kept = z.output<typeof keptSchema>;

/** A step of the desk: the command, and the session it was typed for. */
export type Waiting = z.output<typeof waitingSchema>;
export type Refusal = DeskLink['refused'][number]['refusal'];
export type Podium = z.output<typeof podiumSchema>;

/**
 * What a desk on another machine keeps: each change is on disk when the call returns, so that a name that was typed without a
 * link outlives page, process and machine. Each call throws, with nothing changed, if it cannot be written.
 */
export type Outbox = {
  readonly seat: string;
  podium(): Podium | null;
  waiting(): readonly Waiting[];
  refused(): Kept['refused'];
  setPodium(podium: Podium): void;
  add(step: Omit<Waiting, 'sent'>): void;
  /** From now on it may be recorded, and can no longer be taken back here. */
  markSent(commandId: string): void;
  /** It is recorded, or needs to be no more. */
  done(commandId: string): void;
  refuse(commandId: string, refusal: Refusal): void;
  /** Takes back a step that was not sent, or puts a refused one away; false where neither is left to do. */
  settle(commandId: string): boolean;
};

/** Opens what the file keeps; a file that cannot be read is put aside, not lost. */
export const openOutbox = (file: string): Outbox => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let kept = read(file);
  const keep = (next: Kept) => {
    writeWhole(file, JSON.stringify(next));
    kept = next;
  };
  const without = (commandId: string) => kept.waiting.filter((step) => step.commandId !== commandId);
  return {
    seat: kept.seat,
    podium: () => kept.podium,
    waiting: () => kept.waiting,
    refused: () => kept.refused,
    setPodium: (podium) => keep({ ...kept, podium }),
    add: (step) => keep({ ...kept, waiting: [...kept.waiting, { ...step, sent: false }] }),
    markSent(commandId) {
      if (kept.waiting.some((step) => step.commandId === commandId && !step.sent))
        keep({
          ...kept,
          waiting: kept.waiting.map((step) => (step.commandId === commandId ? { ...step, sent: true } : step)),
        });
    },
    done: (commandId) => keep({ ...kept, waiting: without(commandId) }),
    refuse(commandId, refusal) {
      const step = kept.waiting.find((one) => one.commandId === commandId);
      if (!step) return;
      const { sent: _, ...rest } = step;
      keep({ ...kept, waiting: without(commandId), refused: [...kept.refused, { ...rest, refusal }] });
    },
    settle(commandId) {
      const isThere = (step: { readonly commandId: string }) => step.commandId === commandId;
      if (kept.refused.some(isThere)) keep({ ...kept, refused: kept.refused.filter((step) => !isThere(step)) });
      else if (kept.waiting.some((step) => isThere(step) && !step.sent)) keep({ ...kept, waiting: without(commandId) });
      else return false;
      return true;
    },
  };
};

const read = (file: string): Kept => {
  const none: Kept = { seat: `d${randomBytes(4).toString('hex')}`, podium: null, waiting: [], refused: [] };
  if (!existsSync(file)) return none;
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    renameSync(file, `${file}.unreadable`);
    return none;
  }
};
