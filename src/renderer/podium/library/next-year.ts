/** The same day a year later, YYYY-MM-DD; 28 February after a 29th. */
export const nextYear = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  const next = String(Number(year) + 1).padStart(4, '0');
  return `${next}-${month}-${month === '02' && day === '29' ? '28' : day}`;
};
