import { inflateRawSync } from 'node:zlib';
import { Unreadable } from './file-problem.ts';
import { LIMITS } from './limits.ts';

type Part = {
  readonly at: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly crc: number;
};

/** The parts of a ZIP archive by their names; nothing is unpacked before it is asked for. */
export type ZipParts = {
  readonly names: readonly string[];
  /** One part, unpacked; null where there is none of that name. Throws Unreadable where it is not what the directory says. */
  read(name: string): Buffer | null;
};

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Below this a part may be as dense as it likes: an empty table of styles packs to nothing. */
const SMALL = 100_000;

/**
 * The directory of an archive, checked before anything is unpacked: throws Unreadable for one that is damaged, locked, of
 * several disks, has too many or two parts of one name, or says that it unpacks to more than the limits allow.
 */
export const zipParts = (bytes: Buffer): ZipParts => {
  const parts = directory(bytes);
  return {
    names: [...parts.keys()],
    read(name) {
      const part = parts.get(name);
      return part ? unpack(bytes, part) : null;
    },
  };
};

const directory = (bytes: Buffer): Map<string, Part> => {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) throw new Unreadable('damaged');
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.parts) throw new Unreadable('unpacks-too-large');
  const parts = new Map<string, Part>();
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw new Unreadable('damaged');
    if ((bytes.readUInt16LE(at + 8) & 0x41) !== 0) throw new Unreadable('encrypted');
    const next = at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) throw new Unreadable('damaged');
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)).replaceAll('\\', '/');
    const part = {
      at: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
    };
    // Two programs would read two different documents out of it.
    if (parts.has(name)) throw new Unreadable('damaged');
    if (part.size > SMALL && part.size > part.packed * LIMITS.ratio) throw new Unreadable('unpacks-too-large');
    unpacked += part.size;
    if (unpacked > LIMITS.unpacked) throw new Unreadable('unpacks-too-large');
    parts.set(name, part);
    at = next;
  }
  return parts;
};

const unpack = (bytes: Buffer, part: Part): Buffer => {
  if (part.at + 30 > bytes.length || bytes.readUInt32LE(part.at) !== LOCAL) throw new Unreadable('damaged');
  const from = part.at + 30 + bytes.readUInt16LE(part.at + 26) + bytes.readUInt16LE(part.at + 28);
  if (from + part.packed > bytes.length) throw new Unreadable('damaged');
  const content = inflated(bytes.subarray(from, from + part.packed), part);
  if (content.length !== part.size || crc32(content) !== part.crc) throw new Unreadable('damaged');
  return content;
};

const inflated = (packed: Buffer, { method, size }: Part): Buffer => {
  if (method === 0) return packed;
  if (method !== 8) throw new Unreadable('damaged');
  try {
    // A part that unpacks to more than its directory says is stopped there.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new Unreadable('damaged');
  }
};

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** node:zlib has it only from 22.2 on. */
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
};
