import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Focus } from '../../../src/renderer/podium/keys/keys-state.ts';
import { keyName, LETTERS, takenBy, USUAL_KEYS } from '../../../src/renderer/podium/keys/letters.ts';
import { isForClicker, readOwnKeys, USUAL_CLICKER } from '../../../src/renderer/podium/keys/own-keys.ts';
import { rules, typist } from './typist.ts';

const space = (t: ReturnType<typeof typist>, held = 60, shift = false) => t.press('Space', ' ', { held, shift });

describe('Space', () => {
  test('acts at once on the primary action', () => {
    const t = typist();
    expect(t.down('Space', ' ')).toBe(true);
    expect(t.acts).toEqual([{ do: 'primary', id: 'primary' }]);
  });

  test('a key that repeats is one press', () => {
    const t = typist();
    t.down('Space', ' ');
    for (let i = 0; i < 50; i++) {
      t.wait(33);
      expect(t.down('Space', ' ', { repeat: true })).toBe(true);
    }
    expect(t.done()).toEqual(['primary']);
  });

  test('presses within 700 ms of the last one done are a bounce; later they count', () => {
    const t = typist();
    space(t);
    t.wait(639);
    space(t);
    expect(t.done()).toEqual(['primary']);
    t.wait(640);
    space(t);
    expect(t.done()).toEqual(['primary', 'primary']);
  });

  test('with Shift it is one more', () => {
    const t = typist();
    space(t, 60, true);
    expect(t.done()).toEqual(['oneMore']);
  });

  test('presses the control that has the focus, not the primary action', () => {
    const t = typist({}, 'control');
    expect(t.down('Space', ' ')).toBe(false);
    expect(t.done()).toEqual([]);
  });

  test('types in a field', () => {
    const t = typist({}, 'field');
    space(t);
    t.wait(3000);
    expect([t.done(), t.field()]).toEqual([[], ' ']);
  });

  test('within 1.5 s of a character it waits 300 ms after its release', () => {
    const t = typist();
    t.press('KeyX', 'x');
    t.wait(1400);
    space(t);
    expect(t.done()).toEqual([]);
    t.wait(299);
    expect(t.done()).toEqual([]);
    t.wait(1);
    expect(t.done()).toEqual(['primary']);
  });

  test('after 1.5 s without a character it acts at once again', () => {
    const t = typist();
    t.press('KeyX', 'x');
    t.wait(1501);
    t.down('Space', ' ');
    expect(t.done()).toEqual(['primary']);
  });

  test('on a focused button within 1.5 s of a character, the button is pressed only after the wait', () => {
    const t = typist({}, 'control');
    t.press('KeyX', 'x');
    t.wait(500);
    expect(t.down('Space', ' ')).toBe(true);
    t.up('Space');
    t.wait(300);
    expect(t.done()).toEqual(['clickFocused']);
  });
});

describe('ending a turn that has more than 30 s left', () => {
  const guarded = () => typist({ rules: rules('twice') });

  test('one press does nothing', () => {
    const t = guarded();
    space(t);
    t.wait(5000);
    expect(t.done()).toEqual([]);
  });

  test('held for 0.5 s it ends; released before, it does not', () => {
    const t = guarded();
    space(t, 499);
    t.wait(3000);
    expect(t.done()).toEqual([]);
    t.down('Space', ' ');
    t.wait(499);
    expect(t.done()).toEqual([]);
    t.wait(1);
    expect(t.done()).toEqual(['primary']);
  });

  test.each([
    [500, false],
    [699, false],
    [700, true],
    [2500, true],
    [2501, false],
  ])('a second press %i ms after the first counts: %s', (gap, ends) => {
    const t = guarded();
    space(t, 10);
    t.wait(gap - 10);
    space(t, 10);
    expect(t.done()).toEqual(ends ? ['primary'] : []);
  });

  test('a bounce does not move the first press', () => {
    const t = guarded();
    space(t, 10);
    t.wait(90);
    space(t, 10);
    t.wait(690);
    space(t, 10);
    expect(t.done()).toEqual(['primary']);
  });

  test('a second press for another action is a first press', () => {
    const t = guarded();
    space(t);
    t.wait(900);
    t.context({ rules: { ...rules('twice'), primary: { id: 'another', guard: 'twice' } } });
    space(t);
    expect(t.done()).toEqual([]);
    t.wait(900);
    space(t);
    expect(t.acts).toEqual([{ do: 'primary', id: 'another' }]);
  });

  test('a hold that outlives what it named does nothing', () => {
    const t = guarded();
    t.down('Space', ' ');
    t.wait(300);
    t.context({ rules: { ...rules('twice'), primary: { id: 'another', guard: 'twice' } } });
    t.wait(2000);
    expect(t.done()).toEqual([]);
  });

  test('another key, or leaving the window, ends the hold', () => {
    const t = guarded();
    t.down('Space', ' ');
    t.wait(300);
    t.down('ArrowDown', 'ArrowDown');
    t.wait(1000);
    t.up('Space');
    t.wait(3000);
    t.down('Space', ' ');
    t.wait(300);
    t.blur();
    t.wait(1000);
    expect(t.done()).toEqual([]);
  });

  test('a pointer holds and presses twice alike', () => {
    const t = guarded();
    t.feed('press', 'primary');
    t.wait(500);
    expect(t.done()).toEqual(['primary']);
    t.letGo();
    t.wait(800);
    t.feed('press', 'primary');
    t.letGo();
    t.wait(800);
    t.feed('press', 'primary');
    expect(t.done()).toEqual(['primary', 'primary']);
  });
});

describe('adjourning', () => {
  test('needs the key held, and says so', () => {
    const t = typist({ rules: rules('hold') });
    space(t);
    t.wait(900);
    space(t);
    expect(t.done()).toEqual(['mustHold', 'mustHold']);
    t.wait(900);
    space(t, 600);
    expect(t.done()).toEqual(['mustHold', 'mustHold', 'primary']);
  });

  test("a screen reader's click, which cannot be held, may come twice", () => {
    const t = typist({ rules: rules('hold') });
    t.feed('tap', 'primary');
    t.wait(1000);
    expect(t.done()).toEqual([]);
    t.feed('tap', 'primary');
    expect(t.done()).toEqual(['primary']);
  });
});

describe('letters', () => {
  test.each([
    ['KeyP', 'p', false, { do: 'pause' }],
    ['KeyE', 'e', false, { do: 'addTime', presses: 1 }],
    ['KeyE', 'E', true, { do: 'addTime', presses: -1 }],
    ['KeyF', 'f', false, { do: 'chair', id: 'chair' }],
    ['KeyO', 'o', false, { do: 'point' }],
    ['KeyO', 'щ', false, { do: 'point' }],
    ['KeyS', 's', false, { do: 'absent' }],
    ['KeyU', 'u', false, { do: 'undo', id: 'undo' }],
    ['KeyU', 'U', true, { do: 'redo' }],
    ['KeyB', 'b', false, { do: 'holdSlide' }],
    ['KeyB', 'B', true, { do: 'black' }],
    ['KeyP', 'ح', false, { do: 'pause' }],
    ['KeyU', 'г', false, { do: 'undo', id: 'undo' }],
  ])('%s (%s, shift %s) acts 300 ms after its release', (code, key, shift, act) => {
    const t = typist();
    t.press(code, key, { shift, held: 150 });
    t.wait(299);
    expect(t.acts).toEqual([]);
    t.wait(1);
    expect(t.acts).toEqual([act]);
  });

  test('the same letter again is counted, and only time adds up', () => {
    const t = typist();
    for (let i = 0; i < 3; i++) t.type('e');
    t.wait(300);
    for (let i = 0; i < 3; i++) t.type('p');
    t.wait(300);
    expect(t.acts).toEqual([{ do: 'addTime', presses: 3 }, { do: 'pause' }]);
  });

  test('the capital that begins a name is no command', () => {
    const t = typist();
    t.press('KeyP', 'P', { shift: true });
    t.wait(3000);
    expect(t.acts).toEqual([]);
  });

  test('a letter does nothing once the turn it was pressed for is gone', () => {
    const t = typist();
    t.press('KeyP', 'p');
    t.context({ subject: 'the next turn' });
    t.wait(300);
    expect(t.acts).toEqual([]);
  });

  test('undo of a step long past needs U held', () => {
    const t = typist({ rules: rules('none', 'hold') });
    t.press('KeyU', 'u');
    t.wait(1000);
    expect(t.done()).toEqual(['mustHold']);
    t.down('KeyU', 'u');
    t.wait(500);
    expect(t.done()).toEqual(['mustHold', 'undo']);
    t.up('KeyU');
    t.wait(1000);
    expect(t.done()).toEqual(['mustHold', 'undo']);
  });

  test('F, which ends a turn too, asks for more than one press while much time is left', () => {
    const t = typist({ rules: rules('none', 'none', 'twice') });
    t.press('KeyF', 'f');
    t.wait(840);
    expect(t.done()).toEqual([]);
    t.press('KeyF', 'f');
    t.wait(300);
    expect(t.done()).toEqual(['chair']);
    t.wait(3000);
    t.press('KeyF', 'f');
    t.wait(3000);
    t.press('KeyF', 'f', { held: 500 });
    expect(t.done()).toEqual(['chair', 'chair']);
  });

  test('a first press is forgotten once something is typed', () => {
    const t = typist({ rules: rules('twice') });
    space(t);
    t.wait(400);
    t.press('KeyX', 'x');
    t.wait(400);
    space(t);
    t.wait(299);
    expect(t.done()).toEqual([]);
  });

  test('Ctrl, Alt and the function keys are no letters', () => {
    const t = typist();
    for (const code of ['KeyP', 'KeyE', 'KeyF', 'KeyS', 'KeyU', 'KeyB'])
      t.press(code, code.slice(3).toLowerCase(), { ctrl: true });
    t.press('F1', 'F1');
    t.wait(1000);
    expect(t.acts).toEqual([]);
  });

  test('Ctrl+Z and Ctrl+Shift+Z are the list’s own line, but for a field that holds text', () => {
    const t = typist();
    t.press('KeyZ', 'z', { ctrl: true });
    t.press('KeyZ', 'Z', { ctrl: true, shift: true });
    t.focusOn('empty-field');
    t.press('KeyZ', 'z', { ctrl: true });
    t.focusOn('field');
    expect(t.press('KeyZ', 'z', { ctrl: true })).toBe(false);
    expect(t.done()).toEqual(['undoList', 'redoList', 'undoList']);
  });

  test('"/" by character goes to the add field', () => {
    const t = typist();
    t.press('Digit7', '/', { shift: true });
    expect(t.done()).toEqual(['focusAdd']);
  });
});

describe('a point of order', () => {
  const open = () => typist({ point: true, subject: 'point' });
  const enter = (t: ReturnType<typeof typist>) => t.press('Enter', 'Enter');

  test('O does nothing once another turn, or another point, has the floor', () => {
    const t = typist();
    t.press('KeyO', 'o');
    t.context({ subject: 'point', point: true });
    t.wait(300);
    expect(t.acts).toEqual([]);
  });

  test('Enter notes the ruling, and only where nothing has the focus and a point is open', () => {
    const t = open();
    enter(t);
    expect(t.done()).toEqual(['rule']);
    for (const focus of ['field', 'control'] as const) {
      t.focusOn(focus);
      expect(enter(t)).toBe(false);
    }
    const without = typist();
    expect(enter(without)).toBe(false);
    expect([...t.done(), ...without.done()]).toEqual(['rule']);
  });

  test('Enter hard upon a letter neither rules nor lets the letter act', () => {
    const t = open();
    t.press('KeyO', 'o');
    enter(t);
    t.wait(3000);
    expect(t.done()).toEqual([]);
  });

  test('Space ends it at once, Esc never', () => {
    const t = open();
    t.press('Escape', 'Escape');
    t.wait(3000);
    expect(t.done()).toEqual([]);
    space(t);
    expect(t.done()).toEqual(['primary']);
  });

  test('a name that begins with its letter is a name', () => {
    const t = open();
    t.type('Oman');
    t.wait(3000);
    expect([t.field(), t.done()]).toEqual(['Oman', ['type']]);
  });
});

describe('speaks next', () => {
  test('N moves the entry whose row has the focus', () => {
    const t = typist({ row: 'norway' });
    t.press('KeyN', 'n');
    t.wait(300);
    expect(t.acts).toEqual([{ do: 'speaksNext', entry: 'norway' }]);
  });

  test('without such a row, or once another has the focus, N does nothing', () => {
    const t = typist();
    t.press('KeyN', 'n');
    t.wait(2000);
    t.context({ row: 'norway' });
    t.press('KeyN', 'n');
    t.context({ row: 'thailand' });
    t.wait(2000);
    expect(t.acts).toEqual([]);
  });
});

describe('a guarded button that has the focus', () => {
  test.each(['restart', 'putBack'] as const)('%s is done by a key that is held, never by one that is not', (target) => {
    for (const [code, key] of [
      ['Space', ' '],
      ['Enter', 'Enter'],
    ] as const) {
      const t = typist({}, target);
      t.press(code, key);
      t.wait(3000);
      expect(t.done().filter((act) => act !== 'mustHold')).toEqual([]);
      t.press(code, key, { held: 600 });
      expect(t.acts.at(-1)).toEqual({ do: target, id: target });
    }
  });
});

describe('a name typed anywhere', () => {
  const focuses: Focus[] = ['nowhere', 'control', 'primary', 'undo', 'restart'];
  const names = [
    'Peru',
    'UNDP',
    'Sri Lanka',
    'oman',
    'norway',
    'peru',
    'e.u.',
    'FAO',
    'bb',
    'EEAS',
    'sub-Saharan group',
    "Côte d'Ivoire",
    'مصر',
  ];

  test.each(focuses)('with the focus on %s goes into the add field and does nothing else', (focus) => {
    for (const name of names.filter((n) => n !== 'bb')) {
      const t = typist({}, focus);
      t.type(name);
      t.wait(3000);
      expect([name, t.field(), t.done()]).toEqual([name, name, ['type']]);
    }
  });

  test('at any speed of fingers that leaves less than 300 ms between keys', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names.filter((n) => n !== 'bb')),
        fc.constantFrom(...focuses),
        fc.constantFrom('none' as const, 'twice' as const, 'hold' as const),
        fc.integer({ min: 0, max: 250 }),
        fc.integer({ min: 0, max: 299 }),
        (name, focus, guard, held, gap) => {
          const t = typist({ rules: rules(guard, 'hold') }, focus);
          t.type(name, held, gap);
          t.wait(5000);
          expect(t.done().filter((act) => act !== 'type' && act !== 'mustHold')).toEqual([]);
          expect(t.field()).toBe(name);
        },
      ),
    );
  });

  test('keys that overlap are a run as well', () => {
    const t = typist();
    t.down('KeyP', 'p');
    t.wait(40);
    t.down('KeyE', 'e');
    t.wait(40);
    t.up('KeyP');
    t.up('KeyE');
    t.wait(3000);
    expect([t.done(), t.field()]).toEqual([['type'], 'pe']);
  });
});

describe('clicker keys', () => {
  const keys: [string, string][] = [
    ['PageDown', 'PageDown'],
    ['PageUp', 'PageUp'],
    ['Period', '.'],
    ['F5', 'F5'],
    ['Escape', 'Escape'],
  ];

  test('do nothing until they are switched on', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.nat(900)), { maxLength: 200 }), (presses) => {
        const t = typist();
        for (const [[code, key], gap] of presses) {
          t.press(code, key);
          t.wait(gap);
        }
        t.wait(5000);
        expect(t.done()).toEqual([]);
      }),
    );
  });

  test('F5 is taken in any case: the window never loads again', () => {
    expect(typist().press('F5', 'F5')).toBe(true);
    expect(typist({ clicker: USUAL_CLICKER }).press('F5', 'F5')).toBe(true);
    expect(typist({}, 'field').press('F5', 'F5')).toBe(true);
  });

  test('once on: next, back, hold slide, also with the focus in a field; Esc and F5 still nothing', () => {
    const t = typist({ clicker: USUAL_CLICKER }, 'empty-field');
    t.press('PageDown', 'PageDown');
    t.press('PageUp', 'PageUp');
    t.press('Escape', 'Escape');
    t.press('F5', 'F5');
    t.focusOn('nowhere');
    t.press('Period', '.');
    t.wait(1000);
    expect(t.done()).toEqual(['primary', 'undo', 'holdSlide']);
  });

  test('once on, they keep the guard and the debounce', () => {
    const t = typist({ clicker: USUAL_CLICKER, rules: rules('twice') });
    t.press('PageDown', 'PageDown');
    t.wait(300);
    t.press('PageDown', 'PageDown');
    expect(t.done()).toEqual([]);
    t.wait(600);
    t.press('PageDown', 'PageDown');
    expect(t.done()).toEqual(['primary']);
  });
});

test('whatever is pressed, the primary action is never done twice within 700 ms', () => {
  const key = fc.constantFrom(
    ['Space', ' '],
    ['KeyP', 'p'],
    ['KeyU', 'u'],
    ['PageDown', 'PageDown'],
    ['Enter', 'Enter'],
    ['Escape', 'Escape'],
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.nat(800), fc.nat(800)), { maxLength: 60 }),
      fc.constantFrom('none' as const, 'twice' as const),
      fc.constantFrom<Focus>('nowhere', 'primary', 'undo'),
      (presses, guard, focus) => {
        const t = typist({ clicker: USUAL_CLICKER, rules: rules(guard) }, focus);
        let clock = 0;
        const times: number[] = [];
        const note = () => {
          while (times.length < t.done().filter((act) => act === 'primary').length) times.push(clock);
        };
        for (const [[code, name], held, gap] of presses) {
          t.down(code as string, name as string);
          note();
          for (let i = 0; i < held; i += 10, clock += 10, t.wait(10)) note();
          t.up(code as string);
          for (let i = 0; i < gap; i += 10, clock += 10, t.wait(10)) note();
        }
        for (let i = 1; i < times.length; i++)
          expect((times[i] ?? 0) - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(680);
      },
    ),
    { numRuns: 60 },
  );
});

describe('letters laid on other keys, and a clicker that was learned', () => {
  test('the letter acts from its new place and no longer from its old one', () => {
    const t = typist({ letters: { ...USUAL_KEYS, pause: { code: 'KeyG', shift: false } } });
    t.type('p');
    t.wait(1000);
    expect(t.done()).toEqual([]);
    t.wait(2000);
    t.type('g');
    t.wait(1000);
    expect(t.done()).toEqual(['pause']);
  });

  test('a clicker’s own buttons step and undo, and in a field the arrows stay the field’s', () => {
    const t = typist({ clicker: { next: 'ArrowRight', back: 'ArrowLeft', dark: 'KeyX' } }, 'field');
    t.press('ArrowRight', 'ArrowRight');
    expect(t.done()).toEqual([]);
    t.focusOn('nowhere');
    t.press('ArrowRight', 'ArrowRight');
    t.press('ArrowLeft', 'ArrowLeft');
    expect(t.done()).toEqual(['primary', 'undo']);
  });

  test('Ctrl+K finds and ? shows the keys; both from anywhere but within a name', () => {
    const t = typist();
    t.down('KeyK', 'k', { ctrl: true });
    t.press('Slash', '?', { shift: true });
    expect(t.done()).toEqual(['find', 'keys']);
  });

  test('no two letters have one key, and each key says which it is', () => {
    const names = LETTERS.map((letter) => keyName(USUAL_KEYS[letter]));
    expect(new Set(names).size).toBe(LETTERS.length);
    expect(takenBy('pause', USUAL_KEYS.addTime, USUAL_KEYS)).toBe('addTime');
    expect(takenBy('pause', USUAL_KEYS.pause, USUAL_KEYS)).toBeNull();
  });

  test('what was kept is read again, and what cannot be read gives the usual keys', () => {
    const kept = { letters: { pause: { code: 'KeyG', shift: false } }, clicker: USUAL_CLICKER, clickerOn: true };
    const from = (text: string | null) => readOwnKeys({ getItem: () => text });
    expect(from(JSON.stringify(kept)).letters.pause.code).toBe('KeyG');
    expect(from(JSON.stringify(kept)).letters.undo).toEqual(USUAL_KEYS.undo);
    for (const text of [null, '', '{"letters":[]}', '{"clickerOn":1}'])
      expect(from(text)).toEqual({ letters: USUAL_KEYS, clicker: USUAL_CLICKER, clickerOn: false, softSound: false });
  });

  test('keys with a meaning everywhere are never a clicker’s', () => {
    for (const code of ['KeyB', 'Digit1', 'Space', 'Escape', 'F5', 'Tab', 'ShiftLeft'])
      expect(isForClicker(code)).toBe(false);
    for (const code of ['PageDown', 'ArrowRight', 'Enter', 'Period', 'F8']) expect(isForClicker(code)).toBe(true);
  });
});
