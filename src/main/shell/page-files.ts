import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { ORIGIN } from './content-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export type PageFile = { readonly path: string; readonly type: string };

/**
 * Every file that a page may ask for, by its exact address: those that lay in the folder at the start and are of a known type.
 * Links are left out. Throws if the folder cannot be read.
 */
export const pageFiles = (folder: string): ReadonlyMap<string, PageFile> => {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`${ORIGIN}/${relative(folder, path).split(sep).join('/')}`, { path, type });
  }
  return files;
};
