/** Minutes planned where a note gives none, as far as they decide what is left for the floor (the plan's proposed values). */
const MINUTES = {
  chairOpens: 2,
  opening: 7,
  introduction: 3,
  panellist: 7,
  replies: 15,
  closingPanellist: 1,
  closingModerator: 3,
  chairCloses: 1,
};

/** Whole minutes of each floor round under the default plan. */
export function floorMinutes(total: number, openers: number, panellists: number, rounds: number): number {
  const fixed =
    MINUTES.chairOpens +
    MINUTES.opening * openers +
    MINUTES.introduction +
    (MINUTES.panellist + MINUTES.closingPanellist) * panellists +
    MINUTES.replies * rounds +
    MINUTES.closingModerator +
    MINUTES.chairCloses;
  return Math.floor((total - fixed) / rounds);
}
