import { createHash } from 'node:crypto';

/** All that a rehearsal leaves to chance; the same seed gives the same. */
export type SeededChance = {
  /** A UUID of version 4's form. */
  newId(): string;
  /** 16 bytes. */
  newSalt(): Uint8Array;
  /** A number from `least` to `most`. */
  between(least: number, most: number): number;
};

/**
 * Chance from a seed: the n-th value of each kind is the SHA-256 of seed, kind and n. So drawing one kind more often does
 * not move the others, and nothing depends on the machine.
 */
export const seededChance = (seed: number): SeededChance => {
  const drawn = new Map<string, number>();
  const bytes = (kind: string): Buffer => {
    const n = (drawn.get(kind) ?? 0) + 1;
    drawn.set(kind, n);
    return createHash('sha256').update(`rostrum rehearsal ${seed} ${kind} ${n}`).digest();
  };
  return {
    newId: () => uuid(bytes('id')),
    newSalt: () => Uint8Array.from(bytes('salt').subarray(0, 16)),
    between: (least, most) => least + (bytes('number').readUIntBE(0, 6) / 2 ** 48) * (most - least),
  };
};

/** Version 4, variant 1 of RFC 9562. */
const uuid = (bytes: Buffer): string => {
  const own = Buffer.from(bytes.subarray(0, 16));
  own.writeUInt8((own.readUInt8(6) & 0x0f) | 0x40, 6);
  own.writeUInt8((own.readUInt8(8) & 0x3f) | 0x80, 8);
  return own.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
