import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSayAsBook } from '../../../src/main/app/say-as.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rostrum-say-as-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const person = (name: string, sayAs: string | null) => ({ name, sayAs });

describe('how names are said', () => {
  test('is remembered from session to session, however the name is written', () => {
    openSayAsBook(home).learn([person('Phuang Kétkeow', 'PWANG-ket-kyo'), person('Jon Vik', null)]);
    const later = openSayAsBook(home);
    expect(later.recall(['PHUANG KETKEOW', 'Jon Vik', 'constructor', '__proto__'])).toEqual([
      { name: 'PHUANG KETKEOW', sayAs: 'PWANG-ket-kyo' },
    ]);
  });

  test('is written anew only where something is new; what was said last counts', () => {
    const book = openSayAsBook(home);
    book.learn([person('Jon Vik', null)]);
    expect(existsSync(join(home, 'say-as.json'))).toBe(false);
    book.learn([person('Jon Vik', 'yon VEEK')]);
    book.learn([person('Jon Vik', 'yun VIK')]);
    expect(openSayAsBook(home).recall(['Jon Vik'])).toEqual([{ name: 'Jon Vik', sayAs: 'yun VIK' }]);
  });

  test.each(['{', '[]', '{"a":7}', '{"a":"   "}', 'null'])('a file that holds %s is put aside, not lost', (text) => {
    writeFileSync(join(home, 'say-as.json'), text);
    const book = openSayAsBook(home);
    expect(book.recall(['a'])).toEqual([]);
    expect(readFileSync(join(home, 'say-as.json.unreadable'), 'utf8')).toBe(text);
    book.learn([person('a', 'ay')]);
    expect(openSayAsBook(home).recall(['a'])).toEqual([{ name: 'a', sayAs: 'ay' }]);
  });
});
