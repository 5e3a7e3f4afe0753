import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Area } from './display-placement.ts';

const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(400).max(20_000),
});

/** Where a data folder keeps the bounds of the podium's window: for its next start, and for the room, to keep off its display. */
export const podiumBoundsFile = (home: string): string => join(home, 'podium-window.json');

/** Where a data folder keeps the bounds of a desk's or a reader's window, by its seat. */
export const seatBoundsFile = (home: string, seat: string): string => join(home, `${seat}-window.json`);

/** Bounds that were kept in the file; null if there are none that can be used. Never throws. */
export const readBounds = (file: string): Area | null => {
  try {
    return boundsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};

/** Keeps the bounds by one rename. Nothing is lost but a convenience if it fails: never throws. */
export const keepBounds = (file: string, bounds: Area): void => {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const { x, y, width, height } = bounds;
    writeFileSync(`${file}.new`, JSON.stringify({ x, y, width, height }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {}
};

/**
 * Where a window opens: at its last bounds as long as they lie whole on the work area that is its own (another may be the
 * room's), else in the middle of it, 1280 × 800 or as much of that as there is.
 */
export const windowBounds = (kept: Area | null, work: Area): Area => {
  if (kept && contains(work, kept)) return kept;
  const width = Math.min(1280, work.width);
  const height = Math.min(800, work.height);
  return {
    x: work.x + Math.round((work.width - width) / 2),
    y: work.y + Math.round((work.height - height) / 2),
    width,
    height,
  };
};

const contains = (outer: Area, inner: Area): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
