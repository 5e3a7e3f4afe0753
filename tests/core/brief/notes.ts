import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Brief } from '../../../src/core/brief/brief.ts';

const folder = join(import.meta.dirname, '../../fixtures/notes');

export interface NoteFixture {
  readonly name: string;
  readonly text: string;
  /** The right answer, without `source`. */
  readonly brief: Omit<Brief, 'source'>;
}

/** Every note in `tests/fixtures/notes` with the brief it must give. */
export const notes: readonly NoteFixture[] = readdirSync(folder)
  .filter((file) => file.endsWith('.brief.json'))
  .sort()
  .map((file) => {
    const name = file.replace(/\.brief\.json$/, '');
    return {
      name,
      text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
      brief: JSON.parse(readFileSync(join(folder, file), 'utf8')) as NoteFixture['brief'],
    };
  });
