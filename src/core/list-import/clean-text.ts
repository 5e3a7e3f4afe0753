/** The longest text that is read, in characters: a list of MOST_ROWS full rows. */
export const MOST_TEXT = 2_000_000;

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What nobody sees: the mark at a file's start, soft hyphens, spaces without width, directions from a web page. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CONTROLS = /(?![\t\n])\p{Cc}|\p{Cs}/gu;

/** Pasted text as it is read: one kind of line end, nothing unseen, no control characters, no broken half of a letter. */
export const cleanText = (text: string): string =>
  text.replace(LINE_ENDS, '\n').replace(UNSEEN, '').replace(CONTROLS, ' ');
