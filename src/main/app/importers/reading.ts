import { decodeText } from './decode-text.ts';
import type { DocumentKind } from './file-kind.ts';
import { problem, type ReadText, Unreadable } from './file-problem.ts';
import { LIMITS } from './limits.ts';

/**
 * The words of a document, in the process that is there for it. `onProgress` is told the share that is read, 0 to 1.
 * Never rejects: what cannot be read comes back as a problem.
 */
export const readDocument = async (
  kind: DocumentKind,
  bytes: Uint8Array,
  onProgress: (share: number) => void,
): Promise<ReadText> => {
  try {
    const text = (await words(kind, bytes, onProgress)).replaceAll('\0', '');
    if (text.trim() === '') return problem('empty');
    return text.length > LIMITS.text ? problem('too-many-words') : { ok: true, text };
  } catch (error) {
    return error instanceof Unreadable ? { ok: false, problem: error.problem } : problem('damaged');
  }
};

/** What reads a kind is loaded for it alone: each is large. */
const words = async (kind: DocumentKind, bytes: Uint8Array, onProgress: (share: number) => void): Promise<string> => {
  if (kind === 'pdf') return (await import('./read-pdf.ts')).readPdf(bytes, onProgress);
  if (kind === 'html') {
    const decoded = decodeText(bytes);
    if (!decoded.ok) throw new Unreadable('damaged');
    return (await import('./read-html.ts')).readHtml(decoded.text);
  }
  return (await import('./read-docx.ts')).readDocx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
};
