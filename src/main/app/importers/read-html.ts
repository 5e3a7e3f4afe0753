import { type DocumentNode, documentLines } from './document-lines.ts';
import { entity } from './html-entities.ts';
import { HtmlTree } from './html-tree.ts';

/** What holds no words of the page. */
const SILENT = /^(?:script|style|head|title|template|svg|math|noscript|textarea|select|object|iframe|del|xml)$/;
const TAG = /^<(\/?)([a-z][a-z\d:-]*)/i;

/** The words of HTML, as a browser or a word processor puts it on the clipboard or into a file. Nothing in it is fetched or run. */
export const readHtml = (html: string): string => documentLines(treeOf(html));

const treeOf = (html: string): DocumentNode => {
  const tree = new HtmlTree();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open !== at) tree.text(decoded(html.slice(at, open < 0 ? html.length : open)));
    if (open < 0) break;
    at = afterMarkup(html, open, tree);
  }
  return tree.document();
};

/** Reads what begins with `<` at a place and answers with where it ends. */
const afterMarkup = (html: string, open: number, tree: HtmlTree): number => {
  if (html.startsWith('<!--', open)) return endOf(html, '-->', open + 4);
  const tag = TAG.exec(html.slice(open, open + 60));
  if (!tag) {
    if (/^<[!?]/.test(html.slice(open, open + 2))) return endOf(html, '>', open);
    tree.text('<');
    return open + 1;
  }
  const [, slash, name = ''] = tag;
  const element = name.toLowerCase();
  const end = endOf(html, '>', open);
  if (slash) tree.close(element);
  else if (SILENT.test(element) && html[end - 2] !== '/') return afterSilent(html, element, end);
  else tree.open(element);
  return end;
};

const afterSilent = (html: string, element: string, from: number): number => {
  const close = new RegExp(`</${element}[\\s>]`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? endOf(html, '>', found.index) : html.length;
};

const endOf = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
};

const decoded = (text: string): string => text.replaceAll(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{2,8});?/gi, entity);
