/** Every text of a view, run together: the letters that must be loaded before it is painted. */
export const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsOf).join(' ');
};
