import type { Language } from './languages/language.ts';
import { goesOn, listMark } from './lines.ts';
import { joinLines, type Line, type Passage, startsLower } from './text.ts';

/** A paragraph or one list element, its wrapped lines put together. */
export interface Block extends Passage {
  /** Style of its list mark; null for a paragraph. */
  readonly style: string | null;
  /** The mark as printed. */
  readonly mark: string;
  readonly indent: number;
}

/** Lines as paragraphs and list elements. An element goes on over blank lines only where its sentence plainly does. */
export function blocks(lines: readonly Line[], width: number): Block[] {
  const result: Block[] = [];
  let parts: string[] = [];
  let before: Line | null = null;
  const close = (): void => {
    const last = result.at(-1);
    if (last && parts.length > 1) result[result.length - 1] = { ...last, value: joinLines(parts) };
    parts = [];
  };
  for (const line of lines) {
    if (line.text === '') {
      before = null;
      continue;
    }
    const mark = listMark(line.text);
    const last = result.at(-1);
    const open = before
      ? goesOn(before, line, width) || (last?.style != null && line.indent > last.indent + 1)
      : last && startsLower(line.text) && !/[.;:?!”"]$/.test(parts.at(-1) ?? '');
    if (!mark && last && open) {
      parts.push(line.text);
      result[result.length - 1] = { ...last, last: line.no };
    } else {
      close();
      const value = mark?.rest ?? line.text;
      result.push({
        value,
        first: line.no,
        last: line.no,
        indent: line.indent,
        style: mark?.style ?? null,
        mark: mark ? line.text.slice(0, line.text.length - mark.rest.length).trim() : '',
      });
      parts = [value];
    }
    before = line;
  }
  close();
  return result;
}

/** Sentences of a text, split behind a full stop, semicolon, question or exclamation mark before a new beginning, never behind an honorific's. */
export function sentences(text: string, language: Language): string[] {
  const result: string[] = [];
  for (const piece of text.split(/(?<=[.;?!]["”»)]?)\s+(?=["“«(¿¡]?\s?[\p{Lu}\d])|(?<=;)\s+/u)) {
    const last = result.at(-1);
    const word = /(?:\p{Lu}\.\s?)*\p{L}*\.$/u.exec(last?.slice(-16) ?? '')?.[0].replace(/[.\s]/g, '') ?? '';
    if (last !== undefined && last.length < 4000 && language.honorifics.has(word))
      result[result.length - 1] = `${last} ${piece}`;
    else result.push(piece);
  }
  return result;
}
