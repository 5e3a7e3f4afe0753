import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { documentLines } from './document-lines.ts';
import { HtmlTree } from './html-tree.ts';

/** What holds no words of the page. */
const SILENT = /^(?:script|style|head|title|template|svg|math|noscript|textarea|select|object|iframe|del|xml)$/;

/**
 * The words of HTML, as a browser or a word processor puts it on the clipboard or into a file. Nothing in it is fetched or
 * run. Only the library's tokens are used: its tree takes a time that grows with the square of how deep tags are nested.
 */
export const readHtml = (html: string): string => {
  const tree = new HtmlTree();
  /** The outermost silent element that is open, and how many of its name are open within it. */
  let silent = '';
  let depth = 0;
  let opened = '';
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const close = (name: string) => {
    if (silent === '') tree.close(name);
    else if (name === silent) {
      depth -= 1;
      if (depth === 0) silent = '';
    }
  };
  const tokens: TokenizerCallbacks = {
    ...NOTHING,
    onopentagname(start, end) {
      opened = nameAt(start, end);
      if (silent === '' && SILENT.test(opened)) silent = opened;
      if (silent === '') tree.open(opened);
      else if (silent === opened) depth += 1;
    },
    onselfclosingtag() {
      if (silent !== '') close(opened);
    },
    onclosetag: (start, end) => close(nameAt(start, end)),
    ontext(start, end) {
      if (silent === '') tree.text(html.slice(start, end));
    },
    ontextentity(codepoint) {
      if (silent === '') tree.text(String.fromCodePoint(codepoint));
    },
  };
  const tokenizer = new Tokenizer({ recognizeSelfClosing: true }, tokens);
  tokenizer.write(html);
  tokenizer.end();
  return documentLines(tree.document());
};

const nothing = () => {};
/** Attributes, comments, declarations and instructions hold no words. */
const NOTHING = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onprocessinginstruction: nothing,
};
