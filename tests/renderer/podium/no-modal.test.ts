import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../../src');
const sources = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** Whatever makes the rest of a window wait: in pages, and by the system. */
const MODAL =
  /\b(?:showModal|aria-modal|isModal|ModalOverlay|DialogTrigger)\b|<(?:Modal|dialog)\b|<Popover\b(?![^>]*\bisNonModal\b)|\b(?:alert|confirm|prompt)\(/;

test('no page has a modal dialog: none can open while live', () => {
  const files = sources('renderer');
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => MODAL.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});

test('a dialog of the system belongs to no window, so that none waits for it', () => {
  const calls = sources('main').flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bdialog\s*\.\s*show\w+\(\s*([^\s])/g)].map(
      ([call, first]) => ({ file, call, first }),
    ),
  );
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter(({ call, first }) => call.includes('Sync') || first !== '{')).toEqual([]);
});
