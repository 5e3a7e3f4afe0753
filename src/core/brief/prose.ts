import type { Block } from './blocks.ts';
import { join, type Passage } from './text.ts';

/** A section's text: its paragraphs with a blank line between, list elements with their marks on lines of their own. */
export function prose(blocks: readonly Block[]): Passage | null {
  let value = '';
  for (const block of blocks) {
    const text = block.mark === '' ? block.value : `${block.mark} ${block.value}`;
    value += value === '' ? text : `${block.mark === '' ? '\n\n' : '\n'}${text}`;
  }
  const covered = join(blocks);
  return covered && /\p{L}/u.test(value) ? { ...covered, value } : null;
}
