import type { Language } from './languages/language.ts';
import { fold } from './text.ts';

const LIMIT = 45;

/** A title of at most 45 characters from the title's own words, in their order: whole, or what stands before a natural break. */
export function shortTitle(title: string | null, language: Language): string | null {
  if (title === null) return null;
  if (title.length <= LIMIT) return title;
  const subject = title.slice(language.titleOpening.exec(title)?.[0].length ?? 0);
  const tokens = subject.split(' ');
  let kept: string[] = [];
  let length = -1;
  for (const [index, token] of tokens.entries()) {
    if (length + 1 + token.length > LIMIT) break;
    length += 1 + token.length;
    const next = tokens[index + 1];
    const small = language.titleBreaks.has(fold(token)) || language.titleLinks.has(fold(token));
    if (!small && (next === undefined || /[:;–—?.]$/.test(token) || language.titleBreaks.has(fold(next))))
      kept = tokens.slice(0, index + 1);
  }
  const proposal = kept.join(' ').replace(/[\s:;,.–—-]+$/, '');
  if (kept.length < 2 && proposal.length < 8) return null;
  const first = proposal.slice(0, 1).toUpperCase();
  // "ß" has a capital of two letters.
  return first.length === 1 ? first + proposal.slice(1) : proposal;
}
