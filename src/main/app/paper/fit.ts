/** How many sheets a PDF has, as Chromium writes it. */
export const sheetsOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** The largest number from 0 to `most` that fits, if every smaller one does; 0 where none does. Asks few times. */
export const mostThatFits = async (most: number, fits: (count: number) => Promise<boolean>): Promise<number> => {
  if (await fits(most)) return most;
  let low = 0;
  let high = most - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};
