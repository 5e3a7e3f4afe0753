import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentPolicy } from '../../../src/main/shell/content-policy.ts';
import { pageFiles } from '../../../src/main/shell/page-files.ts';

it('lists the files of known types by their exact address, and no link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-pages-'));
  mkdirSync(join(folder, 'assets'));
  for (const name of ['podium.html', 'assets/a.js', 'assets/f.woff2', 'notes.txt'])
    writeFileSync(join(folder, name), '');
  symlinkSync('/etc/hostname', join(folder, 'link.html'));
  const files = pageFiles(folder);
  expect([...files.keys()].sort()).toEqual([
    'rostrum://app/assets/a.js',
    'rostrum://app/assets/f.woff2',
    'rostrum://app/podium.html',
  ]);
  expect(files.get('rostrum://app/podium.html')?.type).toBe('text/html; charset=utf-8');
});

it('writes the policy with the nonce of this load', () => {
  expect(contentPolicy('N')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  );
});
