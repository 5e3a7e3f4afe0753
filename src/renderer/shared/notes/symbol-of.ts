/** Of a body's series: "A/HRC/35/20", "E/CN.4/2005/1/Add.2", "A/RES/60/251"; else of a resolution in words: "60/251". */
const SERIES = /(?<![\w/])[A-Z]{1,5}(?:\/[A-Z]{1,6}(?:\.\d+)?)*(?:\/\d+)+(?:\/(?:Add|Rev|Corr|L)\.\d+)*(?![\w/])/;
const RESOLUTION = /(?<![\w/])\d{1,3}\/\d{1,3}(?![\w/])/;

/** The symbol of a United Nations document in a line of text; null where it has none. */
export const symbolOf = (text: string): string | null => (SERIES.exec(text) ?? RESOLUTION.exec(text))?.[0] ?? null;
