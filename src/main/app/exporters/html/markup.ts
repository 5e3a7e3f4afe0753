/** HTML that is ready: everything in it was escaped. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

export type Content = Markup | string | number | false | null | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters have no place in HTML and are left out. */
const escaped = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\t\n]/gu, '').replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

const rendered = (content: Content): string => {
  if (content === null || content === false) return '';
  if (content instanceof Markup) return content.html;
  return typeof content === 'object' ? content.map(rendered).join('') : escaped(String(content));
};

/** HTML from a template: what is put in is escaped unless it is Markup; null and false leave nothing. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  new Markup(strings.map((part, i) => part + rendered(values[i] ?? null)).join(''));

/** A text in a direction of its own: names in other scripts do not turn the line around. */
export const own = (text: string | null): Content => (text === null ? null : html`<bdi>${text}</bdi>`);
