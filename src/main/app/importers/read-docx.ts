import mammoth from 'mammoth';
import { type DocumentNode, documentLines } from './document-lines.ts';
import { withGaps } from './docx-gaps.ts';
import { Unreadable } from './file-problem.ts';
import { type ZipParts, zipParts } from './zip-parts.ts';

/** The words of a Word document, one line a paragraph. Throws Unreadable; anything else that it throws means damaged. */
export const readDocx = async (bytes: Buffer): Promise<string> => {
  const parts = zipParts(bytes);
  refuseOthers(parts);
  let document: DocumentNode | null = null;
  const input = { file: asMammothReads(parts) } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    // The tree that mammoth has read is what is wanted, for its tabs and rows; the page it would write of it is not.
    transformDocument: (read: DocumentNode) => {
      document = read;
      return { ...read, children: [] };
    },
  });
  if (document === null) throw new Unreadable('damaged');
  return documentLines(document);
};

/**
 * The archive in the place of mammoth's own, which unpacks without a limit. A part with a document type is refused: Word
 * writes none, and what it could bring is entities and addresses.
 */
const asMammothReads = (parts: ZipParts) => ({
  exists: (name: string) => parts.names.includes(name),
  async read(name: string, encoding?: string): Promise<string | Uint8Array> {
    if (encoding === undefined) return parts.read(name) ?? new Uint8Array();
    const text = xmlOf(parts, name);
    return name === 'word/document.xml' && parts.names.includes('word/styles.xml')
      ? withGaps(text, xmlOf(parts, 'word/styles.xml'))
      : text;
  },
});

const xmlOf = (parts: ZipParts, name: string): string => {
  const content = parts.read(name);
  if (content === null) throw new Unreadable('damaged');
  const text = new TextDecoder().decode(content);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Unreadable('damaged');
  return text;
};

const refuseOthers = (parts: ZipParts): void => {
  const has = (start: string) => parts.names.some((name) => name.startsWith(start));
  if (has('word/')) return;
  if (has('xl/')) throw new Unreadable('is-workbook');
  if (has('ppt/')) throw new Unreadable('is-slides');
  const mimetype = parts.read('mimetype')?.toString('latin1') ?? '';
  if (mimetype.includes('opendocument.text')) throw new Unreadable('is-odt');
  if (mimetype.includes('opendocument.spreadsheet')) throw new Unreadable('is-workbook');
  if (mimetype.includes('opendocument.presentation')) throw new Unreadable('is-slides');
  throw new Unreadable('is-archive');
};
