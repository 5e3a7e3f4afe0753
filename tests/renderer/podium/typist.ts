import type { Guard, Rules } from '../../../src/renderer/podium/keys/guard.ts';
import { type Act, type Context, type Focus, keysAtRest } from '../../../src/renderer/podium/keys/keys-state.ts';
import { USUAL_KEYS } from '../../../src/renderer/podium/keys/letters.ts';
import { onInput, wakesAt } from '../../../src/renderer/podium/keys/machine.ts';

const codeOf = (char: string): string => {
  if (char === ' ') return 'Space';
  if (/^[a-z]$/i.test(char)) return `Key${char.toUpperCase()}`;
  return /^\d$/.test(char) ? `Digit${char}` : 'Quote';
};

export const rules = (primary: Guard = 'none', undo: Guard = 'none', chair: Guard = 'none'): Rules => ({
  primary: { id: 'primary', guard: primary },
  oneMore: { id: 'oneMore', guard: primary },
  undo: { id: 'undo', guard: undo },
  chair: { id: 'chair', guard: chair },
  restart: { id: 'restart', guard: 'hold' },
  putBack: { id: 'putBack', guard: 'twice' },
  giveScreen: { id: 'away', guard: 'hold' },
});

/** A keyboard on a simulated clock, with an add field that takes the focus when a name goes into it. */
export const typist = (given: Partial<Context> = {}, start: Focus = 'nowhere') => {
  let state = keysAtRest;
  let at = 10_000;
  let context: Context = {
    rules: rules(),
    subject: 'turn',
    row: null,
    point: false,
    letters: USUAL_KEYS,
    clicker: null,
    ...given,
  };
  let focus = start;
  let field = '';
  const acts: Act[] = [];
  const feed = (input: Parameters<typeof onInput>[1]) => {
    const done = onInput(state, input, context);
    state = done.state;
    for (const act of done.acts) {
      acts.push(act);
      if (act.do === 'type') {
        field += act.text;
        focus = 'field';
      }
      if (act.do === 'focusAdd') focus = 'field';
    }
    return done.take;
  };
  const wait = (ms: number) => {
    const until = at + ms;
    for (let next = wakesAt(state); next !== null && next <= until; next = wakesAt(state)) {
      at = Math.max(at, next);
      feed({ type: 'time', at });
    }
    at = until;
  };
  const down = (code: string, key: string, more: { shift?: boolean; ctrl?: boolean; repeat?: boolean } = {}) => {
    const wasField = focus === 'field';
    const take = feed({
      type: 'down',
      at,
      focus,
      key: {
        code,
        key,
        shift: more.shift ?? false,
        ctrl: more.ctrl ?? false,
        alt: false,
        repeat: more.repeat ?? false,
      },
    });
    if (wasField && !take && [...key].length === 1) field += key;
    return take;
  };
  const up = (code: string) => feed({ type: 'up', at, code });
  return {
    acts,
    done: () => acts.map((act) => act.do),
    field: () => field,
    state: () => state,
    focusOn: (next: Focus) => {
      focus = next;
    },
    context: (next: Partial<Context>) => {
      context = { ...context, ...next };
    },
    wait,
    down,
    up,
    feed: (type: 'press' | 'tap', target: 'primary' | 'oneMore' | 'undo') => feed({ type, at, target }),
    letGo: () => feed({ type: 'release', at }),
    blur: () => feed({ type: 'blur', at }),
    /** One key down and, `held` ms later, up. */
    press: (code: string, key: string, more: { shift?: boolean; ctrl?: boolean; held?: number } = {}) => {
      const take = down(code, key, more);
      wait(more.held ?? 60);
      up(code);
      return take;
    },
    /** Types a text, each key down for `held` ms and `gap` ms between release and the next. */
    type: (text: string, held = 60, gap = 80) => {
      for (const char of text) {
        down(codeOf(char), char, { shift: char !== char.toLowerCase() });
        wait(held);
        up(codeOf(char));
        wait(gap);
      }
    },
  };
};
