import { LARGEST_NOTE } from '../../../contract/largest-note.ts';

/** What a note from outside may cost (bytes, milliseconds): far more than any real one does. */
export const LIMITS = {
  /** The file as it comes in. */
  bytes: LARGEST_NOTE,
  /** All that a document unpacks to, and how many times its packed size that may be. */
  unpacked: 50_000_000,
  ratio: 100,
  parts: 2_000,
  pages: 300,
  /** The words that are found in it. */
  text: 2_000_000,
  ms: 10_000,
  /** Resident memory of the reading process. */
  memory: 512 * 1024 * 1024,
} as const;
