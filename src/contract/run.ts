import { z } from 'zod';

/** How fast a rehearsal's clock may go. */
export const RATES = [1, 2, 5, 10] as const;
export const rateSchema = z.union(RATES.map((rate) => z.literal(rate)));
export type Rate = z.infer<typeof rateSchema>;

/** What a screen test shows: the longest name with a running clock, or the title card. */
export const testPictureSchema = z.enum(['name', 'title']);
export type TestPicture = z.infer<typeof testPictureSchema>;

/**
 * What is in no session's log and every window has to say unmistakably: that this is a rehearsal, at that rate, or a test of
 * the screens. A view has it as its slice `run`, and has none in a meeting that is meant.
 */
export type Run = { readonly rehearsal: Rate | null; readonly test: TestPicture | null };

/** A view as a host sends it. */
export type InRun<View> = View & { readonly run?: Run };
