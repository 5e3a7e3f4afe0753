export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type DisplayFacts = { readonly id: number; readonly bounds: Area };

/**
 * What is remembered between two placements: the display that the room was given, null before any; and the displays that
 * were there when that one went away, which are other people's and never taken instead.
 */
export type PlacementMemory = { readonly chosen: number | null; readonly others: readonly number[] };

export type Placement =
  | { readonly mode: 'display'; readonly display: DisplayFacts }
  | { readonly mode: 'window' }
  | { readonly mode: 'hidden' };

export const nothingChosen: PlacementMemory = { chosen: null, others: [] };

/**
 * Where the room's window belongs: full screen on a display that is not the podium's; in an ordinary window as long as there
 * has never been such a display; hidden while the display it had is away, until that one comes back or a new one is plugged
 * in. Never full screen on the podium's display.
 */
export const placeRoom = (
  displays: readonly DisplayFacts[],
  podium: number,
  memory: PlacementMemory,
): { readonly placement: Placement; readonly memory: PlacementMemory } => {
  const free = displays.filter(({ id }) => id !== podium);
  const isAway = memory.chosen !== null && !displays.some(({ id }) => id === memory.chosen);
  const display =
    free.find(({ id }) => id === memory.chosen) ?? free.find(({ id }) => !isAway || !memory.others.includes(id));
  if (display) {
    const others = displays.map(({ id }) => id).filter((id) => id !== display.id);
    return { placement: { mode: 'display', display }, memory: { chosen: display.id, others } };
  }
  return { placement: { mode: memory.chosen === null ? 'window' : 'hidden' }, memory };
};

/** The display on which the middle of the podium's window lies; the primary one while that is not known. */
export const podiumDisplay = (displays: readonly DisplayFacts[], primary: number, window: Area | null): number => {
  if (!window) return primary;
  const x = window.x + window.width / 2;
  const y = window.y + window.height / 2;
  const under = displays.find(
    ({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height,
  );
  return under?.id ?? primary;
};

/**
 * The display for what chair and moderator read: one that is neither the podium's nor the room's; null where there is none, and
 * while it is not known which one the room covers.
 */
export const readerDisplay = (
  displays: readonly DisplayFacts[],
  podium: number,
  room: Area | null,
): DisplayFacts | null =>
  room === null ? null : (displays.find(({ id, bounds }) => id !== podium && !overlaps(bounds, room)) ?? null);

/** Whether two areas have anything in common. */
export const overlaps = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
