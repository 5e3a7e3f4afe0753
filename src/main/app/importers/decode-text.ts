/** What stands at the bytes 0x80 to 0x9F in Windows-1252; a space where it has nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** First bytes of files that are often taken for a note, and what they are called. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['ffd8ff', 'a JPEG picture'],
  ['89504e47', 'a PNG picture'],
  ['47494638', 'a GIF picture'],
  ['25504446', 'a PDF document'],
  ['504b0304', 'a Word document or another ZIP archive'],
  ['d0cf11e0', 'an old Word document'],
  ['53514c69746520666f726d6174203300', 'a database'],
];

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly looksLike: string };

const notText = (bytes: Uint8Array): Decoded => {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  return { ok: false, looksLike: known?.[1] ?? 'binary data' };
};

/** Control characters that no text has; tab, line ends and the page break are fine. */
const isControl = (code: number): boolean => code < 0x20 && !(code >= 0x09 && code <= 0x0d);

const hasControls = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) return true;
  return false;
};

/**
 * Node's own decoder reads 0x80 to 0x9F of windows-1252 as control characters in some releases, and those bytes are the
 * quotation marks and dashes that a note from an old word processor is full of: hence the table.
 */
const windows1252 = (bytes: Uint8Array): string | null => {
  let text = '';
  for (const byte of bytes) {
    const high = byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80] : String.fromCharCode(byte);
    if (high === undefined || (high === ' ' && byte !== 0x20)) return null;
    text += high;
  }
  return text;
};

const decode = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    return new TextDecoder('utf-16le').decode(even.swap16());
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
};

/**
 * The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252; without byte order mark. Refuses what holds NUL or
 * another control character, and says what it looks like.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const text = SIGNATURES.some(([s]) => Buffer.from(bytes.subarray(0, 16)).toString('hex').startsWith(s))
    ? null
    : decode(bytes);
  return text === null || hasControls(text) ? notText(bytes) : { ok: true, text };
};
