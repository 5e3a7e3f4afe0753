import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepBounds, readBounds, windowBounds } from '../../../src/main/shell/window-bounds.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'rostrum-bounds-'));
const work = { x: 0, y: 0, width: 1600, height: 900 };

describe('kept bounds', () => {
  it('are read back, from a file of one’s own', () => {
    const file = join(folder(), 'new', 'window.json');
    keepBounds(file, { x: -5, y: 7, width: 1300, height: 700 });
    expect(readBounds(file)).toEqual({ x: -5, y: 7, width: 1300, height: 700 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['window.json']);
  });

  it.each(['', 'null', '{"x":0,"y":0,"width":100,"height":100}', '{"x":"0","y":0,"width":1280,"height":800}', '[1]'])(
    'are none when the file holds %j',
    (text) => {
      const file = join(folder(), 'window.json');
      writeFileSync(file, text);
      expect(readBounds(file)).toBeNull();
    },
  );

  it('are none when there is no file, and keeping them where nothing can be written does not throw', () => {
    expect(readBounds('/nowhere/window.json')).toBeNull();
    expect(() => keepBounds('/dev/null/window.json', work)).not.toThrow();
  });
});

describe('where an operator’s window opens', () => {
  it.each([
    ['in the middle at first', null, work, { x: 160, y: 50, width: 1280, height: 800 }],
    ['where it last was', { x: 10, y: 20, width: 1100, height: 700 }, work, { x: 10, y: 20, width: 1100, height: 700 }],
    [
      'not where no display is any more',
      { x: 1700, y: 0, width: 1280, height: 800 },
      work,
      { x: 160, y: 50, width: 1280, height: 800 },
    ],
    [
      'no larger than the display',
      null,
      { x: 0, y: 0, width: 1024, height: 700 },
      { x: 0, y: 0, width: 1024, height: 700 },
    ],
  ])('%s', (_name, kept, area, expected) => {
    expect(windowBounds(kept, area)).toEqual(expected);
  });
});
