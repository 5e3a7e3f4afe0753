import type { DocumentNode } from './document-lines.ts';

type Container = { readonly type: string; readonly children: (Container | DocumentNode)[] };
type Paragraph = Container & { styleName?: string; numbering?: { isOrdered: boolean; level: string } };

const BLOCK =
  /^(?:p|div|h[1-6]|ul|ol|li|table|thead|tbody|tfoot|tr|td|th|caption|section|article|header|footer|main|aside|nav|blockquote|dl|dt|dd|pre|hr|address|figure|figcaption|fieldset|form|body|html|center)$/;

/** How tables nest in a document. */
const WITHIN: Readonly<Record<string, string>> = { tr: 'tableRow', td: 'tableCell', th: 'tableCell', table: 'table' };

/** Deeper than this, what is nested is put where its container is: no page has it, and reading a tree calls itself. */
const DEEPEST = 100;

/** Puts a document's tree together from tags and text in the order of the page; takes tags that do not match as they come. */
export class HtmlTree {
  readonly #root: Container = { type: 'document', children: [] };
  readonly #stack: Container[] = [this.#root];
  readonly #lists: boolean[] = [];
  #paragraph: Paragraph | null = null;
  #style: string | null = null;
  #isItem = false;
  #isKept = false;

  open(element: string): void {
    if (element === 'br') return void this.#here().children.push({ type: 'break', breakType: 'line' });
    if (!BLOCK.test(element)) return;
    this.#end();
    if (element === 'ul' || element === 'ol') this.#lists.push(element === 'ol');
    if (element === 'li') this.#isItem = true;
    if (element === 'pre') this.#isKept = true;
    if (/^h[1-6]$/.test(element)) this.#style = `heading ${element[1]}`;
    const type = WITHIN[element];
    if (type === undefined) return;
    if (type === 'tableRow') this.#leave(type, 'table');
    if (type === 'tableCell') this.#leave(type, 'tableRow');
    if (this.#stack.length >= DEEPEST) return;
    const made: Container = { type, children: [] };
    this.#stack.at(-1)?.children.push(made);
    this.#stack.push(made);
  }

  close(element: string): void {
    if (!BLOCK.test(element)) return;
    this.#end();
    if (element === 'ul' || element === 'ol') this.#lists.pop();
    if (element === 'li') this.#isItem = false;
    if (element === 'pre') this.#isKept = false;
    if (/^h[1-6]$/.test(element)) this.#style = null;
    // A paragraph of running text is set apart on a page.
    if (element === 'p' && this.#stack.length === 1 && this.#lists.length === 0)
      this.#root.children.push({ type: 'paragraph', children: [] });
    const type = WITHIN[element];
    if (type !== undefined) this.#leave(type, type === 'tableRow' ? 'table' : type === 'tableCell' ? 'tableRow' : '');
  }

  text(text: string): void {
    if (this.#paragraph === null && text.trim() === '') return;
    const value = this.#isKept ? text : text.replaceAll(/[ \t\r\n\f]+/g, ' ');
    const { children } = this.#here();
    if (!this.#isKept) {
      children.push({ type: 'text', value });
      return;
    }
    value.split('\n').forEach((line, index) => {
      if (index > 0) children.push({ type: 'break', breakType: 'line' });
      children.push({ type: 'text', value: line });
    });
  }

  document(): DocumentNode {
    return this.#root;
  }

  #here(): Paragraph {
    if (this.#paragraph) return this.#paragraph;
    const made: Paragraph = { type: 'paragraph', children: [] };
    if (this.#style !== null) made.styleName = this.#style;
    else if (this.#isItem && this.#lists.length > 0)
      made.numbering = { isOrdered: this.#lists.at(-1) === true, level: `${this.#lists.length - 1}` };
    this.#isItem = false;
    const parent = this.#stack.findLast(({ type }) => type === 'tableCell' || type === 'document') ?? this.#root;
    parent.children.push(made);
    this.#paragraph = made;
    return made;
  }

  #end(): void {
    this.#paragraph = null;
  }

  /** Closes what is open up to the innermost of a type, but never beyond `within`, in which that type stands. */
  #leave(type: string, within: string): void {
    const at = this.#stack.findLastIndex((one) => one.type === type);
    if (at > 0 && at > this.#stack.findLastIndex((one) => one.type === within)) this.#stack.length = at;
  }
}
