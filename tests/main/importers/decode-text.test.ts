import { expect, test } from 'vitest';
import { decodeText } from '../../../src/main/app/importers/decode-text.ts';

const words = 'Côte d’Ivoire – “30 s”';
const decoded = (bytes: Uint8Array) => {
  const read = decodeText(bytes);
  return read.ok ? read.text : `not text: ${read.looksLike}`;
};

test('reads UTF-8 with and without its mark, UTF-16 of both orders and Windows-1252', () => {
  const utf16 = Buffer.from(`\uFEFF${words}`, 'utf16le');
  const windows = Buffer.from([...'C\xf4te d\x92Ivoire \x96 \x9330 s\x94'].map((c) => c.charCodeAt(0)));
  expect(decoded(Buffer.from(words))).toBe(words);
  expect(decoded(Buffer.from(`\uFEFF${words}`))).toBe(words);
  expect(decoded(utf16)).toBe(words);
  expect(decoded(Buffer.from(utf16).swap16())).toBe(words);
  expect(decoded(windows)).toBe(words);
});

test('refuses what is no text, and says what it looks like', () => {
  expect(decoded(Buffer.from('ffd8ffe000104a464946', 'hex'))).toBe('not text: a JPEG picture');
  expect(decoded(Buffer.from('%PDF-1.7 all of it readable'))).toBe('not text: a PDF document');
  expect(decoded(Buffer.from('SQLite format 3\0'))).toBe('not text: a database');
  expect(decoded(Buffer.from('words\0and a NUL'))).toBe('not text: binary data');
  expect(decoded(Buffer.from([0x81, 0x41]))).toBe('not text: binary data');
  expect(decoded(Buffer.from('bell \u0007'))).toBe('not text: binary data');
});

test('takes tabs, page breaks and every form of line end for text', () => {
  expect(decoded(Buffer.from('a\tb\r\nc\fd\n'))).toBe('a\tb\r\nc\fd\n');
});
