import { statfs } from 'node:fs/promises';

/** Bytes that may still be written where `folder` lies; null where the system does not say. */
export const freeSpace = async (folder: string): Promise<number | null> => {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
};
