/** The text of a file as spreadsheets write it: UTF-8, UTF-16 with its mark, else Windows-1252; null where it is no text. */
export const textOf = async (file: Blob): Promise<string | null> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  // No text has this; workbooks and pictures do.
  return text.includes('\0') ? null : text;
};

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
};
