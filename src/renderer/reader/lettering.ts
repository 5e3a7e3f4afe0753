import { z } from 'zod';

/** Letters in px: 30 is what a laptop at 60 cm needs. */
export const SIZES = [22, 24, 27, 30, 34, 38, 44, 50, 57, 64] as const;
/** From line to line, in heights of the letters. */
export const SPACINGS = [1.35, 1.5, 1.7, 2] as const;

/** How the text stands: places in SIZES and SPACINGS. */
export type Lettering = { readonly size: number; readonly spacing: number };

export const USUAL_LETTERING: Lettering = { size: SIZES.indexOf(30), spacing: 0 };

const letteringSchema = z.strictObject({
  size: z
    .int()
    .min(0)
    .max(SIZES.length - 1),
  spacing: z
    .int()
    .min(0)
    .max(SPACINGS.length - 1),
});

/** The lettering one step on, up or down; the same at the end of its range. */
export const stepped = (lettering: Lettering, what: keyof Lettering, by: 1 | -1): Lettering => {
  const last = (what === 'size' ? SIZES : SPACINGS).length - 1;
  return { ...lettering, [what]: Math.min(last, Math.max(0, lettering[what] + by)) };
};

/** What was kept as text, if it is a lettering; else the usual one. */
export const letteringFrom = (kept: string | null): Lettering => {
  try {
    return letteringSchema.parse(JSON.parse(kept ?? ''));
  } catch {
    return USUAL_LETTERING;
  }
};
