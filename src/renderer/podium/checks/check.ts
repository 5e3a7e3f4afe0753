/** In the order in which they are gone through. */
export type CheckName = 'display' | 'awake' | 'power' | 'space' | 'plan' | 'names' | 'clock';

/** One thing to look at before the gavel, as it stands now. */
export type Check = {
  readonly name: CheckName;
  readonly state: 'ok' | 'look' | 'unknown';
  /** How it stands and, where it is to be looked at, what to do. */
  readonly says: string;
  /** What it is about, where names stand in it. */
  readonly about: readonly string[];
  /** What was found: another finding of the same check is looked at anew, though this one was ignored. */
  readonly finding: string;
};

/** Under what a check is remembered as ignored. */
export const ignoredMark = ({ name, finding }: Pick<Check, 'name' | 'finding'>): string => `ignored ${name} ${finding}`;

/** Those that ask to be looked at and were not ignored. */
export const toLookAt = (checks: readonly Check[], marks: ReadonlySet<string>): readonly Check[] =>
  checks.filter((check) => check.state === 'look' && !marks.has(ignoredMark(check)));

/** Under what it is remembered that the clock is right: asked again once zone or offset are others. */
export const clockMark = ({ zone, clockOffset }: { readonly zone: string; readonly clockOffset: number }): string =>
  `clock ${zone} ${clockOffset}`;
