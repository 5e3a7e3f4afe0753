import { problem } from './file-problem.ts';

/** What is read in a process of its own. */
export type DocumentKind = 'zip' | 'pdf' | 'html';

const HTML = /^(?:\uFEFF|\s)*(?:version:\d\.\d\s+starthtml|<!doctype html|<html[\s>]|<meta\s|<!--\s*startfragment)/i;

const latin = (bytes: Uint8Array, end: number): string => Buffer.from(bytes.subarray(0, end)).toString('latin1');

/** Word keeps a document with a password in the container of its old format, under this name. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * What a file is by its first bytes, whatever it is called: a document to be read apart, `text` for everything that may be
 * plain text, or why it is not read.
 */
export const fileKind = (bytes: Uint8Array): DocumentKind | 'text' | ReturnType<typeof problem> => {
  const start = latin(bytes, 1024);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  // Bytes before the mark are allowed: mail and scanners put them there.
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('{\\rtf')) return problem('is-rtf');
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return problem(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED) ? 'encrypted' : 'is-doc',
    );
  return HTML.test(start) ? 'html' : 'text';
};
