import { decodeText } from './decode-text.ts';
import { problem, type ReadText } from './file-problem.ts';
import { LIMITS } from './limits.ts';

/** The words of a file that is text itself; refused is what is longer than `LIMITS.text` bytes, empty or not text. */
export const plainText = (bytes: Uint8Array): ReadText => {
  if (bytes.length > LIMITS.text) return problem('too-large', { megabytes: LIMITS.text / 1_000_000 });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return problem('not-text', { looksLike: decoded.looksLike });
  return decoded.text.trim() === '' ? problem('empty') : { ok: true, text: decoded.text };
};
