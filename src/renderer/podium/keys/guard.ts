/** How long a press must be held where a short one is not enough (DESIGN 7). */
export const HOLD_MS = 500;
/** After the primary action was done, presses of it are the same finger bouncing (DESIGN 7). */
export const DEBOUNCE_MS = 700;
/** A second press counts from 0.7 s (earlier it is a bounce) to 2.5 s after the first (DESIGN 7). */
export const AGAIN_FROM_MS = 700;
export const AGAIN_UNTIL_MS = 2500;

/** `none`: one press. `twice`: held, or a second press. `hold`: held, and nothing else. */
export type Guard = 'none' | 'twice' | 'hold';
export type Target = 'primary' | 'oneMore' | 'undo' | 'chair' | 'restart' | 'putBack' | 'giveScreen';

const TARGETS: ReadonlySet<string> = new Set<Target>([
  'primary',
  'oneMore',
  'undo',
  'chair',
  'restart',
  'putBack',
  'giveScreen',
]);

/** True for the name of a button whose press may have to be held or repeated. */
export const isTarget = (name: string): name is Target => TARGETS.has(name);

const bounces = (target: Target): boolean => target === 'primary' || target === 'oneMore';

/** What a target would do now (`id` names it) and how hard it is to press. */
export type Rule = { readonly id: string; readonly guard: Guard };
export type Rules = Readonly<Record<Target, Rule | null>>;

/** The press that is down, and the first press that waits for its second. Times in ms of one steady clock. */
export type GuardState = {
  readonly holding: { readonly target: Target; readonly id: string; readonly since: number } | null;
  readonly armed: { readonly target: Target; readonly id: string; readonly since: number } | null;
  readonly firedAt: number;
};

export const atRest: GuardState = { holding: null, armed: null, firedAt: Number.NEGATIVE_INFINITY };

/** `fires` is the id that was pressed, to be done now; null while nothing is. */
export type Outcome = { readonly state: GuardState; readonly fires: { target: Target; id: string } | null };

const fire = (state: GuardState, target: Target, id: string, at: number): Outcome => ({
  state: { holding: null, armed: null, firedAt: bounces(target) ? at : state.firedAt },
  fires: { target, id },
});

/**
 * A press begins. `tap` is a press that cannot be held (a screen reader's click): for it a hold may also be a second
 * press, so that nothing is out of its reach.
 */
export const press = (state: GuardState, target: Target, rules: Rules, at: number, tap = false): Outcome => {
  const rule = rules[target];
  const still: Outcome = { state, fires: null };
  if (rule === null) return still;
  if (bounces(target) && at - state.firedAt < DEBOUNCE_MS) return still;
  if (rule.guard === 'none') return fire(state, target, rule.id, at);
  const holding = { target, id: rule.id, since: at };
  if (rule.guard === 'hold' && !tap) return { state: { ...state, holding }, fires: null };
  const first = state.armed?.target === target && state.armed.id === rule.id ? state.armed : null;
  const gap = first === null ? Number.POSITIVE_INFINITY : at - first.since;
  if (gap >= AGAIN_FROM_MS && gap <= AGAIN_UNTIL_MS) return fire(state, target, rule.id, at);
  return { state: { ...state, holding, armed: first !== null && gap < AGAIN_FROM_MS ? first : holding }, fires: null };
};

/** Only begins to hold, as a key does that may still turn out to be typing. */
export const hold = (state: GuardState, target: Target, id: string, at: number): GuardState => ({
  ...state,
  holding: { target, id, since: at },
});

/** The press that is down ends: what was not held long enough does nothing. */
export const release = (state: GuardState): GuardState =>
  state.holding === null ? state : { ...state, holding: null };

/** Lets time pass: a press held long enough is done, unless what it stood for has changed under the finger. */
export const pass = (state: GuardState, rules: Rules, at: number): Outcome => {
  const armed = state.armed !== null && at - state.armed.since > AGAIN_UNTIL_MS ? null : state.armed;
  const held = state.holding;
  if (held === null || at - held.since < HOLD_MS) {
    return { state: armed === state.armed ? state : { ...state, armed }, fires: null };
  }
  if (rules[held.target]?.id !== held.id) return { state: { ...state, armed, holding: null }, fires: null };
  return fire(state, held.target, held.id, at);
};

/** When `pass` has something to do next, or null. */
export const guardWakes = (state: GuardState): number | null => {
  const times = [
    ...(state.holding ? [state.holding.since + HOLD_MS] : []),
    ...(state.armed ? [state.armed.since + AGAIN_UNTIL_MS + 1] : []),
  ];
  return times.length === 0 ? null : Math.min(...times);
};
