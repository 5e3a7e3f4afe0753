import { guardWakes, hold, isTarget, type Outcome, pass, press, type Rules, release, type Target } from './guard.ts';
import type { Act, Context, Focus, Input, Key, KeysState, Waiting } from './keys-state.ts';
import { type Letter, letterOf, PANELS } from './letters.ts';

/** A character typed this recently makes Space wait like a letter: it may belong to a name (DESIGN 7). */
export const TYPED_MS = 1500;
/** A letter acts this long after its release, if nothing followed (DESIGN 7). */
export const SETTLE_MS = 300;

/** `take`: the key is ours, the window must not act on it as well. */
export type Step = { readonly state: KeysState; readonly acts: readonly Act[]; readonly take: boolean };

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn']);

const step = (state: KeysState, acts: readonly Act[] = [], take = false): Step => ({ state, acts, take });

const guarded = (state: KeysState, outcome: Outcome): Step =>
  outcome.fires === null
    ? step({ ...state, guard: outcome.state })
    : step({ ...state, guard: outcome.state, waiting: null, run: '', heldCode: null }, [
        { do: outcome.fires.target, id: outcome.fires.id },
      ]);

/** A key's own press: it is taken, and remembered while it is held for the guard. */
const heldBy = (done: Step, key: Key): Step => ({
  acts: done.acts,
  state: { ...done.state, heldCode: done.state.guard.holding ? key.code : null },
  take: true,
});

/** The finger goes: a press that had to be held and was not says so. */
const lifted = (state: KeysState, rules: Rules): Step => {
  const held = state.guard.holding;
  const short = held !== null && rules[held.target]?.id === held.id && rules[held.target]?.guard === 'hold';
  return step({ ...state, guard: release(state.guard), heldCode: null }, short ? [{ do: 'mustHold' }] : []);
};

const OF_WINDOW = [
  'holdSlide',
  'black',
  'redo',
  'correct',
  'list',
  'note',
  ...PANELS,
] as const satisfies readonly Letter[];
/** True for a letter that acts whoever has the floor. */
const isOfWindow = (what: string): what is (typeof OF_WINDOW)[number] =>
  (OF_WINDOW as readonly string[]).includes(what);

/** A letter or a Space that nothing followed is done, if what it named is still there. */
const settled = (state: KeysState, waiting: Waiting, context: Context, at: number): Step => {
  const { what } = waiting;
  if (what === 'nothing') return step({ ...state, waiting: null });
  const rest: KeysState = { ...state, waiting: null, run: '' };
  if (what === 'clickFocused' || isOfWindow(what)) return step(rest, [{ do: what }]);
  if (isTarget(what)) {
    const rule = context.rules[what];
    if (rule === null || rule.id !== waiting.names) return step(rest);
    const done = guarded(rest, press(rest.guard, what, context.rules, at));
    return { ...done, state: { ...done.state, guard: release(done.state.guard) } };
  }
  if (what === 'speaksNext') {
    const entry = waiting.names !== null && waiting.names === context.row ? waiting.names : null;
    return step(rest, entry === null ? [] : [{ do: what, entry }]);
  }
  if (waiting.names !== context.subject) return step(rest);
  if (what === 'addTime' || what === 'startedAgo') return step(rest, [{ do: what, presses: waiting.presses }]);
  if (what === 'takeTime') return step(rest, [{ do: 'addTime', presses: -waiting.presses }]);
  return step(rest, [{ do: what }]);
};

const letTimePass = (state: KeysState, context: Context, at: number): Step => {
  const { waiting } = state;
  if (waiting !== null && waiting.upAt !== null && at - waiting.upAt >= SETTLE_MS) {
    const done = settled(state, waiting, context, at);
    const more = guarded(done.state, pass(done.state.guard, context.rules, at));
    return step(more.state, [...done.acts, ...more.acts]);
  }
  return guarded(state, pass(state.guard, context.rules, at));
};

const isCharacter = (key: Key): boolean =>
  ([...key.key].length === 1 && !((key.ctrl || key.alt) && key.key.charCodeAt(0) < 128)) || key.key === 'Dead';

const targetOf = (what: Waiting['what']): Target | null => (isTarget(what) ? what : null);

/** A letter or a Space that waits. Held down it is no typing: what asks to be held may start to count at once. */
const waitFor = (
  state: KeysState,
  key: Key,
  context: Context,
  at: number,
  what: Waiting['what'],
  presses = 1,
): Step => {
  const target = targetOf(what);
  const rule = target && context.rules[target];
  const names = target ? (rule?.id ?? null) : what === 'speaksNext' ? context.row : context.subject;
  const next: KeysState = { ...state, waiting: { what, code: key.code, presses, names, upAt: null } };
  if (target === null || !rule || rule.guard === 'none') return step(next, [], true);
  return step({ ...next, guard: hold(next.guard, target, rule.id, at), heldCode: key.code }, [], true);
};

/** Lets go of what is held and, unless it is the same key once more, of the first press that waits for its second. */
const calmed = (state: KeysState, target: Target | null): KeysState => {
  const armed = target !== null && state.guard.armed?.target === target ? state.guard.armed : null;
  return { ...state, guard: { ...release(state.guard), armed }, heldCode: null };
};

/** A character outside a field: a letter of ours that waits, the start of a name, or the next character of one. */
const character = (state: KeysState, key: Key, context: Context, at: number): Step => {
  const fresh = at - state.typedAt > TYPED_MS;
  const run = (fresh ? '' : state.run) + (key.key === 'Dead' ? '' : key.key);
  const what = letterOf(key.code, key.shift, context.letters) ?? 'nothing';
  const quiet: KeysState = { ...calmed(state, targetOf(what)), typedAt: at, run };
  const before = fresh ? null : state.waiting;
  const again = what !== 'nothing' && before?.code === key.code && before.what === what;
  if (again) return waitFor(quiet, key, context, at, what, before.presses + 1);
  if ([...run].length > 1) {
    return step({ ...quiet, run: '', waiting: null }, [{ do: 'type', text: run.trimStart() }], true);
  }
  return waitFor(quiet, key, context, at, what);
};

const space = (state: KeysState, key: Key, focus: Focus, context: Context, at: number): Step => {
  const target: Target = isTarget(focus) && focus !== 'primary' ? focus : key.shift ? 'oneMore' : 'primary';
  if (at - state.typedAt > TYPED_MS) {
    if (focus === 'control') return step(state);
    return heldBy(guarded({ ...state, run: '' }, press(state.guard, target, context.rules, at)), key);
  }
  const quiet = calmed(state, target);
  const run = `${state.run} `;
  // A Space hard upon a character belongs to the name; later it is meant, once nothing follows.
  if (state.waiting !== null && state.waiting.code !== 'Space') {
    return step({ ...quiet, run: '', typedAt: at, waiting: null }, [{ do: 'type', text: run.trimStart() }], true);
  }
  return waitFor({ ...quiet, run }, key, context, at, focus === 'control' ? 'clickFocused' : target);
};

/** Presenters' remote controls are keyboards; until they are switched on their keys are not ours. */
const clickerKey = (state: KeysState, key: Key, focus: Focus, context: Context, at: number): Step | null => {
  if (key.code === 'F5') return step(state, [], true);
  if (context.clicker === null || key.ctrl || key.alt) return null;
  // In a field the arrows are the field's, whatever a clicker sends.
  if (focus === 'field' && key.code.startsWith('Arrow')) return null;
  if (key.code === context.clicker.next) {
    const done = guarded(state, press(state.guard, 'primary', context.rules, at));
    return heldBy(done, key);
  }
  if (key.code === context.clicker.dark && key.code !== 'Period') return step(state, [{ do: 'holdSlide' }], true);
  if (key.code === context.clicker.back) {
    const done = guarded(state, press(state.guard, 'undo', context.rules, at));
    const held = done.state.guard.holding !== null;
    return {
      acts: held ? [...done.acts, { do: 'mustHold' }] : done.acts,
      state: { ...done.state, heldCode: held ? key.code : null },
      take: true,
    };
  }
  return null;
};

const chord = (state: KeysState, key: Key, focus: Focus): Step | null => {
  if (!key.ctrl || key.alt) return null;
  const is = (letter: string, code: string) =>
    /^[a-z]$/i.test(key.key) ? key.key.toLowerCase() === letter : key.code === code;
  if (is('r', 'KeyR')) return step(state, [], true);
  if (is('k', 'KeyK')) return step(state, [{ do: 'find' }], true);
  if (focus === 'field') return null;
  if (is('z', 'KeyZ')) return step(state, [{ do: key.shift ? 'redoList' : 'undoList' }], true);
  if (is('y', 'KeyY')) return step(state, [{ do: 'redoList' }], true);
  return null;
};

const down = (before: KeysState, key: Key, focus: Focus, context: Context, at: number): Step => {
  if (MODIFIERS.has(key.key)) return step(before);
  if (key.repeat) {
    // A key held down is one press; only typing in a field repeats.
    const ours = before.heldCode === key.code || before.waiting?.code === key.code;
    return step(
      before,
      [],
      ours || key.code === 'F5' || (key.code === 'Space' && focus !== 'field' && focus !== 'empty-field'),
    );
  }
  // Any other key ends a press that is held: two fingers are no clear wish.
  const state =
    before.heldCode === null || before.heldCode === key.code
      ? before
      : { ...before, guard: release(before.guard), heldCode: null };
  const special = clickerKey(state, key, focus, context, at) ?? chord(state, key, focus);
  if (special !== null) return { ...special, state: { ...special.state, waiting: null, run: '' } };
  const typing = isCharacter(key);
  if (focus === 'field' || focus === 'empty-field') {
    const guard = typing ? { ...state.guard, armed: null } : state.guard;
    return step({ ...state, guard, waiting: null, run: '', typedAt: typing ? at : state.typedAt });
  }
  if (key.code === 'Space' && !key.ctrl && !key.alt) return space(state, key, focus, context, at);
  if (key.code === 'Enter' && isTarget(focus)) {
    const quiet = { ...state, waiting: null, run: '' };
    const done = guarded(quiet, press(state.guard, focus, context.rules, at));
    return heldBy(done, key);
  }
  if (key.key === 'Enter' && focus === 'nowhere' && context.point && state.waiting === null && !key.ctrl && !key.alt) {
    return step({ ...state, run: '' }, [{ do: 'rule' }], true);
  }
  if (!typing) return step({ ...state, waiting: null, run: '' });
  const starts = state.run === '' || at - state.typedAt > TYPED_MS;
  if (starts && key.key === '/') return step({ ...state, waiting: null, run: '' }, [{ do: 'focusAdd' }], true);
  if (starts && key.key === '?') return step({ ...state, waiting: null, run: '' }, [{ do: 'keys' }], true);
  // A clicker's black button; no name begins with it, so that it never takes the focus into the field.
  if (starts && key.key === '.')
    return step(state, context.clicker?.dark === 'Period' ? [{ do: 'holdSlide' }] : [], true);
  return character(state, key, context, at);
};

const up = (state: KeysState, code: string, context: Context, at: number): Step => {
  const { waiting } = state;
  const mine = waiting?.code === code;
  const next = mine ? { ...state, waiting: { ...waiting, upAt: at } } : state;
  if (state.heldCode !== code) return step(next, [], mine);
  return { ...lifted(next, context.rules), take: true };
};

/** The keyboard's rules of DESIGN 7 as one function: what came in, what is to be done, and what to remember. */
export const onInput = (before: KeysState, input: Input, context: Context): Step => {
  const first = letTimePass(before, context, input.at);
  const then = (next: Step): Step => step(next.state, [...first.acts, ...next.acts], next.take);
  const state = first.state;
  switch (input.type) {
    case 'time':
      return first;
    case 'down':
      return then(down(state, input.key, input.focus, context, input.at));
    case 'up':
      return then(up(state, input.code, context, input.at));
    case 'press':
      return then(
        guarded({ ...state, waiting: null, run: '' }, press(state.guard, input.target, context.rules, input.at)),
      );
    case 'tap': {
      const done = guarded(state, press(state.guard, input.target, context.rules, input.at, true));
      return then({ ...done, state: { ...done.state, guard: release(done.state.guard) } });
    }
    case 'release':
      return then(lifted(state, context.rules));
    case 'blur':
      return then(
        step({ ...state, guard: { ...release(state.guard), armed: null }, heldCode: null, waiting: null, run: '' }),
      );
  }
};

/** When `onInput` with `time` has something to do next, or null. */
export const wakesAt = (state: KeysState): number | null => {
  const settles = state.waiting?.upAt == null ? [] : [state.waiting.upAt + SETTLE_MS];
  const guard = guardWakes(state.guard);
  const times = guard === null ? settles : [...settles, guard];
  return times.length === 0 ? null : Math.min(...times);
};
